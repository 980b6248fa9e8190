import { expect, it } from 'vitest';
import { inTurn } from '../../src/db/batches.ts';

it('many things are done in their order, and others are served between two of them', async () => {
  const done: (number | string)[] = [];
  setImmediate(() => done.push('another'));
  await inTurn([1, 2, 3], async (n) => done.push(n));
  expect(done).toEqual([1, 'another', 2, 3]);
});
