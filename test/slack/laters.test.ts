import { describe, expect, it } from 'vitest';
import type { LaterCall, Person } from '../../src/slack/call.ts';
import type { DeliveryOf } from '../../src/slack/delivery.ts';
import { Laters, type LatersParts } from '../../src/slack/laters.ts';
import { message, type Reply } from '../../src/slack/reply.ts';
import { silent } from '../support/fresh-db.ts';

const member: Person = {
  workspaceId: 'T1',
  userId: 'U1',
  name: 'Ann',
  language: 'en',
  zone: 'UTC',
  isAdmin: false,
};
const delivery = (n: number): DeliveryOf<'command'> => ({
  kind: 'command',
  workspaceId: 'T1',
  userId: 'U1',
  userTeamId: null,
  channelId: 'C1',
  key: `command:${n}`,
  command: '/objection',
  text: '',
  triggerId: String(n),
  responseUrl: null,
});

/** Laters whose work is done when the test says so. */
function startLaters() {
  const begun: { call: LaterCall<Person>; end: (reply: Reply) => void; fail: () => void }[] = [];
  const said: string[] = [];
  const later = {
    id: 'slow',
    run: (call: LaterCall<Person>) =>
      new Promise<Reply>((resolve, reject) => {
        begun.push({ call, end: resolve, fail: () => reject(new Error('it broke')) });
        call.signal.addEventListener('abort', () => reject(call.signal.reason));
      }),
  };
  const parts = {
    surface: { later: [later] },
    speaker: { late: async (_: unknown, { text }: { text: string }) => void said.push(text) },
    streams: { open: () => undefined },
    llm: null,
    clock: () => new Date(0),
    log: silent,
  } as unknown as LatersParts<Person>;
  const laters = new Laters(parts);
  const ask = (n: number) => {
    const one = delivery(n);
    laters.hold(one, member, { id: 'slow', input: String(n), otherwise: { text: `gave up ${n}` } });
    return one;
  };
  return { laters, begun, said, ask };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('what follows an answer', () => {
  it('begins when the answer was said, and not before', async () => {
    const { laters, begun, said, ask } = startLaters();
    const one = ask(1);
    await settle();
    expect(begun).toHaveLength(0);
    laters.begin(one);
    laters.begin(one);
    await settle();
    expect(begun.map(({ call }) => call.input)).toEqual(['1']);
    begun[0]?.end(message('done 1'));
    await settle();
    expect(said).toEqual(['done 1']);
  });

  it('is done for eight at once; who comes later waits for a turn', async () => {
    const { laters, begun, said, ask } = startLaters();
    for (let n = 1; n <= 10; n++) laters.begin(ask(n));
    await settle();
    expect(begun).toHaveLength(8);
    begun[0]?.end(message('done 1'));
    begun[3]?.fail();
    await settle();
    await settle();
    expect(said.toSorted()).toEqual(['done 1', 'gave up 4']);
    expect(begun.map(({ call }) => call.input)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
    ]);
  });

  it('is given up on a stop, and everybody is told, those too whose turn had not come', async () => {
    const { laters, said, ask } = startLaters();
    for (let n = 1; n <= 10; n++) laters.begin(ask(n));
    await laters.stop();
    expect(said).toHaveLength(10);
    expect(new Set(said).size).toBe(10);
    expect(said.every((text) => text.startsWith('gave up'))).toBe(true);
  });
});
