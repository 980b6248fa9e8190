import { Refusal } from '../errors.ts';
import { match } from '../language/match.ts';
import { cut } from '../language/text.ts';
import type { Role, Team } from './directory.ts';
import type { Member } from './member.ts';
import { teamWords } from './team-words.ts';

// Rights are read from the directory that the database named in the delivery's own first statement,
// so they are what they are now, not what they were when a button was drawn.

export const roleIn = (member: Member, teamId: string): Role | undefined =>
  member.directory.teams.find((team) => team.id === teamId)?.roles.get(member.userId);

export const teamById = (member: Member, teamId: string): Team | undefined =>
  member.directory.teams.find((team) => team.id === teamId);

/** The teams that the person works in. */
export const ownTeams = (member: Member): Team[] =>
  member.directory.teams.filter((team) => team.roles.has(member.userId));

/** The teams that the person may read: their own, and for an admin all. */
export const readableTeams = (member: Member): readonly Team[] =>
  member.isAdmin ? member.directory.teams : ownTeams(member);

export const isHeadOf = (member: Member, teamId: string): boolean =>
  member.isAdmin || roleIn(member, teamId) === 'head';

/** Managers change their own and free ones of their team; heads their team's; admins everything. */
export function canChange(
  member: Member,
  thing: { teamId: string; ownerId: string | null },
): boolean {
  if (isHeadOf(member, thing.teamId)) return true;
  if (roleIn(member, thing.teamId) === undefined) return false;
  return thing.ownerId === null || thing.ownerId === member.userId;
}

/** Ahead of a line that is about one team, as `cutTeam` reads it. */
export const inTeam = (name: string): string => `in:"${name.replaceAll('"', '')}"`;

/** A line may begin with the team that it is for, as the buttons of "which team?" type it: `in:"North" Ann Lee, Acme`. */
export function cutTeam(line: string): { named: string | null; rest: string } {
  const found = /^in:"([^"]{1,80})"\s*/.exec(line);
  return { named: found?.[1] ?? null, rest: line.slice(found?.[0].length ?? 0) };
}

const MOST_CHOICES = 20;

export interface Wish {
  /** The team that was named. */
  named?: string | null;
  /** The line that names a team, for the buttons when there are several. */
  retype?: (team: string) => string;
}

/** The team that something new goes to: the one named, the channel's, or the person's only one. Refuses, with a way on, when it cannot tell. */
export function homeTeam(member: Member, channelId: string | null, wish: Wish = {}): Team {
  const own = ownTeams(member);
  const candidates = own.length > 0 ? own : readableTeams(member);
  if (wish.named) return findTeam(member, wish.named, candidates);
  const [only, another] = candidates;
  const here = candidates.find((team) => channelId !== null && team.channelId === channelId);
  if (here) return here;
  if (only && !another) return only;
  if (!only) throw noTeam(member);
  const { retype } = wish;
  const ownQuestion = retype ? 'whichOfTeams' : 'whichTeam';
  const question = own.length === 0 ? 'whichOfAllTeams' : ownQuestion;
  const choice = ({ name }: Team) => ({
    label: () => name,
    command: retype?.(name.replaceAll('"', '')) ?? '',
  });
  throw new Refusal(
    'which_team',
    (l) => teamWords(l)[question],
    retype ? candidates.slice(0, MOST_CHOICES).map(choice) : [],
  );
}

export function noTeam(member: Member): Refusal {
  const { teams } = member.directory;
  if (teams.length > 0) {
    return new Refusal(
      'in_no_team',
      (l) => teamWords(l).notInTeam,
      teams.slice(0, 5).map((team) => ({
        label: (l) => teamWords(l).join({ team: cut(team.name, 30) }),
        command: `/team join "${team.name}"`,
      })),
    );
  }
  if (!member.isAdmin) return new Refusal('no_team', (l) => teamWords(l).noTeam);
  return new Refusal('no_team', (l) => teamWords(l).noTeamAdmin, [
    { label: (l) => teamWords(l).setUp, command: '/team new' },
  ]);
}

/** The team called so, among those that `among` allows. */
export function findTeam(
  member: Member,
  word: string,
  among: readonly Team[] = member.directory.teams,
): Team {
  const found = match(word, among, (team) => [team.name]);
  if (found.kind === 'one') return found.item;
  const names = (found.kind === 'several' ? found.items : among)
    .map((team) => team.name)
    .join(', ');
  throw new Refusal('unknown_team', (l) =>
    teamWords(l).unknownTeam({ word: cut(word, 40), names }),
  );
}

export function requireHead(member: Member, team: Team): void {
  if (!member.isAdmin && team.roles.get(member.userId) !== 'head')
    throw new Refusal('heads_only', (l) => teamWords(l).headsOnly({ team: team.name }));
}

/** By id, as a form brings it back; a foreign id is an unknown one. */
export function findTeamById(
  member: Member,
  teamId: string,
  among: readonly Team[] = readableTeams(member),
): Team {
  const team = among.find((one) => one.id === teamId);
  if (!team)
    throw new Refusal('unknown_team', (l) => teamWords(l).unknownTeam({ word: '?', names: '' }));
  return team;
}
