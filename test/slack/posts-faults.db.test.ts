import { sql } from 'kysely';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openDb } from '../../src/db/connection.ts';
import type { FaultRequest } from '../../src/demo/slack/faults.ts';
import { startSlackStandIn } from '../../src/demo/slack/stand-in.ts';
import { ChartRefusals } from '../../src/slack/chart-refusals.ts';
import { Clients } from '../../src/slack/clients.ts';
import { OwnToken } from '../../src/slack/own-token.ts';
import { PostSender } from '../../src/slack/post-sender.ts';
import { Posts } from '../../src/slack/posts.ts';
import { freshDatabase, silent } from '../support/fresh-db.ts';

// One of the faults lasts as long as a sender's patience.
vi.setConfig({ testTimeout: 45_000 });

/** Several replicas that send from one queue into as many channels as are named. */
async function startReplicas(channelIds: readonly string[], replicas = 2) {
  const slack = await startSlackStandIn({
    signingSecret: 'secret',
    users: [{ id: 'U1' }],
    channels: channelIds.map((id) => ({ id, members: ['U1', 'UBOT0001'] })),
  });
  onTestFinished(() => slack.close());
  const databaseUrl = await freshDatabase();
  const own = new OwnToken(slack.token(), slack.apiUrl, silent);
  const clients = new Clients(own, slack.apiUrl);
  const started = await Promise.all(
    Array.from({ length: replicas }, async () => {
      const db = await openDb({ databaseUrl, dataDir: '', poolSize: 5 }, silent);
      const posts = new Posts(db, new PostSender(clients, new ChartRefusals(clients)), silent);
      await posts.start();
      onTestFinished(async () => {
        await posts.stop();
        await db.close();
      });
      return { db, posts };
    }),
  );
  const [first] = started;
  if (!first) throw new Error('no replica');
  const { db, posts } = first;
  await db.outside.insertInto('workspaces').values({ workspace_id: 'T0001' }).execute();
  const queue = (channelId: string, text: string) =>
    db.inWorkspace('T0001', (tx) =>
      posts.queue(tx, 'T0001', { audience: 'channel', channelId, message: { text } }, new Date()),
    );
  const textsIn = (channelId: string) =>
    slack.state.channels
      .get(channelId)
      ?.messages.filter(({ isDeleted }) => !isDeleted)
      .map(({ text }) => text) ?? [];
  /** Whatever rests between two tries goes on now. */
  const endRests = () =>
    sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(db.outside);
  return { slack, db, queue, textsIn, endRests };
}

const FAULTS: Pick<FaultRequest, 'kind' | 'retryAfter' | 'error'>[] = [
  { kind: '429', retryAfter: 1 },
  { kind: '429', retryAfter: 'soon' },
  { kind: '500' },
  { kind: '503' },
  { kind: 'html' },
  { kind: 'cut-before' },
  { kind: 'cut-after' },
  { kind: 'cut-body' },
  { kind: 'refuse', error: 'internal_error' },
  { kind: 'hang' },
  { kind: 'hang-after' },
];

it('whatever Slack does to a post, each channel gets each of them once and in order, with two processes at work', async () => {
  const channels = FAULTS.map((fault, n) => ({ fault, id: `C${n}` }));
  const { slack, queue, textsIn } = await startReplicas(channels.map(({ id }) => id));
  const struck = channels.map(({ fault, id }) =>
    slack.fault({ method: 'chat.postMessage', channel: id, times: 1, ...fault }),
  );
  for (const text of ['first', 'second', 'third'])
    for (const { id } of channels) await queue(id, text);
  await Promise.all(struck.map(({ bitten }) => bitten));
  // Most of what hangs breaks off at last; one is left to the sender's own patience.
  for (const fault of struck.slice(0, -1)) fault.release();
  const told = () => channels.map(({ fault, id }) => [fault, textsIn(id)]);
  await slack
    .waitFor(() => channels.every(({ id }) => textsIn(id).length >= 3), 35_000)
    .catch(() => {});
  expect(told()).toEqual(channels.map(({ fault }) => [fault, ['first', 'second', 'third']]));
});

it('a post outlasts an outage of Slack, however often it is tried, and is given up when it lasted all day', async () => {
  const { slack, db, queue, textsIn, endRests } = await startReplicas(['C1'], 1);
  const outage = slack.fault({ method: '*', kind: '500', times: 1_000 });
  const triedAgain = async () => {
    const before = outage.struck;
    await expect
      .poll(async () => (await endRests()) && outage.struck, { timeout: 8_000 })
      .toBeGreaterThan(before);
  };
  const firstTriedHoursAgo = (hours: number) =>
    sql`update posts set attempts = 500, first_try_at = now() - make_interval(hours => ${hours}) where first_try_at is not null`.execute(
      db.outside,
    );
  await queue('C1', 'of yesterday');
  await triedAgain();
  await queue('C1', 'of today');
  await firstTriedHoursAgo(11);
  await triedAgain();
  await firstTriedHoursAgo(13);
  const givenUp = db.outside
    .selectFrom('posts')
    .select('post_id')
    .where('given_up_at', 'is not', null);
  await expect
    .poll(async () => (await endRests()) && givenUp.execute(), { timeout: 8_000 })
    .toHaveLength(1);
  slack.clear();
  await slack.waitFor(() => textsIn('C1').length > 0);
  expect(textsIn('C1')).toEqual(['of today']);
});
