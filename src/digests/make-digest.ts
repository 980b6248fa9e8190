import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { Refusal } from '../errors.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { requireHead } from '../teams/rights.ts';
import { type Digest, nextOccurrence, type Plan, sameDigest } from './digest.ts';
import { findDigests, insertDigest } from './digest-store.ts';
import { digestWords } from './digest-words.ts';

/** Heads and admins only; the same digest twice is refused. */
export async function makeDigest(
  tx: Tx,
  team: Team,
  plan: Plan & { channelId: string },
  member: Member,
  now: Date,
): Promise<Digest & { nextAt: Date }> {
  requireHead(member, team);
  const there = await findDigests(tx, member.workspaceId, [team.id]);
  if (there.some((one) => sameDigest(one, plan)))
    throw new Refusal('digest_twice', (l) => digestWords(l).alreadyThere, [
      { label: (l) => digestWords(l).list, command: '/digest list' },
    ]);
  const nextAt = nextOccurrence(plan, now).at;
  const digest = { ...plan, id: newId(now), teamId: team.id, nextAt };
  await insertDigest(tx, member.workspaceId, digest, { byId: member.userId, at: now });
  return digest;
}
