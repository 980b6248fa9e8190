import { describe, expect, it } from 'vitest';
import { answer, form, readAloud } from '../deals/deal-journeys.ts';
import { PEOPLE, type Started, startTeam } from '../support/slack.ts';

const NOW = new Date('2026-11-24T09:00:00Z');

/** A team whose admin's Slack is in that language. */
const startWithAdmin = (locale: string) =>
  startTeam({
    clock: () => NOW,
    slack: { users: PEOPLE.map((one) => (one.id === 'UADMIN' ? { ...one, locale } : one)) },
  });

const rates = async ({ db }: Started) => {
  const rows = await db.outside.selectFrom('rates').selectAll().orderBy('valid_from').execute();
  return rows.map((r) => `${r.currency} ${r.into_currency} ${Number(r.rate)} ${r.valid_from}`);
};

describe('/voronka', () => {
  it.each([
    [
      'ru-RU',
      ['Всё в порядке.', 'моих сообщений ещё не было', 'Команд: 1', 'Модель не подключена'],
    ],
    ['en-US', ['Everything’s fine.', 'sent any messages yet', 'Teams: 1', 'No model is connected']],
  ])('status tells an admin how it is doing (%s)', async (locale, sentences) => {
    const app = await startWithAdmin(locale);
    const said = readAloud(answer(await app.slack.type('UADMIN', '/voronka status')));
    for (const sentence of sentences) expect(said).toContain(sentence);
    expect(said).toMatch(/Postgres \d+/);
  });

  it('status says that messages wait for Slack, and that some were given up', async () => {
    const app = await startWithAdmin('en-US');
    await app.said('URU1', '/deal new Acme 5000');
    await app.said('URU1', '/deal won #1 5000');
    await app.slack.waitFor(() => app.slack.state.channels.get('C0001')?.messages.length);
    const { outside } = app.db;
    await expect
      .poll(() =>
        app
          .said('UADMIN', '/voronka status')
          .then(() => outside.selectFrom('posts').select('sent_at').executeTakeFirst()),
      )
      .toMatchObject({ sent_at: expect.any(Date) });
    await outside.updateTable('posts').set({ sent_at: null, given_up_at: NOW }).execute();
    expect(readAloud(answer(await app.slack.type('UADMIN', '/voronka status')))).toMatch(
      /Almost everything’s fine[\s\S]*Couldn’t be sent in the last few days: 1/,
    );
  });

  it('rate is said back as people write it, and replaced by another of the same day', async () => {
    const app = await startWithAdmin('ru-RU');
    expect(await app.said('UADMIN', '/voronka курс usd = rub 092,50 01.11.2026')).toBe(
      '1 USD = 92,5 RUB, начиная с 1 ноября 2026 г.',
    );
    await app.said('UADMIN', '/voronka rate USD RUB 93 01.11.2026');
    expect(await rates(app)).toEqual(['USD RUB 93 2026-11-01']);
    const other = await startWithAdmin('en-US');
    expect(await other.said('UADMIN', '/voronka rate USD EUR 0.92')).toBe(
      '1 USD = 0.92 EUR, starting November 24, 2026.',
    );
  });

  it('a rate can be taken back, to the one before or to none, and the journal keeps who did it', async () => {
    const app = await startWithAdmin('ru-RU');
    await app.said('UADMIN', '/voronka курс USD RUB 92,5');
    const second = await app.slack.type('UADMIN', '/voronka курс USD RUB 94');
    const [line = ''] = /\/voronka undo [0-9a-f-]{36}/.exec(JSON.stringify(answer(second))) ?? [];
    const undone = await app.slack.press('UADMIN', answer(second), 'Отменить');
    expect(answer(undone).text).toBe(
      'Отменено. Снова 1 USD = 92,5 RUB, начиная с 24 ноября 2026 г.',
    );
    expect(await app.said('UADMIN', line)).toBe('Это уже отменено.');
    expect(await rates(app)).toEqual(['USD RUB 92.5 2026-11-24']);
    expect(await app.said('UADMIN', '/voronka отменить')).toBe(
      'Отменено. Курса USD к RUB, начиная с 24 ноября 2026 г., больше нет.',
    );
    expect(await rates(app)).toEqual([]);
    expect(await app.said('UADMIN', '/voronka undo')).toContain('отменять нечего');
    const journal = readAloud(answer(await app.slack.type('UADMIN', '/voronka журнал')));
    expect(journal).toContain('курс USD → RUB с 24 ноября 2026 г.: 92,5 → 94');
    expect(journal).toContain('отмена: курс USD → RUB с 24 ноября 2026 г.: 92,5 → нет');
    expect(app.slack.complaints).toEqual([]);
  });

  it('a rate that was set again since is not taken back over the later one', async () => {
    const app = await startWithAdmin('en-US');
    const first = await app.slack.type('UADMIN', '/voronka rate USD EUR 0.92');
    await app.said('UADMIN', '/voronka rate USD EUR 0.95');
    const refused = await app.slack.press('UADMIN', answer(first), 'Undo');
    expect(answer(refused).text).toBe(
      "This can't be undone: there's a newer change on top of it (exchange rate, <@UADMIN>, just now).",
    );
    expect(await rates(app)).toEqual(['USD EUR 0.95 2026-11-24']);
  });

  it('settings show the rates and take another, and say what is wrong with it', async () => {
    const app = await startWithAdmin('ru-RU');
    await app.said('UADMIN', '/voronka rate USD RUB 92,5');
    const view = form(await app.slack.type('UADMIN', '/voronka settings'));
    expect(readAloud(view.body)).toContain('1 USD = 92,5 RUB — сегодня');
    const wrong = { currency: 'XYZ', into: 'RUB', rate: 'много', since: '2026-12-01' };
    expect((await app.slack.submit('UADMIN', view, wrong)).errors).toEqual({
      currency: 'Такой валюты нет. Например: RUB, USD, EUR.',
      rate: 'Курс — число больше нуля, например 92,5.',
    });
    const right = { currency: 'eur', into: 'RUB', rate: '101,7', since: '2026-12-01' };
    const saved = await app.slack.submit('UADMIN', view, right);
    expect(readAloud(saved.view?.body)).toContain('1 EUR = 101,7 RUB, начиная с 1 декабря 2026 г.');
    expect(await rates(app)).toEqual(['USD RUB 92.5 2026-11-24', 'EUR RUB 101.7 2026-12-01']);
  });

  it('is for admins: a manager is told so, and nothing changes', async () => {
    const app = await startWithAdmin('en-US');
    for (const line of ['setup', 'status', 'rate USD EUR 2', 'undo', 'settings'])
      expect(await app.said('UEN1', `/voronka ${line}`)).toContain('Only a Slack admin');
    expect(await rates(app)).toEqual([]);
  });

  it('shows a head of two teams the pipeline of the one that they press', async () => {
    const app = await startWithAdmin('ru-RU');
    await app.said('UADMIN', '/team new Юг #sales');
    await app.said('UADMIN', '/team head @boss Юг');
    await app.said('UADMIN', '/team add @olga Юг');
    await app.said('URU1', '/deal new Северная 5000');
    await app.said('UADMIN', '/team remove @olga Север');
    await app.said('URU2', '/deal new Южная 5000');
    const { view } = await app.slack.openHome('UHEAD');
    const lines = [...JSON.stringify(view?.body).matchAll(/\/deal list in:\\"(.*?)\\" team/g)];
    expect(lines.map(([, team]) => team).sort()).toEqual(['Север', 'Юг']);
    const said = readAloud(answer(await app.slack.type('UHEAD', '/deal list in:"Юг" team')));
    expect(said).toContain('Южная');
    expect(said).not.toContain('Северная');
  });

  it('tells somebody who is in every team already that there is none left to join', async () => {
    const app = await startWithAdmin('ru-RU');
    await app.said('UADMIN', '/team new Юг #sales');
    await app.said('UADMIN', '/team add @ivan Юг');
    expect(await app.said('URU1', '/team join')).toBe('Вы уже во всех командах.');
  });
});
