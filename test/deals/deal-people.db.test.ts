import { describe, expect, it } from 'vitest';
import { startTeam } from '../support/slack.ts';
import { answer, buttonsOf, deals, events, readAloud, startRussianTeam } from './deal-journeys.ts';

describe('a deal handed over', () => {
  it('is told to its new owner in their own language, who alone may change it then', async () => {
    const app = await startRussianTeam();
    await app.said('UEN1', '/deal');
    await app.said('URU1', '/deal new Ромашка 300к');
    expect(await app.said('URU1', '/deal передать ромашка @ann')).toBe(
      'Ромашка (#1): теперь ведёт <@UEN1>',
    );
    const told = await app.slack.waitFor(() =>
      [...app.slack.state.channels.values()]
        .flatMap(({ messages }) => messages)
        .find(({ text }) => text.includes('handed you the deal')),
    );
    expect(told.text).toBe('<@URU1> handed you the deal *Ромашка* (#1).');
    expect(await app.said('URU1', '/deal move 1 предложение')).toContain('ведёт <@UEN1>');
    expect(await app.said('UEN1', '/deal move 1 proposal')).toBe('Ромашка (#1): New → Proposal');
    expect(app.slack.complaints).toEqual([]);
  });

  it('goes to nobody outside the team', async () => {
    const app = await startTeam();
    await app.said('UEN1', '/deal new Acme 5k');
    expect(await app.said('UEN1', '/deal owner acme @guest')).toContain("isn't in Север");
    expect(await deals(app)).toMatchObject([{ owner_id: 'UEN1' }]);
  });
});

describe('a closed deal', () => {
  it('opens again where it was closed from, by its owner or the head only', async () => {
    const app = await startRussianTeam();
    await app.said('URU1', '/deal new Ромашка 300к');
    await app.said('URU1', '/deal move 1 переговоры');
    await app.said('URU1', '/deal won 1');
    expect(await app.said('URU1', '/deal шаг 1 завтра позвонить')).toContain('закрыта');
    expect(await app.said('UEN1', '/deal reopen 1')).toContain("is <@URU1>'s deal");
    expect(await app.said('UHEAD', '/deal открыть 1')).toBe('Ромашка (#1): Выиграна → Переговоры');
    expect(await app.said('UHEAD', '/deal открыть 1')).toContain('и так открыта');
  });
});

describe('undo', () => {
  it('takes back one’s own last change, of any deal or of the one named, and another’s as the head', async () => {
    const app = await startRussianTeam();
    await app.said('URU1', '/deal new Ромашка 300к');
    await app.said('URU1', '/deal new Лютик 5к');
    await app.said('URU1', '/deal amount ромашка 400к');
    await app.said('URU1', '/deal rename лютик Лютик Юг');
    expect(await app.said('URU1', '/deal отменить ромашка')).toMatch(
      /^Отменено \(сумма: 300\s000\s₽ → 400\s000\s₽\)\. Ромашка \(#1\) — всё как раньше\.$/,
    );
    await app.said('URU1', '/deal undo');
    expect(await deals(app)).toMatchObject([{ amount_minor: 30_000_000n }, { title: 'Лютик' }]);
    await app.said('URU1', '/deal move 2 переговоры');
    const { event_id: eventId } = (await events(app)).at(-1) ?? {};
    expect(await app.said('UEN1', `/deal undo ${eventId}`)).toContain("is <@URU1>'s deal");
    expect(await app.said('UHEAD', `/deal undo ${eventId}`)).toContain('снова на этапе «Новая»');
    expect(await app.said('UHEAD', `/deal undo ${eventId}`)).toBe('Это уже отменено.');
    expect(await app.said('UHEAD', '/deal undo')).toContain('нет изменений');
    expect(await app.said('UHEAD', '/deal undo 01a20000-0000-7000-8000-000000000000')).toContain(
      'Не вижу такого изменения',
    );
  });

  it('of the opening removes the deal from every list', async () => {
    const app = await startRussianTeam();
    const opened = answer(await app.slack.type('URU1', '/deal new Ромашка 300к'));
    const undone = await app.slack.press('URU1', opened, 'Отменить');
    expect(answer(undone).text).toBe('Отменено. Сделка Ромашка (#1) удалена.');
    expect(await app.said('URU1', '/deal show 1')).toContain('Не вижу сделки');
    expect(await app.said('URU1', '/deal list')).toBe('Мои сделки: 0 сделок');
  });
});

describe('a lead that becomes a deal', () => {
  it('brings its customer and owner, and is open again when that is undone', async () => {
    const app = await startRussianTeam();
    await app.said('URU1', '/lead new Иван Петров, ООО Ромашка, +7 999 123-45-67');
    const opened = answer(await app.slack.type('URU1', '/lead convert 1 300к'));
    expect(readAloud(opened.blocks)).toContain('Клиент');
    expect(await deals(app)).toMatchObject([
      { owner_id: 'URU1', amount_minor: 30_000_000n, currency: 'RUB' },
    ]);
    expect(readAloud(answer(await app.slack.type('URU1', '/deal show 1')).blocks)).toContain(
      'Клиент',
    );
    const again = answer(await app.slack.type('URU1', '/lead convert 1 300к'));
    expect(again.text).toContain('уже стал сделкой');
    const lead = answer(await app.slack.type('URU1', '/lead show 1'));
    for (const place of [again, lead]) {
      const seen = answer(await app.slack.press('URU1', place, 'Показать сделку'));
      expect(readAloud(seen.blocks)).toContain('ООО Ромашка');
      expect(Object.keys(buttonsOf(seen))).toContain('Выиграна');
    }
    const shown = answer(await app.slack.type('URU1', '/lead show 1'));
    await app.slack.press('URU1', opened, 'Отменить');
    const gone = answer(await app.slack.press('URU1', shown, 'Показать сделку'));
    expect(gone.text).toContain('больше нет');
    const leads = await app.db.outside.selectFrom('leads').selectAll().execute();
    expect(leads).toMatchObject([{ deal_id: null }]);
  });
});

describe('what is shown', () => {
  it('is the pipeline by stage, with what has no rate or amount said, and the most pressing first', async () => {
    const app = await startRussianTeam();
    await app.said('URU1', '/deal new Альфа 300к');
    await app.said('URU1', '/deal new Бета $5k');
    await app.said('URU1', '/deal new Гамма');
    await app.said('URU1', '/deal new Дельта 100к предложение');
    await app.said('URU1', '/deal срок дельта 2020-01-01');
    const shown = answer(await app.slack.type('URU1', '/deal'));
    const heard = readAloud(shown.blocks).replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(shown.text).toBe('Моя воронка: 4 открытые сделки');
    expect(heard).toContain(
      '*Новая* — 3 сделки · 300 000 ₽ (1 без курса: учтена в штуках, но не в деньгах; 1 без суммы)',
    );
    expect(heard).toContain('*Предложение* — 1 сделка · 100 000 ₽');
    expect(heard.indexOf('дата закрытия прошла')).toBeLessThan(
      heard.indexOf('нет следующего шага'),
    );
    expect(app.slack.complaints).toEqual([]);
  });

  it('is the team’s pipeline to a head who has no deals of their own', async () => {
    const app = await startRussianTeam();
    expect(await app.said('UHEAD', '/deal')).toContain('Открытых сделок пока нет');
    await app.said('URU1', '/deal new Альфа 300к');
    await app.said('URU2', '/deal new Бета 200к предложение');
    const shown = answer(await app.slack.type('UHEAD', '/deal'));
    expect(shown.text).toBe('Воронка команды: 2 открытые сделки');
    expect(Object.keys(buttonsOf(shown))).toContain('Сделки команды');
    const { view: home } = await app.slack.openHome('UHEAD');
    expect(readAloud(home?.body)).toContain('Воронка команды');
    expect(readAloud(home?.body)).toContain('На сегодня ничего не горит');
    expect(await app.said('URU2', '/deal')).toBe('Моя воронка: 1 открытая сделка');
    await app.said('UHEAD', '/deal new Своя 5к');
    expect(await app.said('UHEAD', '/deal')).toBe('Моя воронка: 1 открытая сделка');
  });

  it('is what an amount was and has become, in the currency of each', async () => {
    const app = await startRussianTeam();
    await app.said('URU1', '/deal new Альфа 4000 EUR');
    expect(
      (await app.said('URU1', '/deal сумма альфа 450к')).replaceAll(/[\u00a0\u202f]/g, ' '),
    ).toBe('Альфа (#1): сумма 4 000 € → 450 000 ₽');
  });

  it('is a list in pages: mine, a colleague’s, the team’s, by stage', async () => {
    const app = await startRussianTeam();
    for (let n = 1; n <= 14; n++) await app.said('URU1', `/deal new "Сделка ${n}" 5к`);
    await app.said('URU2', '/deal new Фиалка 5к предложение');
    const mine = answer(await app.slack.type('URU1', '/deal список мои'));
    expect(mine.text).toBe('Мои сделки: 14 сделок');
    expect(readAloud(mine.blocks)).toContain('Сделка 14');
    const rest = answer(await app.slack.press('URU1', mine, 'Дальше (2 из 2)'));
    expect(readAloud(rest.blocks)).toContain('*#1 Сделка 1*');
    expect(readAloud(rest.blocks)).not.toContain('Сделка 14');
    expect(await app.said('URU1', '/deal list team')).toBe('Сделки команды: 15 сделок');
    expect(await app.said('URU1', '/deal list @olga')).toBe('Сделки: <@URU2>: 1 сделка');
    expect(await app.said('URU1', '/deal list команда предложение')).toBe(
      'Сделки команды: 1 сделка',
    );
    expect(await app.said('URU1', '/deal list космос')).toContain('не этап');
    expect(await app.said('URU1', '/deal list mine page:99')).toBe('Мои сделки: 14 сделок');
    expect(app.slack.complaints).toEqual([]);
  });

  it('is one’s day on the Home tab: the step due today, done with a press', async () => {
    const app = await startRussianTeam();
    await app.said('URU1', '/deal new Альфа 300к');
    await app.said('URU1', '/deal шаг альфа сегодня отправить КП');
    const { view: home } = await app.slack.openHome('URU1');
    if (!home) throw new Error('the Home tab is empty');
    expect(readAloud(home.body)).toContain('отправить КП');
    expect(Object.keys(buttonsOf(home))).toContain('Шаг сделан');
    await app.slack.press('URU1', home, 'Шаг сделан');
    expect((await events(app)).at(-1)).toMatchObject({
      kind: 'step_done',
      comment: 'отправить КП',
    });
    expect(app.slack.complaints).toEqual([]);
  });
});
