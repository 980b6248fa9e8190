import pino from 'pino';
import { expect, it } from 'vitest';
import type { Db } from '../../src/db/connection.ts';
import { Schedule } from '../../src/schedule/schedule.ts';

/** One job that has nothing to do, and takes its time to find out. */
function startSchedule() {
  const asked: string[] = [];
  let now = '2026-11-24T05:59:00.000Z';
  const gate = Promise.withResolvers<void>();
  const schedule = new Schedule({
    db: { outside: {} } as Db,
    jobs: [
      {
        id: 'digest',
        async due(_, at) {
          asked.push(at.toISOString());
          await gate.promise;
          return [];
        },
        run: async () => undefined,
      },
    ],
    directoryOf: async () => ({}),
    posts: { queue: async () => {} },
    clock: () => new Date(now),
    log: pino({ level: 'silent' }),
  });
  return {
    schedule,
    asked,
    goTo: (moment: string) => {
      now = moment;
    },
    release: () => gate.resolve(),
  };
}

it('a clock that jumps while the last minute is still at work is asked again at once, and once', async () => {
  const { schedule, asked, goTo, release } = startSchedule();
  const first = schedule.tick();
  await Promise.resolve();
  goTo('2026-11-24T06:00:00.000Z');
  const others = [schedule.tick(), schedule.tick(), schedule.tick()];
  expect(asked).toHaveLength(1);
  release();
  await Promise.all([first, ...others]);
  expect(asked).toEqual(['2026-11-24T05:59:00.000Z', '2026-11-24T06:00:00.000Z']);
  await schedule.tick();
  expect(asked).toHaveLength(3);
});

it('nothing is asked any more once it is told to stop', async () => {
  const { schedule, asked, release } = startSchedule();
  const first = schedule.tick();
  await Promise.resolve();
  const second = schedule.tick();
  const stopped = schedule.stop();
  release();
  await Promise.all([first, second, stopped]);
  await schedule.tick();
  expect(asked).toHaveLength(1);
});
