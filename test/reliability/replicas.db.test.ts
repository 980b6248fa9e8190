import { sql } from 'kysely';
import { expect, it, vi } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { type Business, openBusiness } from './business.ts';

// Processes take their time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Another process of the same product on the same database; `turn` says which of them Slack speaks to. */
async function startReplicas(business: Business) {
  const first = await business.start();
  const port = String(await freePort());
  const second = await business.start({ PORT: port });
  const turn = (to: typeof first) => {
    business.slack.settings.appUrl = `${to.origin}/slack/events`;
  };
  return { first, second, turn };
}

/** The clock of leases and heartbeats goes on, and nobody waits for it. */
async function letAMinutePass({ read }: Business): Promise<void> {
  await read(async ({ outside }) => {
    await sql`update posts set lease_until = lease_until - interval '1 minute'`.execute(outside);
    await sql`
      update pgboss.job set started_on = started_on - interval '1 minute', heartbeat_on = heartbeat_on - interval '1 minute'
      where state = 'active'`.execute(outside);
  });
}

async function win({ said }: Business, title: string): Promise<void> {
  await said('URU1', `/deal new "${title}" 5000`);
  await said('URU1', `/deal won ${title}`);
}

/** The titles told in the channel, in order. */
const told = ({ postsInChannel }: Business, titles: readonly string[]) =>
  postsInChannel().map((post) => titles.find((title) => JSON.stringify(post).includes(title)));

it('two processes given the same delivery apply it once, and say the same', async () => {
  const business = await openBusiness();
  const { first, second, turn } = await startReplicas(business);
  const { slack } = business;
  await business.setUp();
  for (let n = 0; n < 8; n++) {
    const triggerId = `both.${n}`;
    turn(first);
    const one = slack.type('URU1', `/deal new "Сделка номер ${n}" 5000`, { triggerId });
    turn(second);
    const other = slack.type('URU1', `/deal new "Сделка номер ${n}" 5000`, { triggerId });
    expect((await one).ack).toEqual((await other).ack);
  }
  const message = {
    type: 'message',
    channel: slack.direct('URU2').id,
    channel_type: 'im',
    user: 'URU2',
  };
  for (let n = 0; n < 10; n++) {
    const ts = `1700000000.00${1000 + n}`;
    // One is a lead, the other is nothing that anybody understands: a refusal is told once as well.
    const text = n % 2 === 0 ? `новый лид Анна, anna${n}@mail.example` : '/lead assign';
    const event = {
      type: 'event_callback',
      team_id: 'T0001',
      event_id: `Ev${n}`,
      event: { ...message, ts, event_ts: ts, text },
    };
    turn(first);
    const one = slack.deliver(event);
    turn(second);
    const other = slack.deliver(event, { retryNum: 1, retryReason: 'http_timeout' });
    expect([(await one).status, (await other).status]).toEqual([200, 200]);
  }
  const answers = () => slack.direct('URU2').messages.filter(({ botId }) => botId);
  await slack.waitFor(() => answers().length >= 10);
  const rows = await business.read(async ({ outside }) => ({
    deals: await outside.selectFrom('deals').select('title').execute(),
    drafts: await outside.selectFrom('lead_drafts').select('draft_id').execute(),
    unsent: await outside
      .selectFrom('posts')
      .select('post_id')
      .where('sent_at', 'is', null)
      .execute(),
  }));
  expect([rows.deals.length, rows.drafts.length, rows.unsent.length, answers().length]).toEqual([
    8, 5, 0, 10,
  ]);
  expect(slack.complaints).toEqual([]);
});

it('two processes post what happened once and in order', async () => {
  const business = await openBusiness();
  const { first, second, turn } = await startReplicas(business);
  await business.setUp();
  const titles = Array.from({ length: 8 }, (_, n) => `Победа-${n}-я`);
  for (const [n, title] of titles.entries()) {
    turn(n % 2 === 0 ? first : second);
    await win(business, title);
  }
  await business.slack.waitFor(() => business.postsInChannel().length >= titles.length, 15_000);
  expect(told(business, titles)).toEqual(titles);
});

it('a process killed between sending a post and recording it does not make the next one post it twice', {
  timeout: 40_000,
}, async () => {
  const business = await openBusiness();
  const { slack } = business;
  const first = await business.start();
  await business.setUp();
  const sending = slack.fault({ method: 'chat.postMessage', kind: 'hang-after', times: 1 });
  await win(business, 'Ромашка');
  await win(business, 'Лютик');
  await sending.bitten;
  expect(business.postsInChannel()).toHaveLength(1);
  await first.kill();
  await business.start();
  await letAMinutePass(business);
  await slack.waitFor(() => business.postsInChannel().length === 2, 30_000);
  expect(told(business, ['Ромашка', 'Лютик'])).toEqual(['Ромашка', 'Лютик']);
  const looked = slack.calls.filter(({ method }) => method === 'conversations.history');
  expect(looked).toHaveLength(1);
});
