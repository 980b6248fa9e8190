import { beforeAll, describe, expect, it } from 'vitest';
import { situationModel } from '../../src/objections/find/situation-model.ts';
import { startTeam } from '../support/slack.ts';
import { quotedIn, readIn } from './journeys.ts';

// As main.ts does before anybody asks.
beforeAll(() => void situationModel());

const DEAR = '/objection это слишком дорого для нас';

async function startSelling() {
  const app = await startTeam();
  await app.said('URU1', '/deal new Ромашка 300к');
  return app;
}

const rows = (app: Awaited<ReturnType<typeof startSelling>>) => ({
  objections: () => app.db.outside.selectFrom('objections').selectAll().execute(),
  days: () => app.db.outside.selectFrom('objection_days').selectAll().execute(),
  replies: () =>
    app.db.outside.selectFrom('objection_replies').selectAll().orderBy('position').execute(),
  events: async () =>
    (
      await app.db.outside
        .selectFrom('objection_events')
        .select('kind')
        .orderBy('event_id')
        .execute()
    ).map(({ kind }) => kind),
});

describe('/objection', () => {
  it('answers in the acknowledgement with up to three replies, each with its card named, and only to the asker', async () => {
    const app = await startSelling();
    const seen = await app.slack.type('URU1', DEAR, { channelId: 'C0001' });
    const [message] = seen.messages;
    expect(message?.ephemeralTo).toBe('URU1');
    expect(seen.ack).toMatchObject({ response_type: 'ephemeral' });
    const replies = quotedIn(message);
    expect(replies.length).toBeGreaterThanOrEqual(1);
    expect(replies.length).toBeLessThanOrEqual(3);
    expect(readIn(message)).toContain('Карточка: Слишком дорого');
    expect(replies.join()).not.toMatch(/[{}]/);
    expect(readIn(message)).toMatch(/Не хватает: .*цена первого этапа/);
    expect(app.slack.complaints).toEqual([]);
  });

  it('explains in the manager’s language and writes in the customer’s', async () => {
    const app = await startSelling();
    const { messages } = await app.slack.type('URU1', '/objection It is too expensive for us');
    expect(quotedIn(messages[0])[0]).toMatch(/^[A-Za-z]/);
    expect(readIn(messages[0])).toContain('Карточка: Слишком дорого');
    expect(readIn(messages[0])).toMatch(/Клиент пока не видит связи/);
    const english = await app.slack.type('UEN1', '/objection это слишком дорого');
    expect(quotedIn(english.messages[0])[0]).toMatch(/^Понимаю/);
    expect(readIn(english.messages[0])).toMatch(/The buyer doesn’t yet see what/);
  });

  it('says when no card fits, and answers from the category that is chosen', async () => {
    const app = await startSelling();
    const { messages } = await app.slack.type('URU1', '/objection шмяк-бряк');
    expect(readIn(messages[0])).toMatch(/Подходящей карточки нет/);
    expect(quotedIn(messages[0])).toEqual([]);
    const chosen = await app.slack.press(
      'URU1',
      messages[0] ?? never(),
      'objection.category',
      'Доверие',
    );
    expect(quotedIn(chosen.messages[0]).length).toBeGreaterThan(0);
    expect(readIn(chosen.messages[0])).toMatch(/Мы вас не знаем|Уже пробовали/);
  });

  it('shows nothing of another topic once one is chosen, whatever is pressed next', async () => {
    const app = await startSelling();
    const { messages } = await app.slack.type('URU1', DEAR);
    const shown = messages[0] ?? never();
    expect(quotedIn(shown)).toHaveLength(3);
    const chosen = await app.slack.press('URU1', shown, 'objection.category', 'Бюджет');
    expect(quotedIn(chosen.messages[0])).toHaveLength(1);
    const liked = await app.slack.press(
      'URU1',
      chosen.messages[0] ?? never(),
      'objection.helpful:0',
    );
    expect(quotedIn(liked.messages[0])).toEqual(quotedIn(chosen.messages[0]));
    const [asked] = await rows(app).objections();
    expect(asked?.category).toBe('budget');
  });

  it('says that a topic has no card, and leaves what is shown', async () => {
    const app = await startSelling();
    await app.said('UHEAD', '/objection card retire no_budget-ru');
    const { messages } = await app.slack.type('URU1', DEAR);
    const shown = messages[0] ?? never();
    const chosen = await app.slack.press('URU1', shown, 'objection.category', 'Бюджет');
    expect(readIn(chosen.messages[0])).toMatch(/По этой теме карточек пока нет/);
    expect(quotedIn(chosen.messages[0])).toEqual(quotedIn(shown));
  });

  it.each(['привет', 'покажи мои сделки', 'thanks a lot', 'show my deals'])(
    'has no card for “%s”, which is nothing like an objection',
    async (said) => {
      const app = await startSelling();
      const { messages } = await app.slack.type('UEN1', `/objection ${said}`);
      expect(readIn(messages[0])).toMatch(/No card fits\. Is it one of these\?/);
      expect(quotedIn(messages[0])).toEqual([]);
    },
  );

  it('shows the nearest cards where it is not sure', async () => {
    const app = await startSelling();
    const ohio = 'is there anyone in Ohio running your kit that i could ring up?';
    const { messages } = await app.slack.type('UEN1', `/objection ${ohio}`);
    expect(readIn(messages[0])).toMatch(/No card fits well\. These are the closest/);
    expect(quotedIn(messages[0])).toHaveLength(3);
  });

  it('takes what the workspace has filled in, and every reply grows', async () => {
    const app = await startSelling();
    const facts = await app.slack.type('UHEAD', '/objection факты');
    expect(readIn(facts.messages[0])).toMatch(/Чаще всего не хватает/);
    const form = await app.slack.type('UHEAD', '/objection facts starter_price');
    await app.slack.submit('UHEAD', form.view ?? never(), { 'В русских ответах': '90 000 ₽' });
    const pain = await app.slack.type('UHEAD', '/objection facts main_pain');
    expect(JSON.stringify(pain.view?.body)).toContain(
      'Встанет сюда: «Первый этап (…) стоит [цена первого этапа].»',
    );
    await app.slack.submit('UHEAD', pain.view ?? never(), { 'В русских ответах': 'ручная сверка' });
    const { messages } = await app.slack.type('URU1', DEAR);
    expect(quotedIn(messages[0])[0]).toContain('Первый этап (ручная сверка) стоит 90 000 ₽.');
    expect(await app.said('URU1', '/objection facts starter_price')).toMatch(/руководители/);
    expect(app.slack.complaints).toEqual([]);
  });

  it('ties to the deal that is named, and offers the one it may be about for one press', async () => {
    const app = await startSelling();
    await app.said('URU1', '/deal new Лютик 50к');
    const named = await app.slack.type('URU1', '/objection слишком дорого для #1');
    expect(readIn(named.messages[0])).toContain('По сделке #1 Ромашка');
    const guessed = await app.slack.type('URU1', '/objection в Ромашке говорят, слишком дорого');
    await app.slack.press('URU1', guessed.messages[0] ?? never(), 'По сделке #1 Ромашка?');
    const [first, second] = await rows(app).objections();
    expect([first?.deal_id, second?.deal_id]).toEqual([first?.deal_id, first?.deal_id]);
    const other = await app.slack.press(
      'URU1',
      guessed.messages[0] ?? never(),
      'objection.tie:choose',
      '#2 Лютик',
    );
    expect(readIn(other.messages[0])).toContain('По сделке #2 Лютик');
    expect(first?.deal_id).toBeTruthy();
    await app.said('URU1', '/deal new Насосы 90к');
    const us = await app.slack.type('URU1', '/objection это слишком дорого для нас');
    expect(readIn(us.messages[0])).toContain('«это слишком дорого для нас»');
    const them = await app.slack.type('URU1', '/objection это слишком дорого для Ромашки');
    expect(readIn(them.messages[0])).toContain('По сделке #1 Ромашка');
    expect(await app.said('URU1', '/objection слишком дорого для #99')).toMatch(/#99/);
    expect(await rows(app).objections()).toHaveLength(4);
  });

  it('shows nobody else’s deals, and lets nobody else press', async () => {
    const app = await startSelling();
    const { messages } = await app.slack.type('URU1', DEAR);
    expect(await app.said('URU2', '/objection слишком дорого для сделки Ромашка')).not.toMatch(
      /нет такой/,
    );
    const [reply] = await rows(app).replies();
    const forged = await app.slack.deliver({
      type: 'block_actions',
      team: { id: 'T0001' },
      user: { id: 'URU2', team_id: 'T0001' },
      trigger_id: 'forged.1',
      actions: [
        { type: 'button', action_id: 'objection.helpful:0', block_id: 'b', value: reply?.reply_id },
      ],
      response_url: null,
      container: { type: 'message' },
    });
    expect(forged.status).toBe(200);
    expect((await rows(app).replies()).every(({ was_helpful }) => was_helpful === null)).toBe(true);
    expect(messages).toHaveLength(1);
  });

  it('gives the text alone to copy, and remembers that it was taken and whether it helped', async () => {
    const app = await startSelling();
    const { messages } = await app.slack.type('URU1', DEAR);
    const message = messages[0] ?? never();
    const [first = ''] = quotedIn(message);
    const taken = await app.slack.press('URU1', message, 'objection.send:0');
    expect(JSON.stringify(taken.view?.body)).toContain(first);
    await app.slack.press('URU1', message, 'objection.send:0');
    await app.slack.press('URU1', message, 'objection.helpful:0');
    await app.slack.press('URU1', message, 'objection.helpful:0');
    await app.slack.press('URU1', message, 'objection.unhelpful:0');
    expect(await rows(app).events()).toEqual(['asked', 'used', 'helpful', 'unhelpful']);
    expect(await rows(app).days()).toMatchObject([
      { user_id: 'URU1', category: 'price', asked: 1, used: 1, helpful: 0, unhelpful: 1 },
    ]);
    expect(readIn(message)).toContain('👎 ✓');
    expect(app.slack.complaints).toEqual([]);
  });

  it('gives a shorter reply and one from another angle in the place of the pressed one', async () => {
    const app = await startSelling();
    const { messages } = await app.slack.type('URU1', DEAR);
    const message = messages[0] ?? never();
    const before = quotedIn(message);
    await app.slack.press('URU1', message, 'objection.angle:0');
    const after = quotedIn(message);
    expect(after[0]).not.toBe(before[0]);
    expect(after.slice(1)).toEqual(before.slice(1));
    await app.slack.press('URU1', message, 'objection.short:0');
    expect((quotedIn(message)[0] ?? '').length).toBeLessThanOrEqual((after[0] ?? '').length);
    expect(app.slack.complaints).toEqual([]);
  });

  it('alone says how to ask, that no model is connected, and lists its subcommands on help', async () => {
    const app = await startSelling();
    const bare = await app.slack.type('URU1', '/objection');
    expect(readIn(bare.messages[0])).toMatch(/Модель не подключена/);
    expect(await app.said('URU1', '/objection help')).toMatch(/facts.*stats.*model/);
    expect(await app.said('UADMIN', '/objection model')).toMatch(/OPENAI_API_KEY/);
    const words = await app.slack.type(
      'UEN1',
      '/objection help me understand why it is so expensive',
    );
    expect(quotedIn(words.messages[0]).length).toBeGreaterThan(0);
  });

  it('refuses a book and an empty wish without remembering them', async () => {
    const app = await startSelling();
    expect(await app.said('URU1', `/objection ${'дорого '.repeat(400)}`)).toMatch(/2000/);
    expect(await app.said('URU1', '/objection ??? !!!')).toMatch(/нет слов/);
    expect(await rows(app).objections()).toEqual([]);
  });
});

describe('without a command', () => {
  it('the shortcut answers the customer’s own words, to the presser alone', async () => {
    const app = await startSelling();
    const posted = await app.slack.say('UEN1', 'C0001', 'Клиент пишет: это слишком дорого для нас');
    const done = await app.slack.shortcut('URU1', 'objection.answer', posted.message);
    expect(quotedIn(done.messages[0]).length).toBeGreaterThan(0);
    expect(done.messages[0]?.ephemeralTo).toBe('URU1');
    expect(app.slack.complaints).toEqual([]);
  });

  it('a direct message that is an objection is answered; one that is a lead stays a lead; small talk is left alone', async () => {
    const app = await startSelling();
    const channel = app.slack.direct('URU1').id;
    const dear = await app.slack.say('URU1', channel, 'клиент говорит, что это слишком дорого');
    expect(quotedIn(dear.messages[0]).length).toBeGreaterThan(0);
    const lead = await app.slack.say('URU1', channel, 'Алла, ООО Зерно, 45к, +7 913 000-14-02');
    expect(readIn(lead.messages[0])).toMatch(/Сохранить как лид/);
    const talk = await app.slack.say('URU1', channel, 'привет');
    expect(quotedIn(talk.messages[0])).toEqual([]);
    const asked = await app.slack.say('URU1', channel, 'возражение: привет');
    expect(readIn(asked.messages[0])).toMatch(/не похоже на возражение/);
  });
});

const never = (): never => {
  throw new Error('nothing was shown');
};
