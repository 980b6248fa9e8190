import type { Tx } from '../../db/connection.ts';
import type { Deal } from '../../deals/deal.ts';
import { dealMoved } from '../../deals/deal-views.ts';
import { addDays, startOfDay, todayIn } from '../../language/dates.ts';
import type { Team } from '../../teams/directory.ts';
import { PEOPLE } from '../people.ts';
import type { Workspace } from '../workspace.ts';
import type { Cast } from './cast.ts';
import { dayOf } from './days.ts';
import { type Line, lastDays } from './last-days.ts';
import { DEMO_TEAMS } from './teams.ts';

interface Recently {
  present: Date;
  teams: readonly Team[];
  /** Deals that were won in the days that the channels still show. */
  recent: readonly Deal[];
}

/** What was typed and said in the last days, and the wins of these days, one after another. */
export async function playLastDays(
  tx: Tx,
  cast: Cast,
  { slack, clock }: Workspace,
  { present, teams, recent }: Recently,
): Promise<void> {
  const channels = [...slack.state.channels.values()];
  const placeCalled = (name: string) => channels.find((one) => one.name === name)?.id;
  const typed = lastDays(dayOf(present)).map((line) => ({
    at: momentOf(line, present),
    run: () => perform(tx, cast, line, placeCalled),
  }));
  const won = recent.map((deal) => ({
    at: deal.closedAt ?? present,
    run: () => celebrate(tx, cast, deal, teams),
  }));
  for (const { at, run } of [...typed, ...won].toSorted(
    (a, b) => a.at.getTime() - b.at.getTime(),
  )) {
    clock.set(at);
    await run();
  }
}

async function perform(
  tx: Tx,
  cast: Cast,
  [, , who, what]: Line,
  placeCalled: (name: string) => string | undefined,
): Promise<void> {
  const [, name = '', words = ''] = /^#([\w-]+) ([\s\S]+)$/.exec(what) ?? [];
  const place = placeCalled(name);
  const home = DEMO_TEAMS.find(({ head, sellers }) =>
    [head, ...sellers.map(({ id }) => id)].includes(who),
  );
  if (place) await cast.say(tx, who, place, words);
  else await cast.type(tx, who, what, home?.channelId ?? 'C0001');
}

async function celebrate(tx: Tx, cast: Cast, deal: Deal, teams: readonly Team[]): Promise<void> {
  const team = teams.find(({ id }) => id === deal.teamId);
  const won = team?.stages.find(({ kind }) => kind === 'won');
  if (!team || !won || !deal.closedOwnerId) return;
  const by = await cast.member(tx, deal.closedOwnerId);
  const moved = { done: true as const, deal, team, from: won, to: won, comment: null, eventId: '' };
  cast.post(dealMoved({ ...moved, winner: by.name }, by));
}

/** So many working days back where the person is, at that wall clock; never later than the present. */
function momentOf([ago, at, who]: Line, present: Date): Date {
  const zone = PEOPLE.find(({ id }) => id === who)?.tz ?? 'UTC';
  let day = addDays(todayIn(zone, present), ago === 0 ? 0 : -1);
  for (let left = ago - 1; left > 0; ) {
    day = addDays(day, -1);
    if (![0, 6].includes(new Date(day).getUTCDay())) left -= 1;
  }
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  const moment = startOfDay(zone, day).getTime() + (hours * 60 + minutes) * 60_000;
  return new Date(Math.min(moment, present.getTime()));
}
