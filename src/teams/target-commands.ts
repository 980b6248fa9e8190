import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import { formatMonth, parseMonth, todayIn } from '../language/dates.ts';
import { formatMoney, parseMoney } from '../language/money.ts';
import type { CommandCall, Subcommand } from '../services.ts';
import { mention } from '../slack/escape.ts';
import type { Team } from './directory.ts';
import { personIn, withTeam } from './parse-team.ts';
import { requireHead } from './rights.ts';
import { setTarget } from './set-target.ts';
import { findTargets } from './team-store.ts';
import { targetsShown, teamChanged } from './team-views.ts';
import { teamWords } from './team-words.ts';

export const targetSubcommand: Subcommand = {
  name: 'target',
  also: ['план', 'цель', 'targets'],
  usage: { en: 'target @user|team <month> <amount>', ru: 'план @имя|команда <месяц> <сумма>' },
  does: { en: 'targets: set one, or see them all', ru: 'план: поставить или посмотреть' },
  async run(typed, tx) {
    const { call, team } = withTeam(typed, '/team target');
    const { member, now } = call;
    const today = todayIn(team.zone, now);
    if (call.words.length === 0) {
      const targets = await findTargets(tx, member.workspaceId, team.id, `${today.slice(0, 7)}-01`);
      return targetsShown(team, targets, member.language);
    }
    requireHead(member, team);
    const { target, amount } = asTarget(call, await ownerIn(call, team, tx), team, today);
    const eventId = await setTarget(tx, team, target, amount, member, now);
    const say = teamWords(member.language);
    const facts = {
      who: target.owner === 'team' ? say.wholeTeam : mention(target.owner),
      month: formatMonth(target.month, member.language),
    };
    const text = amount
      ? say.targetSet({ ...facts, amount: formatMoney(amount, member.language) })
      : say.targetRemoved(facts);
    return teamChanged(text, eventId, member.language);
  },
};

async function ownerIn(call: CommandCall, team: Team, tx: Tx): Promise<string | undefined> {
  const [who] = call.words;
  if (/^(team|команда|команды|все)$/i.test(who?.text ?? '')) return 'team';
  const line = `/team target in:"${team.name.replaceAll('"', '')}"`;
  return personIn({ ...call, words: who ? [who] : [] }, line, tx);
}

const REMOVED = /^(-|none|remove|нет|убрать)$/i;

/** `@ann 2026-12 3m`, `team декабрь 15 млн`: whose, the month, the amount; the month takes one word or two. */
function asTarget(call: CommandCall, owner: string | undefined, team: Team, today: string) {
  const [, ...rest] = call.words.map((word) => word.text);
  for (const taken of [1, 2]) {
    const month = parseMonth(rest.slice(0, taken).join(' '), today);
    const told = rest.slice(taken).join(' ');
    const amount = REMOVED.test(told) ? null : parseMoney(told, team.currency);
    if (owner && month && amount !== undefined) return { target: { owner, month }, amount };
  }
  throw new Refusal('target_usage', (l) => teamWords(l).targetUsage);
}
