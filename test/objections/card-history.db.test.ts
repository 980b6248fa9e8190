import { beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/demo/slack/state.ts';
import { situationModel } from '../../src/objections/find/situation-model.ts';
import { type Started, startTeam } from '../support/slack.ts';
import { quotedIn, readIn } from './journeys.ts';

const never = (): never => {
  throw new Error('nothing was shown');
};

const REPLY = 'Ответ, который можно отправить';
const WRITTEN = {
  Название: 'Просят гарантийное письмо',
  'О чём': 'Риски',
  'Как это говорят клиенты, по строке': 'Пришлите гарантийное письмо',
  [REPLY]: 'Кому его адресовать?',
};
const REPLY_EN = 'Reply you can send';
const ASKED = '/objection пришлите гарантийное письмо';

beforeAll(() => void situationModel());

const titles = async ({ slack }: Started, line: string, userId = 'URU1') =>
  readIn((await slack.type(userId, line)).messages[0]);

async function edit(app: Started, line: string, entered: Record<string, string>, userId = 'UHEAD') {
  const { view } = await app.slack.type(userId, line);
  const answer = await app.slack.submit(userId, view ?? never(), entered);
  return answer.view ?? never();
}

/** What was posted to somebody in a direct message, the last one. */
const lastDirect = (app: Started, userId: string, text: RegExp): Promise<Message> => {
  const channel = app.slack.direct(userId).id;
  return app.slack.waitFor(() =>
    app.slack.state.channels
      .get(channel)
      ?.messages.findLast((message) => text.test(readIn(message))),
  );
};

describe('a card of the playbook', () => {
  it('is retired by a head: found no more, kept, and brought back', async () => {
    const app = await startTeam();
    await edit(app, '/objection card new', WRITTEN);
    expect(quotedIn((await app.slack.type('URU1', ASKED)).messages[0])[0]).toBe(WRITTEN[REPLY]);
    expect(await app.said('URU1', '/objection карточка убрать гарантийное')).toMatch(
      /руководители/,
    );

    const retired = await app.slack.type('UHEAD', '/objection карточка убрать гарантийное');
    expect(readIn(retired.messages[0])).toMatch(/убрана и больше не предлагается/);
    expect(await titles(app, ASKED)).not.toContain(WRITTEN.Название);
    expect(await titles(app, '/objection карточки гарантийное')).toMatch(/нет/);
    expect(await titles(app, '/objection карточки убранные')).toContain(WRITTEN.Название);
    expect(await app.said('UHEAD', '/objection карточка убрать гарантийное')).toMatch(/уже убрана/);

    await app.said('UHEAD', '/objection карточка вернуть гарантийное');
    expect(quotedIn((await app.slack.type('URU1', ASKED)).messages[0])[0]).toBe(WRITTEN[REPLY]);
    expect(app.slack.complaints).toEqual([]);
  });

  it('says again what it said before an edit that was undone, also the one that came with Voronka', async () => {
    const app = await startTeam();
    const asked = '/objection это слишком дорого для нас';
    const before = quotedIn((await app.slack.type('URU1', asked)).messages[0])[0];
    await edit(app, '/objection card edit price_high-ru', { [REPLY]: 'Что смущает больше всего?' });
    const after = quotedIn((await app.slack.type('URU1', asked)).messages[0])[0];
    expect(after).toBe('Что смущает больше всего?');

    expect(await app.said('URU1', '/objection undo')).toMatch(/нет изменений/);
    expect(await app.said('UHEAD', '/objection undo')).toMatch(/Отменено: правка.*Слишком дорого/);
    expect(quotedIn((await app.slack.type('URU1', asked)).messages[0])[0]).toBe(before);
    const history = await titles(app, '/objection карточка история слишком дорого');
    expect(history).toMatch(/отмена: версия 2 → 1[\s\S]*~.*правка: версия 1 → 2 \(.*ответ.*\)~/);
  });

  it('keeps an edit that something newer stands on, and says what', async () => {
    const app = await startTeam();
    const { body } = await edit(app, '/objection card edit price_high-ru', { [REPLY]: 'Первый' });
    const undo = /\/objection card undo [0-9a-f-]{36}/.exec(JSON.stringify(body))?.[0] ?? never();
    await edit(app, '/objection card edit price_high-ru', { [REPLY_EN]: 'Второй' }, 'UADMIN');
    const refused = await app.slack.type('UHEAD', undo);
    expect(readIn(refused.messages[0])).toMatch(/Отменить нельзя.*правка, <@UADMIN>/);
    const { messages } = await app.slack.press('UHEAD', refused.messages[0] ?? never(), 'История');
    expect(readIn(messages[0])).toContain('История карточки');
  });

  it('can be undone for a day, by whoever changed it and by heads', async () => {
    let now = Date.now();
    const app = await startTeam({ clock: () => new Date(now) });
    const line = '/objection card edit price_high-ru';
    const { body } = await edit(app, line, { [REPLY_EN]: 'Первый' }, 'UADMIN');
    const undo = /\/objection card undo [0-9a-f-]{36}/.exec(JSON.stringify(body))?.[0] ?? never();
    expect(await app.said('URU1', undo)).toMatch(/кто внёс изменение, или руководитель/);
    now += 25 * 3_600_000;
    expect(await app.said('UHEAD', undo)).toMatch(/24 часов/);
  });

  it('waits for a decision again when a head takes the decision back, and its author hears of it once', async () => {
    const app = await startTeam();
    await edit(app, '/objection card new', WRITTEN, 'URU1');
    const asked = await lastDirect(app, 'UHEAD', /предлагает карточку/);
    await app.slack.press('UHEAD', asked, 'Утвердить');
    const undone = await app.slack.type('UHEAD', '/objection undo');
    expect(await titles(app, ASKED)).not.toContain(WRITTEN.Название);
    const told = /Утверждение вашей карточки «Просят гарантийное письмо» отменили/;
    expect(readIn(await lastDirect(app, 'URU1', told))).toMatch(/снова ждёт решения/);
    await app.slack.press('UHEAD', undone.messages[0] ?? never(), 'Утвердить');
    expect(quotedIn((await app.slack.type('URU1', ASKED)).messages[0])[0]).toBe(WRITTEN[REPLY]);
    const toAuthor = app.slack.state.channels.get(app.slack.direct('URU1').id)?.messages ?? [];
    expect(toAuthor.filter((message) => told.test(readIn(message)))).toHaveLength(1);
    expect(app.slack.complaints).toEqual([]);
  });

  it('that was declined waits again when a head takes that back, and its author hears of it', async () => {
    const app = await startTeam();
    await edit(app, '/objection card new', WRITTEN, 'URU1');
    const asked = await lastDirect(app, 'UHEAD', /предлагает карточку/);
    await app.slack.press('UHEAD', asked, 'Отклонить');
    await app.said('UHEAD', '/objection undo');
    const told = await lastDirect(app, 'URU1', /больше не отклоняют/);
    expect(readIn(told)).toMatch(/снова ждёт решения/);
    expect(app.slack.complaints).toEqual([]);
  });

  it('that was proposed is withdrawn by its author, and a head who presses later is told', async () => {
    const app = await startTeam();
    await edit(app, '/objection card new', WRITTEN, 'URU1');
    const asked = await lastDirect(app, 'UHEAD', /предлагает карточку/);
    expect(await app.said('URU1', '/objection отменить')).toMatch(/Отменено: предложение/);
    const late = await app.slack.press('UHEAD', asked, 'Утвердить');
    expect(JSON.stringify(late)).toMatch(/уже не ждёт решения/);
    expect(await titles(app, '/objection карточки гарантийное')).toMatch(/нет/);
  });
});

describe('what else can be taken back', () => {
  it('an import, but for the cards that somebody changed since', async () => {
    const app = await startTeam();
    const row = (title: string) => `ru,risk,${title},Фраза про ${title},Ответ про ${title}`;
    const table = ['lang,category,title,formulations,reply_example', row('Залог'), row('Пломба')];
    const { body } = await edit(app, '/objection import', { table: table.join('\n') });
    const undo = /\/objection card undo import:[0-9a-f-]{36}/.exec(JSON.stringify(body))?.[0];
    await app.said('UADMIN', '/objection card retire Пломба');
    expect(await app.said('UHEAD', undo ?? never())).toMatch(/карточек: 1 из 2/);
    expect(await titles(app, '/objection карточки залог')).toMatch(/нет/);
  });

  it('a fact, which then leaves its gap again', async () => {
    const app = await startTeam();
    await edit(app, '/objection facts starter_price', { 'В русских ответах': '90 000 ₽' });
    expect(await app.said('UHEAD', '/objection undo')).toMatch(/Отменено.*90 000 ₽ → пусто/);
    const facts = await app.db.outside.selectFrom('objection_facts').selectAll().execute();
    expect(facts).toEqual([]);
  });
});

describe('an order about cards', () => {
  it.each([
    ['/objection новая карточка', 'Новая карточка'],
    ['/objection add a new card', 'Новая карточка'],
    ['/objection добавь карточку', 'Новая карточка'],
    ['/objection cards new', 'Новая карточка'],
    ['/objection edit card слишком дорого', 'Правка карточки'],
    ['/objection изменить карточку Слишком дорого', 'Правка карточки'],
  ])('«%s» opens the form', async (line, title) => {
    const app = await startTeam();
    const { view } = await app.slack.type('URU1', line);
    expect(JSON.stringify(view?.body)).toContain(title);
  });

  it.each([
    ['/objection карточки покажи', /40 карточек/],
    ['/objection покажи мне все карточки', /40 карточек/],
    ['/objection show cards boss', /1 карточка/],
    ['/objection card', /40 карточек/],
    ['/objection история карточки слишком дорого', /История карточки/],
    ['/objection изменить карточку', /Какую карточку/],
    ['/objection покажи карточку слишком', /Слишком дорого/],
    ['/objection new card payments cost us too much', /Propose a card|Предложить карточку/],
  ])('«%s» is understood', async (line, says) => {
    const app = await startTeam();
    expect(await titles(app, line)).toMatch(says);
  });
});
