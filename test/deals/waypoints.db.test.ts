import type { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { down, up } from '../../migrations/2026-11-30T1250-deal-waypoints.ts';
import type { Waypoint } from '../../src/deals/waypoint.ts';
import { deals, type Started, startRussianTeam } from './deal-journeys.ts';

const HOUR = 3_600_000;

/** A team whose deals went back and forth, were paused, put off, handed over, and much of it taken back. */
async function startLivelyTeam() {
  let now = new Date('2026-11-23T09:00:00Z');
  const app = await startRussianTeam({ clock: () => now });
  for (const line of [
    'new Ромашка 300к',
    'new Василёк 100к',
    'new Лютик 50к',
    'close 1 2026-11-30',
    'close 1 2026-12-20',
    'move 1 предложение',
    'move 1 квалификация',
    'undo',
    'snooze 1 2026-12-10 отпуск',
    'owner 1 @olga',
    'close 1 2027-01-15',
    'undo',
    'won 1 300к',
    'snooze 2 2026-12-01 ждут',
    'undo',
    'lost 2 цена',
    'reopen 2',
    'undo #3',
  ]) {
    await app.slack.type('UHEAD', `/deal ${line}`);
    now = new Date(now.getTime() + HOUR);
  }
  const wait = (hours: number) => {
    now = new Date(now.getTime() + hours * HOUR);
  };
  return { ...app, wait };
}

const waypoints = async (app: Started) => (await deals(app)).map((deal) => deal.waypoints);

it('tell into which stages a deal came, until when it was paused, and how its close date was moved, without what was taken back', async () => {
  const app = await startLivelyTeam();
  const stages = await app.db.outside
    .selectFrom('stages')
    .select(['stage_id', 'name_ru'])
    .execute();
  const named = new Map(stages.map(({ stage_id, name_ru }) => [stage_id, name_ru]));
  const [first] = (await waypoints(app)) as Waypoint[][];
  const told = first?.map(({ version: _, at: __, entered, ...point }) => ({
    ...point,
    ...(entered ? { entered: named.get(entered) } : {}),
  }));
  expect(told).toEqual([
    { ownerId: 'UHEAD', entered: 'Новая' },
    { ownerId: 'UHEAD', closeOn: ['2026-11-30', '2026-12-20'] },
    { ownerId: 'UHEAD', entered: 'Предложение' },
    { ownerId: 'UHEAD', pausedUntil: '2026-12-10' },
    { ownerId: 'URU2', entered: 'Выиграна', pausedUntil: null },
  ]);
});

it('of deals from before they were kept are told from their history', async () => {
  const app = await startLivelyTeam();
  const kept = await waypoints(app);
  const outside = app.db.outside as unknown as Kysely<unknown>;
  await down(outside);
  await up(outside);
  expect(await waypoints(app)).toEqual(kept);
});

it('that an instance of the version before did not keep are told again by the next day', async () => {
  const app = await startLivelyTeam();
  const kept = await waypoints(app);
  await app.db.outside.updateTable('deals').set({ waypoints: '[]' }).execute();
  app.wait(24);
  await app.voronka.tick();
  expect(await waypoints(app)).toEqual(kept);
});

it('stay as they are where the deal moves while they are told again', async () => {
  const app = await startLivelyTeam();
  // By another instance, a moment after this one began.
  app.wait(24 + 1);
  await app.slack.type('UHEAD', '/deal move 2 предложение');
  const kept = await waypoints(app);
  app.wait(-1);
  await app.voronka.tick();
  expect(await waypoints(app)).toEqual(kept);
});
