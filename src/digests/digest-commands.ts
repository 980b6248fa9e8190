import type { Tx } from '../db/connection.ts';
import { isId } from '../db/ids.ts';
import { Refusal } from '../errors.ts';
import { parseDay, todayIn } from '../language/dates.ts';
import type { Command, CommandCall } from '../services.ts';
import { context } from '../slack/blocks.ts';
import { type Message, message, type Reply } from '../slack/reply.ts';
import { named } from '../teams/parse-team.ts';
import { isHeadOf, noTeam, readableTeams, requireHead } from '../teams/rights.ts';
import { composeDigest } from './compose-digest.ts';
import { gone, zoneOf } from './digest.ts';
import { changingSubcommands } from './digest-change-commands.ts';
import { digestList, digestMade, historyShown } from './digest-list-views.ts';
import { newDigestForm } from './digest-modals.ts';
import { findBody, hurryWaiting, insertRun } from './digest-run-store.ts';
import { troubleWords } from './digest-trouble-words.ts';
import { digestWords } from './digest-words.ts';
import { digestsOf, findDigest, holdDigest } from './find-digest.ts';
import { makeDigest } from './make-digest.ts';
import { readDigest } from './parse-digest.ts';
import { newRun, postRun } from './post-digest.ts';
import { runsNow } from './settle-runs.ts';

const RUNS_SHOWN = 15;

async function list(call: CommandCall, tx: Tx): Promise<Reply> {
  const { member } = call;
  const teams = readableTeams(member);
  if (teams.length === 0) throw noTeam(member);
  const all = await digestsOf(call, tx);
  const listed = all.map((one) => ({ ...one, isHeads: isHeadOf(member, one.team.id) }));
  const canMake = teams.some(({ id }) => isHeadOf(member, id));
  return digestList(listed.slice(0, 20), canMake, member.language);
}

async function make(call: CommandCall, tx: Tx): Promise<Reply> {
  const { member, now } = call;
  const asked = readDigest(call);
  const team = named(call, asked.teamName, '/digest new');
  requireHead(member, team);
  if (!asked.kind && !asked.time && !asked.channelId) {
    const own = readableTeams(member).filter(({ id }) => isHeadOf(member, id));
    return newDigestForm(own, team, member.language);
  }
  const channelId = asked.channelId ?? team.channelId;
  if (!channelId) throw new Refusal('no_channel', (l) => digestWords(l).noChannel);
  const { kind = 'daily', time = '09:00' } = asked;
  const plan = { kind, time, zone: team.zone, channelId };
  return digestMade(await makeDigest(tx, team, plan, member, now), team, member.language);
}

const asJob = ({ member: { workspaceId, directory }, now }: CommandCall) => ({
  workspaceId,
  directory,
  now,
});

const withNote = (note: string, { text, blocks = [] }: Message): Reply =>
  message(text, [context(note), ...blocks]);

async function preview(call: CommandCall, tx: Tx): Promise<Reply> {
  const { digest, team } = await findDigest(call, 'preview', tx);
  const day = todayIn(zoneOf(digest, team), call.now);
  const { message: said } = await composeDigest(tx, asJob(call), digest, { day, isLate: false });
  return withNote(digestWords(call.member.language).previewNote(digest), said);
}

async function postNow(call: CommandCall, tx: Tx): Promise<Reply> {
  const { digest, team } = await holdDigest(call, 'now', tx);
  const { member, now } = call;
  const { workspaceId, language, userId } = member;
  const { channelId } = digest;
  const day = todayIn(zoneOf(digest, team), now);
  if (await hurryWaiting(tx, workspaceId, digest.id, day, now))
    return message(troubleWords(language).triesAgain({ channelId }));
  const run = newRun({ day, status: 'posting', isLate: false }, now, userId);
  await insertRun(tx, workspaceId, digest.id, run);
  const posts = await postRun(tx, asJob(call), digest, run);
  return { ...message(digestWords(language).postedNow({ channelId })), posts };
}

async function history(call: CommandCall, tx: Tx): Promise<Reply> {
  const { member, now } = call;
  const found = await findDigest(call, 'history', tx);
  const runs = await runsNow(tx, asJob(call), found, RUNS_SHOWN);
  return historyShown(found, runs, member.language, now);
}

/** `/digest show <id> 2026-11-24`: as it was posted that day; or, with a run's id, by that run. */
async function showOld(call: CommandCall, tx: Tx): Promise<Reply> {
  const { member, words, now } = call;
  const found = await findDigest({ ...call, words: words.slice(0, 1) }, 'history', tx);
  const text = words[1]?.text ?? '';
  const day = parseDay(text, todayIn(zoneOf(found.digest, found.team), now));
  const which = isId(text) ? { runId: text } : day && { day };
  const body = which && (await findBody(tx, member.workspaceId, found.digest.id, which));
  if (!body) throw gone();
  return withNote(digestWords(member.language).asItWas, body);
}

export const digestCommand: Command = {
  name: '/digest',
  bare: list,
  subcommands: [
    {
      name: 'list',
      also: ['список', 'все'],
      usage: { en: 'list', ru: 'список' },
      does: { en: 'what’s posted, where and when', ru: 'что, куда и когда приходит' },
      run: list,
    },
    {
      name: 'new',
      also: ['новая', 'создать', 'add'],
      usage: {
        en: 'new [daily|everyday|weekly|monthly] [HH:MM] [#channel] [team]',
        ru: 'новая [по будням|каждый день|раз в неделю|раз в месяц] [ЧЧ:ММ] [#канал] [команда]',
      },
      does: {
        en: 'post a team’s numbers on a schedule (heads)',
        ru: 'присылать показатели команды по расписанию (для руководителей)',
      },
      run: make,
    },
    {
      name: 'preview',
      also: ['предпросмотр', 'посмотреть'],
      usage: { en: 'preview [digest]', ru: 'предпросмотр [сводка]' },
      does: { en: 'see it now, just for you', ru: 'посмотреть сводку сейчас: видите только вы' },
      run: preview,
    },
    {
      name: 'now',
      also: ['сейчас', 'отправить'],
      usage: { en: 'now [digest]', ru: 'сейчас [сводка]' },
      does: { en: 'post it now (heads)', ru: 'отправить сейчас (для руководителей)' },
      run: postNow,
    },
    ...changingSubcommands,
    {
      name: 'history',
      also: ['история'],
      usage: { en: 'history [digest]', ru: 'история [сводка]' },
      does: { en: 'what was posted and what was missed', ru: 'что выходило, а что пропущено' },
      run: history,
    },
    {
      name: 'show',
      also: ['показать'],
      usage: { en: 'show <digest> <day>', ru: 'показать <сводка> <день>' },
      does: { en: 'a digest as it was posted', ru: 'сводка в том виде, в каком вышла' },
      isHidden: true,
      run: showOld,
    },
  ],
};
