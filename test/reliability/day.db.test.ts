import { expect, it } from 'vitest';
import { runVoronka } from '../support/processes.ts';
import { openBusiness } from './business.ts';
import { rememberTheDay, workADay } from './day.ts';

it.each([
  ['over HTTP, on Postgres', { mode: 'http', engine: 'postgres' }],
  ['over Socket Mode, on the embedded database', { mode: 'socket', engine: 'pglite' }],
] as const)(
  'a day of leads and deals outlives kill -9 (%s)',
  { timeout: 60_000 },
  async (_, how) => {
    const business = await openBusiness(how);
    const first = await business.start();
    await workADay(business);
    const before = await rememberTheDay(business);
    await first.kill();
    const second = await business.start();
    expect(await rememberTheDay(business)).toEqual(before);
    expect(business.postsInChannel()).toHaveLength(1);
    expect(business.slack.complaints).toEqual([]);
    if (how.engine === 'pglite') {
      const late = runVoronka({ ...business.env, PORT: '0' });
      expect(await late.ended).toBe(1);
      expect(late.output()).toContain('is in use by another process');
    }
    second.signal('SIGTERM');
    expect(await second.ended).toBe(0);
  },
);
