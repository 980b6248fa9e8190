import { expect, it } from 'vitest';
import { seedDemo } from '../../src/demo/first-weeks.ts';
import { openWorkspace } from '../../src/demo/workspace.ts';
import { ownTempDir } from '../support/leftovers.ts';

const saidIn = (messages: readonly { text: string; isDeleted: boolean }[] = []) =>
  messages.filter(({ isDeleted }) => !isDeleted).map(({ text }) => text);

it('the demo lives through two weeks without a refusal, and goes on after a jump and a restart', async () => {
  const dir = ownTempDir('demo');
  const first = await openWorkspace({ dir, fresh: true });
  await seedDemo(first);
  const { state } = first.slack;
  expect(first.slack.complaints).toEqual([]);
  expect(first.slack.deliveries.map(({ ack }) => ack.status).filter((s) => s !== 200)).toEqual([]);
  const wins = saidIn(state.channels.get('C0001')?.messages).filter((text) =>
    text.startsWith(':tada:'),
  );
  expect(wins).toHaveLength(3);
  const stamps = [...state.channels.values()].map(({ messages }) => messages.map(({ ts }) => ts));
  expect(stamps.map((some) => some.toSorted())).toEqual(stamps);
  const pipeline = await first.slack.type('UANNA', '/deal');
  expect(pipeline.messages.map(({ text }) => text).join()).toMatch(/сделк/);
  expect(first.clock.ahead).toBe(0);

  first.clock.jumpToMorning();
  await first.voronka.tick();
  const isDigest = (text: string) => /^Север: .*Продажи/.test(text);
  const digests = () => saidIn(state.channels.get('C0001')?.messages).filter(isDigest);
  await first.slack.waitFor(() => digests().length > 0, 10_000);
  expect(digests()).toHaveLength(1);
  expect((await first.slack.type('USAM', '/deal new Tomorrow 5k')).trouble).toBeNull();
  await first.close();

  const again = await openWorkspace({ dir, fresh: false });
  expect(again.isNew).toBe(false);
  expect(again.clock.ahead).toBe(first.clock.ahead);
  for (const [id, { messages }] of state.channels)
    expect(saidIn(again.slack.state.channels.get(id)?.messages)).toEqual(saidIn(messages));
  const shown = await again.slack.type('USAM', '/deal show tomorrow');
  expect(shown.messages.map(({ text }) => text).join()).toContain('Tomorrow');
  await again.close();
}, 60_000);
