import { sql } from 'kysely';
import type { Tx } from '../../db/connection.ts';
import { insertDealHistories } from '../../deals/deal-batch-store.ts';
import type { Change } from '../../deals/deal-event.ts';
import { addDays } from '../../language/dates.ts';
import { insertLeadHistories } from '../../leads/lead-batch-store.ts';
import type { Workspace } from '../workspace.ts';
import { Cast } from './cast.ts';
import { addMilliseconds, DAYS, dayOf, HOURS } from './days.ts';
import { Dice } from './dice.ts';
import { fillFacts } from './facts.ts';
import { markWins } from './marks.ts';
import { type Asking, askObjections } from './objections.ts';
import { playLastDays } from './play-last-days.ts';
import { LENGTH, liveQuarter } from './quarter.ts';
import { DEMO_TEAMS, makeTeams, setTargets } from './teams.ts';

const WORKSPACE = 'T0001';
const OBJECTIONS = 90;
/** What a team goes through beside the lines of the last days. */
const PLAN = { leads: 200, brought: 18, direct: 10 };

/**
 * A quarter of two sales teams, up to now: leads and deals live by the rules of the domain and are written at once with all of
 * their history; what people type (teams, targets, rates, the last two weeks) runs through the commands themselves, with
 * the clock turned back. The same seed makes the same quarter, whatever day it ends on.
 */
export async function seedDemo(workspace: Workspace, seed = 2026): Promise<void> {
  const { clock, voronka } = workspace;
  const present = clock.now();
  try {
    const cast = await Cast.gather(WORKSPACE, workspace);
    await voronka.db.inWorkspace(WORKSPACE, (tx) => live(tx, cast, workspace, present, seed));
  } finally {
    clock.set(new Date(Math.max(Date.now(), clock.now().getTime())));
  }
  workspace.remember();
}

async function live(tx: Tx, cast: Cast, workspace: Workspace, present: Date, seed: number) {
  const { clock } = workspace;
  const dice = new Dice(seed);
  const from = new Date(`${dayOf(addMilliseconds(present, -LENGTH))}T06:00:00Z`);
  clock.set(from);
  const teams = await makeTeams(tx, cast, from);
  const quarters = DEMO_TEAMS.flatMap((demo, n) => {
    const team = teams[n];
    const { market, sellers } = demo;
    const until = addMilliseconds(present, -HOURS);
    const story = { team, market, sellers, dice, from, until, botId: cast.botId, ...PLAN };
    return team ? [{ demo, team, ...liveQuarter({ ...story, team }) }] : [];
  });
  const byTime = (a: readonly { event: { at: Date } }[], b: typeof a) =>
    (a[0]?.event.at.getTime() ?? 0) - (b[0]?.event.at.getTime() ?? 0);
  await insertLeadHistories(tx, WORKSPACE, quarters.flatMap(({ leads }) => leads).toSorted(byTime));
  const histories = quarters.flatMap(({ deals }) => deals).toSorted(byTime);
  const opened = await insertDealHistories(tx, WORKSPACE, histories);
  const deals = opened.map(({ deal }) => deal);
  // The embedded Postgres has no autovacuum: without it, every look-up by title would be planned for empty tables.
  await sql`analyze`.execute(tx);
  const months = monthsFrom(dayOf(addMilliseconds(present, -62 * DAYS)), dayOf(present));
  for (const { demo, team, deals: own } of quarters) {
    const head = await cast.member(tx, demo.head);
    await setTargets(tx, demo, own, { team, head, at: from, months, present });
  }
  const languageOf = (history: readonly Change[]) =>
    quarters.find(({ deals: own }) => own.some((one) => one === history))?.demo.market.language;
  const asking = histories.flatMap((history, n): Asking[] => {
    const [deal, language] = [deals[n], languageOf(history)];
    return deal && language ? [{ history, deal, language }] : [];
  });
  for (const { head, market } of DEMO_TEAMS)
    await fillFacts(tx, WORKSPACE, market.language, { userId: head, at: from });
  await askObjections(tx, { cast, dice }, asking, OBJECTIONS);
  await markWins(tx, WORKSPACE, deals, { dice, until: present });
  const recent = deals.filter(
    ({ stageKind, closedAt }) =>
      stageKind === 'won' && closedAt && closedAt > addMilliseconds(present, -14 * DAYS),
  );
  await playLastDays(tx, cast, workspace, { present, teams, recent });
}

/** 'YYYY-MM', from the month of a day to the second after another's: so a quarter has all of its targets. */
function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  const end = addDays(`${last.slice(0, 7)}-15`, 61);
  for (let day = `${first.slice(0, 7)}-15`; day.slice(0, 7) <= end.slice(0, 7); ) {
    months.push(day.slice(0, 7));
    day = `${addDays(`${day.slice(0, 7)}-28`, 10).slice(0, 7)}-15`;
  }
  return months;
}
