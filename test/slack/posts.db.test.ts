import { expect, it, onTestFinished, vi } from 'vitest';
import { newId } from '../../src/db/ids.ts';
import { startSlackStandIn } from '../../src/demo/slack/stand-in.ts';
import { section } from '../../src/slack/blocks.ts';
import { ChartRefusals } from '../../src/slack/chart-refusals.ts';
import { Clients } from '../../src/slack/clients.ts';
import { chart } from '../../src/slack/figures.ts';
import { OwnToken } from '../../src/slack/own-token.ts';
import { PostSender } from '../../src/slack/post-sender.ts';
import { deleteOldPosts } from '../../src/slack/post-store.ts';
import { Posts } from '../../src/slack/posts.ts';
import type { Post } from '../../src/slack/reply.ts';
import { freshDb, silent } from '../support/fresh-db.ts';

// The embedded database takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

async function startPosts(engine: 'postgres' | 'pglite') {
  const slack = await startSlackStandIn({
    signingSecret: 'secret',
    users: [{ id: 'U1' }],
    channels: [{ id: 'C1', members: ['U1', 'UBOT0001'] }],
  });
  const { db } = await freshDb({ engine });
  await db.outside.insertInto('workspaces').values({ workspace_id: 'T0001' }).execute();
  const own = new OwnToken(slack.token(), slack.apiUrl, silent);
  const clients = new Clients(own, slack.apiUrl);
  const posts = new Posts(db, new PostSender(clients, new ChartRefusals(clients)), silent);
  await posts.start();
  onTestFinished(async () => {
    await posts.stop();
    await db.close();
    await slack.close();
  });
  const texts = () => slack.state.channels.get('C1')?.messages.map(({ text }) => text) ?? [];
  return { slack, db, posts, texts };
}

const numbers = Array.from({ length: 20 }, (_, n) => `post ${n + 1}`);

it.each(['postgres', 'pglite'] as const)(
  'twenty posts to one channel follow each other at once and in order (%s)',
  async (engine) => {
    const { slack, db, posts, texts } = await startPosts(engine);
    await db.inWorkspace('T0001', async (tx) => {
      for (const text of numbers)
        await posts.queue(
          tx,
          'T0001',
          { audience: 'channel', channelId: 'C1', message: { text } },
          new Date(),
        );
    });
    await slack.waitFor(() => texts().length === numbers.length);
    expect(texts()).toEqual(numbers);
  },
);

it('a post that Slack asked to send later goes out when it may, the next to that channel behind it', async () => {
  const { slack, db, posts, texts } = await startPosts('pglite');
  slack.fault({ method: 'chat.postMessage', kind: '429', retryAfter: 1, times: 1 });
  await db.inWorkspace('T0001', async (tx) => {
    for (const text of ['first', 'second'])
      await posts.queue(
        tx,
        'T0001',
        { audience: 'channel', channelId: 'C1', message: { text } },
        new Date(),
      );
  });
  await slack.waitFor(() => texts().length === 2, 10_000);
  expect(texts()).toEqual(['first', 'second']);
});

it('a post with a chart goes out without it where Slack does not know charts', async () => {
  const { slack, db, posts, texts } = await startPosts('pglite');
  slack.fault({ method: 'chat.postMessage', kind: 'refuse', error: 'invalid_blocks', times: 1 });
  const drawn = chart({
    title: 'Sales',
    kind: 'bar',
    categories: ['Monday'],
    series: [{ name: 'Won', values: [3] }],
    unit: 'deals',
  });
  await db.inWorkspace('T0001', (tx) =>
    posts.queue(
      tx,
      'T0001',
      {
        audience: 'channel',
        channelId: 'C1',
        message: { text: 'Monday: 3', blocks: [section('Monday: 3'), ...drawn] },
      },
      new Date(),
    ),
  );
  await slack.waitFor(() => texts().length === 1);
  const [posted] = slack.state.channels.get('C1')?.messages ?? [];
  expect(JSON.stringify(posted)).toContain('Monday: 3');
  expect(JSON.stringify(posted)).not.toContain('data_visualization');
});

it('what was sent a month ago is forgotten; what still waits is not, however old', async () => {
  const { slack, db, posts, texts } = await startPosts('pglite');
  const queue = (text: string, channelId: string, now: Date) =>
    db.inWorkspace('T0001', (tx) =>
      posts.queue(tx, 'T0001', { audience: 'channel', channelId, message: { text } }, now),
    );
  const now = new Date();
  const old = new Date(now.getTime() - 31 * 24 * 3_600_000);
  slack.fault({ method: 'chat.postMessage', kind: '500', channel: 'C2', times: 100 });
  slack.state.addChannel({ id: 'C2', teamId: 'T0001' });
  await queue('old', 'C1', old);
  await queue('new', 'C1', now);
  await queue('waits', 'C2', old);
  await slack.waitFor(() => texts().length === 2);
  const left = async () => {
    await deleteOldPosts(db, now);
    const rows = await db.outside.selectFrom('posts').select('body').execute();
    return rows.map(({ body }) => (body as { message: { text: string } }).message.text).sort();
  };
  await expect.poll(left).toEqual(['new', 'waits']);
});

it('a post that is taken back before Slack would have it is never sent', async () => {
  const { slack, db, posts, texts } = await startPosts('postgres');
  const id = newId(new Date());
  const queue = (post: Post) =>
    db.inWorkspace('T0001', (tx) => posts.queue(tx, 'T0001', post, new Date()));
  slack.fault({ method: 'chat.postMessage', kind: '429', retryAfter: 1, times: 1 });
  await queue({ audience: 'channel', channelId: 'C1', message: { text: 'we won' }, id });
  await slack.waitFor(() => slack.calls.some(({ method }) => method === 'chat.postMessage'));
  await expect
    .poll(() => db.outside.selectFrom('posts').select('last_error').executeTakeFirst())
    .toEqual({ last_error: 'ratelimited' });
  await queue({ takesBack: id, channelId: 'C1' });
  await queue({ audience: 'channel', channelId: 'C1', message: { text: 'later' } });
  await slack.waitFor(() => texts().length > 0);
  expect(texts()).toEqual(['later']);
});
