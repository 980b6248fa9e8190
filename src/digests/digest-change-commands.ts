import type { Tx } from '../db/connection.ts';
import { isId } from '../db/ids.ts';
import { formatMoment } from '../language/dates.ts';
import type { CommandCall, Subcommand } from '../services.ts';
import type { Reply } from '../slack/reply.ts';
import { findTeamById, requireHead } from '../teams/rights.ts';
import { type Digest, gone, nextMoment, planOf, settledAt, zoneOf } from './digest.ts';
import { digestChanged, digestLine } from './digest-list-views.ts';
import { lockDigest, type Planned, setDeleted, setPlanned } from './digest-store.ts';
import { digestWords } from './digest-words.ts';
import { type FoundDigest, holdDigest } from './find-digest.ts';

async function pause(call: CommandCall, tx: Tx): Promise<Reply> {
  const { digest, team } = await holdDigest(call, 'pause', tx);
  const { workspaceId, language } = call.member;
  await setPlanned(tx, workspaceId, digest.id, stopped(digest, call));
  const text = digestWords(language).paused({ line: digestLine(digest, team, language) });
  return digestChanged(text, `/digest resume ${digest.id}`, language);
}

async function resume(call: CommandCall, tx: Tx): Promise<Reply> {
  const found = await holdDigest(call, 'resume', tx);
  // What is due this very minute, of one that was never paused, is not passed over.
  const planned = found.digest.nextAt ? null : startingNow(found, call);
  if (planned) await setPlanned(tx, call.member.workspaceId, found.digest.id, planned);
  const nextAt = planned?.nextAt ?? found.digest.nextAt ?? call.now;
  return goesOn(found, nextAt, call, `/digest pause ${found.digest.id}`);
}

const stopped = ({ settledDay }: Digest, { member }: CommandCall): Planned => ({
  nextAt: null,
  settledDay,
  version: member.directory.version,
});

function startingNow({ digest, team }: FoundDigest, { member, now }: CommandCall) {
  const plan = planOf(digest, team);
  const settledDay = settledAt(plan, now);
  const nextAt = nextMoment(plan, settledDay, now);
  return { nextAt, settledDay, version: member.directory.version };
}

function goesOn({ digest, team }: FoundDigest, at: Date, { member }: CommandCall, undo: string) {
  const { language } = member;
  const moment = formatMoment(at, language, zoneOf(digest, team));
  const line = digestLine(digest, team, language);
  return digestChanged(digestWords(language).resumed({ line, moment }), undo, language);
}

async function remove(call: CommandCall, tx: Tx): Promise<Reply> {
  const { digest, team } = await holdDigest(call, 'delete', tx);
  const { workspaceId, language } = call.member;
  await setDeleted(tx, workspaceId, digest.id, call.now, stopped(digest, call));
  const text = digestWords(language).deleted({ line: digestLine(digest, team, language) });
  return digestChanged(text, `/digest restore ${digest.id}`, language);
}

async function restore(call: CommandCall, tx: Tx): Promise<Reply> {
  const { member, words } = call;
  const id = words[0]?.text ?? '';
  const digest = isId(id) && (await lockDigest(tx, member.workspaceId, id, { isDeleted: true }));
  if (!digest) throw gone();
  const team = findTeamById(member, digest.teamId);
  requireHead(member, team);
  const planned = startingNow({ digest, team }, call);
  await setDeleted(tx, member.workspaceId, digest.id, null, planned);
  return goesOn({ digest, team }, planned.nextAt, call, `/digest delete ${digest.id}`);
}

/** What changes a digest that is there; each can be undone. */
export const changingSubcommands: readonly Subcommand[] = [
  {
    name: 'pause',
    also: ['пауза', 'stop', 'стоп'],
    usage: { en: 'pause [digest]', ru: 'пауза [сводка]' },
    does: { en: 'pause it for a while (heads)', ru: 'приостановить (для руководителей)' },
    run: pause,
  },
  {
    name: 'resume',
    also: ['включить', 'возобновить'],
    usage: { en: 'resume [digest]', ru: 'включить [сводка]' },
    does: { en: 'turn it back on (heads)', ru: 'снова включить (для руководителей)' },
    run: resume,
  },
  {
    name: 'delete',
    also: ['удалить', 'remove'],
    usage: { en: 'delete [digest]', ru: 'удалить [сводка]' },
    does: { en: 'delete it (heads)', ru: 'удалить (для руководителей)' },
    run: remove,
  },
  {
    name: 'restore',
    also: ['вернуть'],
    usage: { en: 'restore <digest>', ru: 'вернуть <сводка>' },
    does: { en: 'bring back a deleted one', ru: 'вернуть удалённую' },
    isHidden: true,
    run: restore,
  },
];
