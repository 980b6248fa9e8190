import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import { mustUndo, standing } from '../workspaces/undo.ts';
import type { Team } from './directory.ts';
import { holdTeam } from './hold-team.ts';
import type { Member } from './member.ts';
import { isHeadOf, teamById } from './rights.ts';
import { reversed, type TeamEvent } from './team-change.ts';
import {
  countDealsIn,
  findTeamOfEvent,
  readTeamEvents,
  saveTeamChange,
} from './team-change-store.ts';
import { teamWords } from './team-words.ts';

export interface TeamUndone {
  team: Team;
  undone: TeamEvent;
}

/** Takes back the change that a button names, or the person's own last one on the team. */
export async function undoTeamChange(
  tx: Tx,
  request: { eventId: string } | { team: Team },
  by: Member,
  now: Date,
): Promise<TeamUndone> {
  const { workspaceId, userId } = by;
  const teamId =
    'team' in request ? request.team.id : await findTeamOfEvent(tx, workspaceId, request.eventId);
  const seen = teamId === undefined ? undefined : teamById(by, teamId);
  if (!seen) throw nothing();
  const team = await holdTeam(tx, seen, by);
  const key = { workspaceId, teamId: team.id };
  const events = await readTeamEvents(tx, key);
  const event =
    'eventId' in request
      ? events.find(({ id }) => id === request.eventId)
      : standing(events).findLast((one) => one.byId === userId && one.kind !== 'created');
  if (!event) throw nothing();
  if (event.byId !== userId && !isHeadOf(by, team.id))
    throw new Refusal('heads_only', (l) => teamWords(l).headsOnly({ team: team.name }));
  refuseUnlessOpen(event, events, now);
  await refuseToBreak(tx, team, event, workspaceId);
  const changes = reversed(event.changes);
  await saveTeamChange(tx, key, { kind: 'undone', changes, by: userId, at: now, undoes: event.id });
  return { team, undone: event };
}

const nothing = () => new Refusal('nothing_to_undo', (l) => teamWords(l).nothingToUndo);

function refuseUnlessOpen(event: TeamEvent, events: readonly TeamEvent[], now: Date): void {
  if (event.kind === 'created') throw new Refusal('team_stays', (l) => teamWords(l).teamStays);
  mustUndo(event, events, now, ({ kind }) => ({
    what: (l) => teamWords(l).eventKind({ kind }),
  }));
}

/** What was right once may not be now: a team keeps its head, and a stage with deals in it stays. */
async function refuseToBreak(
  tx: Tx,
  team: Team,
  event: TeamEvent,
  workspaceId: string,
): Promise<void> {
  const roles = new Map(team.roles);
  for (const [subject, [from]] of Object.entries(event.changes)) {
    const [what, id = ''] = subject.split(':');
    if (what === 'role' && from === null) roles.delete(id);
    if (what === 'role' && from !== null) roles.set(id, from as never);
    if (what !== 'stage' || from !== null) continue;
    const stage = team.stages.find((one) => one.id === id);
    const n = await countDealsIn(tx, { workspaceId, teamId: team.id }, id);
    if (stage && n > 0)
      throw new Refusal('stage_in_use', (l) =>
        teamWords(l).stageInUse({ stage: stage.names[l], n }),
      );
  }
  const hasHead = (all: Team['roles']) => [...all.values()].includes('head');
  if (hasHead(team.roles) && !hasHead(roles))
    throw new Refusal('last_head', (l) => teamWords(l).lastHead({ team: team.name }));
}
