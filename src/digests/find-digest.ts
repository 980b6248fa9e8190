import type { Tx } from '../db/connection.ts';
import { isId } from '../db/ids.ts';
import { Refusal } from '../errors.ts';
import { fold } from '../language/text.ts';
import type { CommandCall } from '../services.ts';
import type { Team } from '../teams/directory.ts';
import { readableTeams, requireHead, teamById } from '../teams/rights.ts';
import { type Digest, gone } from './digest.ts';
import { findDigests, lockDigest } from './digest-store.ts';
import { digestWords } from './digest-words.ts';
import { readTime, takeKind } from './parse-digest.ts';

export interface FoundDigest {
  digest: Digest;
  team: Team;
}

/** Those that the person may read. */
export async function digestsOf({ member }: CommandCall, tx: Tx): Promise<FoundDigest[]> {
  const ids = readableTeams(member).map(({ id }) => id);
  const digests = await findDigests(tx, member.workspaceId, ids);
  return digests.flatMap((digest) => {
    const team = teamById(member, digest.teamId);
    return team ? [{ digest, team }] : [];
  });
}

/** The one that is meant: by the id that a button brings, by its kind, time or team, or the only one. */
export async function findDigest(call: CommandCall, verb: string, tx: Tx): Promise<FoundDigest> {
  const all = await digestsOf(call, tx);
  const { kind, rest } = takeKind(call.words);
  const found = all.filter(
    (one) => (!kind || one.digest.kind === kind) && rest.every(({ text }) => fits(one, text)),
  );
  const [only, another] = found;
  if (only && !another) return only;
  if (!only) throw gone();
  throw new Refusal(
    'which_digest',
    (l) => digestWords(l).which,
    found.slice(0, 20).map(({ digest, team }) => ({
      label: (l) => digestWords(l).whichShort({ ...digest, team: team.name }),
      command: `/digest ${verb} ${digest.id}`,
    })),
  );
}

function fits({ digest, team }: FoundDigest, word: string): boolean {
  if (isId(word)) return digest.id === word;
  return (
    readTime(word) === digest.time ||
    word === `<#${digest.channelId}>` ||
    fold(team.name).includes(fold(word))
  );
}

/** The one that is meant, held, for a head to change. */
export async function holdDigest(call: CommandCall, verb: string, tx: Tx): Promise<FoundDigest> {
  const { digest: seen, team } = await findDigest(call, verb, tx);
  requireHead(call.member, team);
  const digest = await lockDigest(tx, call.member.workspaceId, seen.id, { isDeleted: false });
  if (!digest) throw gone();
  return { digest, team };
}
