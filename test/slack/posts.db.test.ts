import { expect, it, onTestFinished } from 'vitest';
import { startSlackStandIn } from '../../src/demo/slack/stand-in.ts';
import { Clients } from '../../src/slack/clients.ts';
import { OwnToken } from '../../src/slack/own-token.ts';
import { PostSender } from '../../src/slack/post-sender.ts';
import { Posts } from '../../src/slack/posts.ts';
import { freshDb, silent } from '../support/fresh-db.ts';

async function startPosts(engine: 'postgres' | 'pglite') {
  const slack = await startSlackStandIn({
    signingSecret: 'secret',
    users: [{ id: 'U1' }],
    channels: [{ id: 'C1', members: ['U1', 'UBOT0001'] }],
  });
  const { db } = await freshDb({ engine });
  await db.outside.insertInto('workspaces').values({ workspace_id: 'T0001' }).execute();
  const own = new OwnToken(slack.token(), slack.apiUrl, silent);
  const posts = new Posts(db, new PostSender(new Clients(own, slack.apiUrl)), silent);
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
