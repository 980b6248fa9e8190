import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { startOfDay, todayIn } from '../../src/language/dates.ts';
import { freePort } from '../support/free-port.ts';
import { openBusiness } from './business.ts';

const CHANNELS = Array.from({ length: 40 }, (_, n) => `C1${String(n).padStart(3, '0')}`);
const EACH = 5;
/** Where it is neither night nor evening now, so that "today" stays the same while the test runs. */
const ZONE =
  ['Etc/GMT', 'Etc/GMT-8', 'Etc/GMT+8'].find((zone) => {
    const hours = (Date.now() - startOfDay(zone, todayIn(zone, new Date())).getTime()) / 3_600_000;
    return hours > 2 && hours < 20;
  }) ?? 'Etc/GMT';

/** They have a page of their own in the morning. */
const READERS = ['URU1', 'URU2', 'UEN1', 'UHEAD'];

it('two hundred digests and four morning pages that are due come out once each, whatever Slack does and however often processes are killed', {
  timeout: 180_000,
}, async () => {
  const business = await openBusiness({
    slack: {
      channels: [
        { id: 'C0001', name: 'sales', members: ['URU1', 'UADMIN', 'UHEAD', 'URU2', 'UEN1'] },
        ...CHANNELS.map((id) => ({ id, name: id.toLowerCase() })),
      ],
    },
  });
  const { slack, read, start, setUp } = business;
  const bot = slack.state.botUserId('T0001');
  for (const id of ['C0001', ...CHANNELS]) slack.state.channels.get(id)?.members.add(bot);
  const first = await start();
  await setUp();
  await first.kill();
  await read(({ outside }) =>
    sql`
      insert into digests (workspace_id, digest_id, team_id, channel_id, kind, time, zone, next_at, settled_day,
        planned_version, created_by, created_at)
      select t.workspace_id, gen_random_uuid(), t.team_id, channel, 'everyday', '00:01', ${ZONE},
        now() - interval '1 hour', ${todayIn(ZONE, new Date())}::date - 1, w.directory_version, 'UHEAD', now()
      from teams t join workspaces w on w.workspace_id = t.workspace_id,
        unnest(${CHANNELS}::text[]) channel, generate_series(1, ${sql.lit(EACH)})`.execute(outside),
  );
  await read(({ outside }) => sql`update members set zone = ${ZONE}`.execute(outside));
  await read(({ outside }) =>
    sql`
      update teams set calendar = ${JSON.stringify({ country: 'none', days: { [todayIn(ZONE, new Date())]: 'on' } })}`.execute(
      outside,
    ),
  );
  await read(({ outside }) =>
    sql`
      insert into morning_pages (workspace_id, user_id, time, zone, next_at, settled_day, set_at)
      select workspace_id, reader, '00:01', ${ZONE}, now() - interval '1 hour', ${todayIn(ZONE, new Date())}::date - 1,
        now() - interval '1 day'
      from workspaces, unnest(${READERS}::text[]) reader`.execute(outside),
  );
  const faults = (
    [
      ['429', 6],
      ['500', 6],
      ['cut-after', 6],
      ['cut-before', 4],
      ['hang-after', 3],
      ['503', 4],
    ] as const
  ).map(([kind, times]) =>
    slack.fault({ method: 'chat.postMessage', kind, times, after: times * 4, retryAfter: 1 }),
  );

  const replicas = await Promise.all(
    Array.from({ length: 3 }, async () => start({ PORT: String(await freePort()) })),
  );
  const postsOf = (channelId: string) =>
    (slack.state.channels.get(channelId)?.messages ?? []).filter(({ isDeleted }) => !isDeleted);
  const count = () => CHANNELS.reduce((sum, id) => sum + postsOf(id).length, 0);
  let killedInTheMiddle = 0;
  for (let n = 0; n < 5; n++) {
    await sleep(700 + ((n * 397) % 900));
    if (count() < CHANNELS.length * EACH) killedInTheMiddle += 1;
    await replicas[n % 3]?.kill();
    replicas[n % 3] = await start({ PORT: String(await freePort()) });
  }
  // The clock of leases and heartbeats, and of rests between two tries, goes on, and nobody waits for it.
  const hurry = () =>
    read(async ({ outside }) => {
      await sql`update posts set lease_until = lease_until - interval '1 minute'`.execute(outside);
      await sql`
        update pgboss.job set start_after = now(), heartbeat_on = heartbeat_on - interval '1 minute'
        where state = 'retry' or (state = 'active' and heartbeat_on < now() - interval '5 seconds')`.execute(
        outside,
      );
    });
  const deadline = Date.now() + 120_000;
  while (count() < CHANNELS.length * EACH && Date.now() < deadline) {
    await hurry();
    await sleep(1_000);
  }
  expect(killedInTheMiddle).toBeGreaterThan(0);
  // Whatever would be doubled has time to be.
  await hurry();
  await sleep(2_000);
  expect(faults.map(({ request: { kind }, struck }) => [kind, struck > 0])).toEqual(
    faults.map(({ request: { kind } }) => [kind, true]),
  );
  const bodies = await read(({ outside }) =>
    outside.selectFrom('posts').select('sent_at').where('target', 'like', 'C1%').execute(),
  );
  const runs = await read(({ outside }) =>
    outside.selectFrom('digest_runs').select('digest_id').execute(),
  );
  expect(runs).toHaveLength(CHANNELS.length * EACH);
  expect(bodies).toHaveLength(CHANNELS.length * EACH);
  expect(CHANNELS.map((id) => postsOf(id).length)).toEqual(CHANNELS.map(() => EACH));
  const pagesOf = (userId: string) =>
    slack.direct(userId).messages.filter(({ text }) => /^(?:Your morning|Ваше утро)/.test(text));
  expect(READERS.map((userId) => pagesOf(userId).length)).toEqual(READERS.map(() => 1));
});
