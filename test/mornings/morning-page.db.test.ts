import { describe, expect, it, vi } from 'vitest';
import { claimMornings, lockTelling } from '../../src/attention/attention-store.ts';
import { buttonsOf, readAloud, startRussianTeam } from '../deals/deal-journeys.ts';
import { someoneWaitsForALock } from '../support/fresh-db.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A Monday, ten in the morning in Moscow: the owners' reminder of that day is past. */
const MONDAY = '2026-11-23T07:00:00Z';

async function startPages() {
  let now = new Date(MONDAY);
  const app = await startRussianTeam({ clock: () => now });
  await app.voronka.tick();
  const at = async (moment: string) => {
    now = new Date(moment);
    await app.voronka.tick();
  };
  const set = (moment: string) => {
    now = new Date(moment);
  };
  const told = (userId: string) =>
    app.slack.direct(userId).messages.filter(({ ephemeralTo }) => ephemeralTo === null);
  const waitFor = (userId: string, n: number) =>
    app.slack.waitFor(() => told(userId).length === n, 15_000);
  const shown = () => app.db.outside.selectFrom('attention_shown').selectAll().execute();
  return { ...app, at, set, told, waitFor, shown };
}
const aloud = (place: unknown) => readAloud(place).replaceAll('\u00a0', ' ');

describe('who wants a page of their own', () => {
  it('turns it on by a command, and gets their day, month and yesterday in one message, once', async () => {
    const { said, at, told, waitFor } = await startPages();
    await said('UHEAD', '/team target @ivan 2026-11 1 млн');
    await said('URU1', '/deal new Ромашка 300к');
    await said('URU1', '/deal next ромашка завтра отправить договор');
    await said('URU1', '/deal new Лютик 100к');
    await said('URU1', '/deal new Победа 250к');
    await said('URU1', '/deal won победа');
    await said('URU2', '/lead new Иван Петров, ООО Ветка, +7 999 123-45-67');
    const answer = await said('URU1', '/digest утро 08:30');
    expect(answer).toBe(
      'Утренняя страница приходит в 08:30 по вашим часам (Europe/Moscow) по рабочим дням. Ближайшая: 24 нояб., 08:30.',
    );
    await at('2026-11-24T05:29:00Z');
    expect(told('URU1')).toHaveLength(0);
    await at('2026-11-24T05:30:00Z');
    await waitFor('URU1', 1);
    const page = told('URU1')[0];
    expect(page?.text.replaceAll('\u00a0', ' ')).toBe(
      'Ваше утро, вторник, 24 ноября. Сегодня ждут вас: 1 сделка. ivan (Север): ноябрь 2026 г. Продажи: 250 000 ₽, 1 сделка. План: 25 % от 1 000 000 ₽, осталось 750 000 ₽, темп 32 %, покрытие воронкой 0×',
    );
    const text = aloud(page);
    expect(text).toContain('Шаги на сегодня');
    expect(text).toContain('отправить договор');
    expect(text).toContain('Лютик');
    expect(text).toContain('Что было: вчера');
    expect(text).toContain('*Продажи:* 250 000 ₽, 1 сделка');
    expect(text).not.toContain('Позже, чем вы просили');
    // The reminder of the same morning is said already.
    await at('2026-11-24T06:00:00Z');
    await at('2026-11-24T06:01:00Z');
    expect(told('URU1')).toHaveLength(1);
  });

  it('has it at the time of their own clock, wherever the team is', async () => {
    const { said, at, told, waitFor } = await startPages();
    await said('UEN1', '/deal new Acme 5k');
    expect(await said('UEN1', '/digest morning 8:00')).toContain('Nov 24, 8:00 AM');
    // Nine in Moscow: the others hear what waits, Ann in New York sleeps.
    await at('2026-11-24T06:00:00Z');
    expect(told('UEN1')).toHaveLength(0);
    await at('2026-11-24T13:00:00Z');
    await waitFor('UEN1', 1);
    expect(told('UEN1')[0]?.text).toContain('Your morning, Tuesday, November 24');
    expect(aloud(told('UEN1')[0])).toContain('Acme');
  });

  it('is told nothing on days off, and late on the same day after an outage', async () => {
    const { said, at, set, told, waitFor } = await startPages();
    await said('URU1', '/deal new Ромашка 300к');
    await said('URU1', '/digest утро 08:30');
    await at('2026-11-27T05:30:00Z');
    await waitFor('URU1', 1);
    await at('2026-11-28T05:30:00Z');
    await at('2026-11-29T05:30:00Z');
    expect(told('URU1')).toHaveLength(1);
    set('2026-11-30T05:30:00Z');
    await at('2026-11-30T16:00:00Z');
    await waitFor('URU1', 2);
    expect(aloud(told('URU1')[1])).toContain('Позже, чем вы просили');
    expect(aloud(told('URU1')[1])).toContain('Что было: 27–29 нояб. 2026');
    expect(aloud(told('URU1')[1])).not.toContain('страницы не было');
  });

  it('is told after an outage which pages did not come, and all that they would have told of', async () => {
    const { said, at, told, waitFor } = await startPages();
    await said('URU1', '/digest утро 08:30');
    await at('2026-11-30T05:30:00Z');
    await waitFor('URU1', 1);
    await said('URU1', '/deal new Победа 250к');
    await said('URU1', '/deal won победа');
    // Tuesday and Wednesday go by; it is back in the night, and Thursday's page comes in time.
    await at('2026-12-02T22:00:00Z');
    await at('2026-12-03T05:30:00Z');
    await waitFor('URU1', 2);
    const page = aloud(told('URU1')[1]);
    expect(page).toContain('Voronka не работала, поэтому страницы не было: 1–2 дек. 2026');
    expect(page).toContain('Что было: 30 нояб. – 2 дек. 2026');
    expect(page).toContain('*Продажи:* 250 000 ₽, 1 сделка');
    await at('2026-12-04T05:30:00Z');
    await waitFor('URU1', 3);
    expect(aloud(told('URU1')[2])).not.toContain('страницы не было');
  });

  it('turns it off again, and is reminded as before', async () => {
    const { said, at, told, waitFor } = await startPages();
    await said('URU1', '/deal new Ромашка 300к');
    await said('URU1', '/digest утро 08:30');
    expect(await said('URU1', '/digest утро выкл')).toContain('выключена');
    expect(await said('URU1', '/digest morning off')).toBe('Утренняя страница и так выключена.');
    await at('2026-11-24T06:00:00Z');
    await waitFor('URU1', 1);
    expect(told('URU1')[0]?.text).toBe('Сегодня ждут вас: 1 сделка');
  });

  it('turns it on at Home, in the list of digests, and sees it before', async () => {
    const { slack, said } = await startPages();
    await said('URU1', '/deal new Ромашка 300к');
    const { view: home } = await slack.openHome('URU1');
    if (!home) throw new Error('Home did not open');
    expect(buttonsOf(home)['Включить']).toBe('/digest morning 09:00');
    await slack.press('URU1', home, 'Включить');
    const { view: after } = await slack.openHome('URU1');
    expect(aloud(after)).toContain('по рабочим дням в 09:00');
    const [list] = (await slack.type('URU1', '/digest')).messages;
    expect(list && buttonsOf(list)['Моя утренняя страница']).toBe('/digest morning');
    const preview = (await slack.type('URU1', '/digest утро покажи')).messages[0];
    expect(aloud(preview)).toContain('Это видите только вы');
  });

  it('is refused a time that there is not, and a team that they are not in', async () => {
    const { said } = await startPages();
    expect(await said('URU1', '/digest утро 25:00')).toBe(
      'Не понимаю «25:00». Наберите `/digest утро 08:30` или `/digest утро выкл`.',
    );
    await said('UADMIN', '/team remove @olga');
    expect(await said('URU2', '/digest утро')).toContain('Сейчас выключена');
    expect(await said('URU2', '/digest утро 9')).toContain('команд');
  });
});

describe('whatever crashes', () => {
  it('two processes on one database send it once', async () => {
    const { said, set, told, waitFor, voronka, startReplica, shown } = await startPages();
    await said('URU1', '/deal new Ромашка 300к');
    await said('URU1', '/digest утро 08:30');
    const others = [await startReplica(), await startReplica()];
    set('2026-11-24T05:30:00Z');
    await Promise.all([voronka, ...others].map((one) => one.tick()));
    await waitFor('URU1', 1);
    await Promise.all([voronka, ...others].map((one) => one.tick()));
    expect(told('URU1')).toHaveLength(1);
    expect(await shown()).toHaveLength(1);
  });

  it('whoever turns it on while owners are being told what waits has it from the next day on', async () => {
    const { said, set, db } = await startPages();
    const morning = new Date('2026-11-24T06:00:00Z');
    set(morning.toISOString());
    const telling = await db.begin('T0001');
    expect(await claimMornings(telling.tx, 'T0001', morning)).toHaveLength(1);
    await lockTelling(telling.tx, 'T0001');
    const answer = said('URU1', '/digest утро 09:30');
    await someoneWaitsForALock(db);
    await telling.commit();
    expect(await answer).toContain('Ближайшая: 25 нояб., 09:30');
  });

  it('a page that could not be saved is as good as never begun', async () => {
    const { said, at, told, waitFor, db } = await startPages();
    await said('URU1', '/digest утро 08:30');
    const posts = (rule: string) => db.outside.schema.alterTable('posts').renameTo(rule).execute();
    await posts('posts_away');
    await at('2026-11-24T05:30:00Z').catch(() => undefined);
    await db.outside.schema.alterTable('posts_away').renameTo('posts').execute();
    expect(told('URU1')).toHaveLength(0);
    await at('2026-11-24T05:31:00Z');
    await waitFor('URU1', 1);
  });

  it('whoever has left the team is told nothing more', async () => {
    const { said, at, told } = await startPages();
    await said('URU2', '/digest утро 08:30');
    await said('UADMIN', '/team remove @olga');
    await at('2026-11-24T05:30:00Z');
    expect(told('URU2')).toHaveLength(0);
  });
});
