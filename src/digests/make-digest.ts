import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { Refusal } from '../errors.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { requireHead } from '../teams/rights.ts';
import { type Digest, nextMoment, planOf, sameDigest, settledAt } from './digest.ts';
import { findDigests, insertDigest } from './digest-store.ts';
import { digestWords } from './digest-words.ts';

/** Heads and admins only; the same digest twice is refused. */
export async function makeDigest(
  tx: Tx,
  team: Team,
  asked: Pick<Digest, 'kind' | 'time' | 'channelId'> & { zone: string } & Partial<
      Pick<Digest, 'content'>
    >,
  member: Member,
  now: Date,
): Promise<Digest & { nextAt: Date }> {
  requireHead(member, team);
  const there = await findDigests(tx, member.workspaceId, [team.id]);
  const ownZone = asked.zone === team.zone ? null : asked.zone;
  const { kind, time, channelId } = asked;
  const what = { kind, time, channelId, ownZone };
  if (there.some((one) => sameDigest(one, what)))
    throw new Refusal('digest_twice', (l) => digestWords(l).alreadyThere, [
      { label: (l) => digestWords(l).list, command: '/digest list' },
    ]);
  const plan = planOf(what, team);
  const settledDay = settledAt(plan, now);
  const nextAt = nextMoment(plan, settledDay, now);
  const { content = null } = asked;
  const made = { id: newId(now), teamId: team.id, nextAt, settledDay, content, trouble: null };
  const digest = { ...what, ...made };
  const { version } = member.directory;
  await insertDigest(tx, member.workspaceId, digest, { byId: member.userId, at: now, version });
  return digest;
}
