import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openBusiness } from './business.ts';
import { Load, openDeals } from './load.ts';

const KILLS = 6;

it('kill -9 again and again under load loses nothing that was answered, and doubles nothing that is sent again', {
  timeout: 120_000,
}, async () => {
  const business = await openBusiness();
  let process = await business.start();
  await business.setUp();
  await openDeals(business);
  const load = new Load(business);
  for (let n = 0; n < KILLS; n++) {
    await sleep(100 + Math.random() * 700);
    await process.kill();
    process = await business.start();
  }
  await sleep(500);
  await load.end();
  expect(load.answered.length).toBe(load.tasks.length);
  expect(load.retyped).toBeGreaterThan(0);
  await load.expectNothingLostOrDoubled();
  await load.expectEveryWinToldOnce();
  // Slack sends some of it again, much later: the answer is the first one's.
  for (const task of load.tasks.slice(0, 10)) {
    const again = await business.slack.type(task.userId, task.line, {
      triggerId: `trigger.${task.token}`,
    });
    expect(again.messages.map(({ text }) => text).join('\n')).toBe(task.answer);
  }
  await load.expectNothingLostOrDoubled();
});
