import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { situationModel } from '../../src/objections/find/situation-model.ts';
import { says } from '../support/fake-model.ts';
import { startTeam } from '../support/slack.ts';
import { quotedIn, readIn, settled, startWithModel, switchOn } from './journeys.ts';
import { CUSTOMERS, output } from './model-outputs.ts';

beforeAll(() => void situationModel());

const never = (): never => {
  throw new Error('nothing was shown');
};

describe('the sums of a day', () => {
  it('are what the events of its objections add up to, however people press', async () => {
    const app = await startTeam();
    const presses = [
      ['objection.helpful:0', 'objection.unhelpful:0', 'objection.helpful:0'],
      ['objection.send:0', 'objection.send:1', 'objection.unhelpful:1'],
      ['objection.short:0', 'objection.send:0', 'objection.angle:1', 'objection.helpful:1'],
    ];
    for (const [n, line] of ['это слишком дорого', 'у нас нет бюджета', 'я подумаю'].entries()) {
      const { messages } = await app.slack.type('URU1', `/objection ${line}`);
      for (const id of presses[n] ?? []) await app.slack.press('URU1', messages[0] ?? never(), id);
    }
    const odd = await app.slack.type('URU1', '/objection шмяк-бряк');
    await app.slack.press('URU1', odd.messages[0] ?? never(), 'objection.category', 'Доверие');

    const { rows: fromEvents } = await sql`
      select o.category,
        count(distinct o.objection_id)::int as asked,
        count(distinct o.objection_id) filter (where r.used_at is not null)::int as used,
        count(r.reply_id) filter (where r.was_helpful)::int as helpful,
        count(r.reply_id) filter (where not r.was_helpful)::int as unhelpful
      from objections o
      left join objection_replies r using (workspace_id, objection_id)
      group by o.category order by o.category`.execute(app.db.outside);
    const sums = await app.db.outside
      .selectFrom('objection_days')
      .select(['category', 'asked', 'used', 'helpful', 'unhelpful'])
      .where('asked', '>', 0)
      .orderBy('category')
      .execute();
    expect(sums).toEqual(fromEvents);
    expect(sums.length).toBeGreaterThan(2);
  });
});

describe('what follows an answer', () => {
  it('is done once, also when Slack delivers the command twice', async () => {
    const { app, fake } = await startWithModel(() => says(output('ru')));
    await switchOn(app);
    const line = `/objection ${CUSTOMERS.ru}`;
    const first = await app.slack.type('URU1', line, { triggerId: 'twice.1' });
    await settled(app, first.messages[0]);
    await app.slack.type('URU1', line, { triggerId: 'twice.1' });
    expect(fake.heard).toHaveLength(1);
    expect(await app.db.outside.selectFrom('objections').selectAll().execute()).toHaveLength(1);
  });

  it('of a mention is said to its writer alone, the cards first and the tailored reply after them', async () => {
    const { app } = await startWithModel(() => says(output('ru')));
    await switchOn(app);
    const bot = app.slack.state.botUserId('T0001');
    await app.slack.say('URU1', 'C0001', `<@${bot}> возражение: ${CUSTOMERS.ru}`);
    const shown = () =>
      app.slack.state.channels
        .get('C0001')
        ?.messages.filter((message) => message.userId === bot && quotedIn(message).length > 0) ??
      [];
    await app.slack.waitFor(() => shown().length === 2);
    expect(shown().map(({ ephemeralTo }) => ephemeralTo)).toEqual(['URU1', 'URU1']);
    expect(readIn(shown()[1])).toMatch(/Написано под этого клиента/);
    expect(app.slack.complaints).toEqual([]);
  });
});
