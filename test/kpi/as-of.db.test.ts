import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it, vi } from 'vitest';
import { replay } from '../../src/deals/deal-history.ts';
import { readEventsOf } from '../../src/deals/deal-history-store.ts';
import { toDeal } from '../../src/deals/deal-store-rows.ts';
import { countNumbers } from '../../src/kpi/count-numbers.ts';
import { type Flow, flowOf } from '../../src/kpi/flow.ts';
import type { Numbers } from '../../src/kpi/numbers.ts';
import { monthOf, type Period, quarterOf } from '../../src/kpi/period.ts';
import { waysOf } from '../../src/kpi/way.ts';
import { startOfDay } from '../../src/language/dates.ts';
import { readDirectory } from '../../src/teams/directory-store.ts';
import { type Started, startRussianTeam } from '../deals/deal-journeys.ts';

vi.setConfig({ testTimeout: 120_000 });

const FIRST_DAY = new Date('2026-10-05T09:00:00Z');
const HOUR = 3_600_000;
const PEOPLE = ['URU1', 'URU2', 'UHEAD'] as const;
const NAMES = ['@ivan', '@olga'];
const STAGES = ['новая', 'квалификация', 'предложение', 'переговоры', 'договор'];

const nth = fc.integer({ min: 1, max: 7 });
/** What somebody types; much of it is refused, as in life. */
const line = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('100к', '$5k', '€700', '').map((sum) => ['new', sum]) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(nth, fc.constantFrom(...STAGES))
      .map(([n, to]) => [`/deal move #${n} ${to}`]),
  },
  { weight: 3, arbitrary: nth.map((n) => [`/deal won #${n} 90к`]) },
  { weight: 2, arbitrary: nth.map((n) => [`/deal lost #${n} цена`]) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(nth, fc.constantFrom('50к', '$9k'))
      .map(([n, sum]) => [`/deal amount #${n} ${sum}`]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(nth, fc.constantFrom('2026-11-20', '2027-01-15'))
      .map(([n, day]) => [`/deal close #${n} ${day}`]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(nth, fc.constantFrom(...NAMES))
      .map(([n, who]) => [`/deal owner #${n} ${who}`]),
  },
  { weight: 2, arbitrary: nth.map((n) => [`/deal refund #${n} 10к # брак`]) },
  { weight: 1, arbitrary: nth.map((n) => [`/deal note #${n} звонок`]) },
  { weight: 1, arbitrary: nth.map((n) => [`/deal reopen #${n}`]) },
  { weight: 1, arbitrary: nth.map((n) => [`/deal snooze #${n} 2026-12-20 отпуск`]) },
  { weight: 3, arbitrary: fc.constant(['/deal undo']) },
  { weight: 2, arbitrary: fc.constant(['lead']) },
  { weight: 2, arbitrary: nth.map((n) => [`/lead convert #${n} 70к`]) },
  { weight: 1, arbitrary: nth.map((n) => [`/lead drop #${n} спам`]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(nth, fc.constantFrom(...NAMES))
      .map(([n, who]) => [`/lead assign #${n} ${who}`]),
  },
  { weight: 1, arbitrary: fc.constant(['/lead undo']) },
);
const happening = fc.record({
  who: fc.constantFrom(...PEOPLE),
  line,
  hours: fc.integer({ min: 1, max: 40 }),
});

/** As a line of the history is typed; every deal and lead has a name of its own. */
function typed([first = '', sum = '']: readonly string[], n: number): string {
  if (first === 'new') return `/deal new "Сделка ${n}" ${sum}`;
  return first === 'lead'
    ? `/lead new Клиент ${n}, ООО Ромашка-${n % 3}, +7 999 100-00-0${n % 3}`
    : first;
}

const seed = Number(process.env.SEED ?? 20_261_124);
const histories = fc.sample(fc.array(happening, { minLength: 60, maxLength: 60 }), {
  numRuns: 3,
  seed,
});

/** What is compared; ids in one order. */
function facts({ asOf: _, team: __, behind, standings, ...numbers }: Numbers) {
  const sorted = Object.fromEntries(
    Object.entries(behind).map(([what, ids]) => [what, ids.toSorted()]),
  );
  return { ...numbers, flow: inOrder(numbers.flow), behind: sorted, standings };
}

const inOrder = (flow: Flow): Flow => ({ ...flow, slippedIds: flow.slippedIds.toSorted() });

it.each(histories.map((history, n) => ({ history, n })))(
  'what is told of any past moment is what was told at that moment, and what the history itself adds up to ($n)',
  async ({ history }) => {
    let now = FIRST_DAY;
    const { slack, db } = await startRussianTeam({ clock: () => now });
    await slack.type('UADMIN', '/voronka rate USD RUB 90 2026-10-01');
    const quarter = quarterOf('2026-10-05');
    const october = monthOf('2026-10-05');
    const count = (moment: Date, past: Date | null, ownerId?: string, period = quarter) =>
      db.inWorkspace('T0001', async (tx) => {
        const directory = await readDirectory(tx, 'T0001');
        const [team] = directory.teams;
        if (!team) throw new Error('there is no team');
        const whose = { workspaceId: 'T0001', directory, team, ownerId };
        return facts(await countNumbers(tx, whose, period, moment, past));
      });
    const told: { at: Date; team: unknown; own: unknown; october: unknown }[] = [];
    // So that there is something to quarrel about from the start.
    for (const n of [101, 102, 103, 104]) await slack.type('URU1', typed(['new', '200к'], n));
    for (const n of [105, 106]) await slack.type('URU2', typed(['lead'], n));
    await slack.type('URU1', '/deal won #1');
    await slack.type('UHEAD', '/deal lost #2 цена');
    await slack.type('URU1', '/deal refund #1 30к');
    for (const [n, { who, line: said, hours }] of history.entries()) {
      await slack.type(who, typed(said, n));
      if (n % 9 === 8) {
        const [team, month] = [await count(now, null), await count(now, null, undefined, october)];
        // Both while the period runs and when it is over.
        expect(team.flow).toEqual(await flowOfAll(db, quarter, now));
        expect(month.flow).toEqual(await flowOfAll(db, october, now));
        told.push({ at: now, team, own: await count(now, null, 'URU1'), october: month });
      }
      now = new Date(now.getTime() + hours * HOUR);
    }
    for (const { at, team, own, october: month } of told) {
      expect(await count(now, at)).toEqual(team);
      expect(await count(now, at, 'URU1')).toEqual(own);
      expect(await count(now, at, undefined, october)).toEqual(month);
    }
    const { won, lost, volume, behind, leads } = await count(now, null);
    const added = await addUp(db);
    expect({ won, lost, open: behind.open?.length, ...leadCounts(leads) }).toEqual(added.counts);
    expect(volume.total.minor).toBe(added.minor);
  },
);

const leadCounts = ({ created, converted }: Numbers['leads']) => ({ created, converted });

/** How deals went through the stages, by the histories of all that there ever were. */
function flowOfAll(db: Started['db'], period: Period, now: Date): Promise<Flow> {
  return db.inWorkspace('T0001', async (tx) => {
    const {
      teams: [team],
    } = await readDirectory(tx, 'T0001');
    const rows = await tx.selectFrom('deals').selectAll().execute();
    const ids = rows.map(({ deal_id }) => deal_id);
    const events = await readEventsOf(tx, 'T0001', ids, now);
    if (!team) throw new Error('there is no team');
    const deals = rows
      .map((row) => ({ ...toDeal(row), ...replay(events.get(row.deal_id) ?? []) }))
      .filter(({ removedAt }) => removedAt === null);
    const [start, end] = [startOfDay(team.zone, period.from), startOfDay(team.zone, period.to)];
    const flow = flowOf({
      team,
      ownerId: null,
      period,
      now,
      ways: waysOf(deals, team.stages),
      open: deals.filter(({ stageKind }) => stageKind === 'open'),
      closed: deals.filter(({ closedAt }) => closedAt && closedAt >= start && closedAt < end),
    });
    return inOrder(flow);
  });
}

/** The quarter's main numbers straight from the events, by a query that knows nothing of how they are counted elsewhere. */
async function addUp({ outside }: Started['db']) {
  const { rows } = await sql<{ counts: unknown; minor: string }>`
    with told as (
      select deal_id as id, field, value -> 1 as value, row_number() over (partition by deal_id, field order by version desc) as nth
      from deal_events, jsonb_each(changes) as change (field, value)
    ),
    deal as (select id, jsonb_object_agg(field, value) as s from told where nth = 1 group by id),
    standing as (select s from deal where coalesce(s ->> 'removedAt', '') = ''),
    lead_told as (
      select lead_id as id, field, value -> 1 as value, row_number() over (partition by lead_id, field order by version desc) as nth
      from lead_events, jsonb_each(changes) as change (field, value)
    ),
    lead_state as (select id, jsonb_object_agg(field, value) as s from lead_told where nth = 1 group by id),
    lead as (
      select id, s ->> 'status' as status from lead_state
      where not (s ->> 'status' = 'dropped' and s ->> 'dropReason' = 'спам')
    )
    select jsonb_build_object(
        'won', count(*) filter (where s ->> 'stageKind' = 'won'),
        'lost', count(*) filter (where s ->> 'stageKind' = 'lost'),
        'open', count(*) filter (where s ->> 'stageKind' = 'open'),
        'created', (select count(*) from lead where status <> 'removed'),
        'converted', (select count(*) from lead where status = 'converted')) as counts,
      coalesce(sum(case s -> 'amount' ->> 'currency' when 'RUB' then 1 when 'USD' then 90 end
        * ((s -> 'amount' ->> 'minor')::bigint - coalesce((s -> 'refunded' ->> 'minor')::bigint, 0))) filter (where s ->> 'stageKind' = 'won'), 0)::text as minor
    from standing`.execute(outside);
  return { counts: rows[0]?.counts, minor: BigInt(rows[0]?.minor ?? 0) };
}
