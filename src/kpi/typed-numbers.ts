import { addDays } from '../language/dates.ts';
import { mention } from '../slack/escape.ts';
import type { Team } from '../teams/directory.ts';
import { inTeam } from '../teams/rights.ts';
import type { Period } from './period.ts';

// Lines for buttons: what somebody would type to get the same numbers.

export const typedWhose = ({ name }: Team, ownerId: string | undefined): string =>
  `${inTeam(name)} ${ownerId ? mention(ownerId) : 'team'}`;

export function typedPeriod({ kind, from, to }: Period): string {
  if (kind === 'month') return from.slice(0, 7);
  return kind === 'day' ? from : `${from}..${addDays(to, -1)}`;
}

export const typedNumbers = (team: Team, ownerId: string | undefined, period: Period): string =>
  `${typedWhose(team, ownerId)} ${typedPeriod(period)}`;
