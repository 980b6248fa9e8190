import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import type { Money } from '../language/money.ts';
import { mention } from '../slack/escape.ts';
import type { Team } from './directory.ts';
import { holdTeam } from './hold-team.ts';
import type { Member } from './member.ts';
import { requireHead } from './rights.ts';
import type { Target } from './target.ts';
import { ofTarget } from './team-change.ts';
import { saveTeamChange } from './team-change-store.ts';
import { findTarget } from './team-store.ts';
import { teamWords } from './team-words.ts';

/** Sets a month's target of the team or of one of its people; null removes it. Returns the event's id, for Undo. */
export async function setTarget(
  tx: Tx,
  seen: Team,
  target: Pick<Target, 'owner' | 'month'>,
  amount: Money | null,
  by: Member,
  now: Date,
): Promise<string> {
  const team = await holdTeam(tx, seen, by);
  requireHead(by, team);
  const { owner } = target;
  if (owner !== 'team' && !team.roles.has(owner)) {
    const facts = { who: mention(owner), team: team.name };
    throw new Refusal('not_in_team', (l) => teamWords(l).notIn(facts));
  }
  const key = { workspaceId: by.workspaceId, teamId: team.id };
  const before = (await findTarget(tx, by.workspaceId, team.id, target)) ?? null;
  const changes = ofTarget(target, before, amount);
  return saveTeamChange(tx, key, { kind: 'target', changes, by: by.userId, at: now });
}
