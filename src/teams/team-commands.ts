import { Refusal } from '../errors.ts';
import { formatMonth, parseMonth, todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { formatMoney, parseMoney } from '../language/money.ts';
import type { Command, CommandCall, Subcommand } from '../services.ts';
import { mention, mentioned, plain } from '../slack/escape.ts';
import type { Reply } from '../slack/reply.ts';
import { giveRole, joinTeam, removeFromTeam } from './change-role.ts';
import { createTeam } from './create-team.ts';
import type { Role, Team } from './directory.ts';
import { findTeam, homeTeam, noTeam, ownTeams, readableTeams, requireHead } from './rights.ts';
import { findTargets, saveTarget } from './team-store.ts';
import {
  newTeamForm,
  peopleOf,
  roleChanged,
  settingsForm,
  targetsShown,
  teamCreated,
  teamShown,
} from './team-views.ts';
import { teamWords } from './team-words.ts';

const CURRENCY: Record<Language, string> = { ru: 'RUB', en: 'USD' };

/** What a team starts with when nobody says otherwise: its maker's language, zone and usual currency. */
const defaultsOf = (call: CommandCall) => ({
  name: null,
  channelId: null,
  zone: call.member.zone,
  currency: CURRENCY[call.member.language],
  language: call.member.language,
});

/** The words apart from mentions of people and channels. */
function parts(call: CommandCall): {
  userId: string | undefined;
  channelId: string | undefined;
  rest: string;
} {
  const found = call.words.map((word) => ({ word, is: mentioned(word.text) }));
  return {
    userId: found.find(({ is }) => is?.kind === 'user')?.is?.id,
    channelId: found.find(({ is }) => is?.kind === 'channel')?.is?.id,
    rest: found
      .filter(({ is }) => !is)
      .map(({ word }) => word.text)
      .join(' '),
  };
}

const named = (call: CommandCall, word: string): Team =>
  word
    ? findTeam(call.member, word, readableTeams(call.member))
    : homeTeam(call.member, call.channelId);

function person(call: CommandCall, line: string): string {
  const { userId } = parts(call);
  if (!userId) throw new Refusal('whom', (l) => teamWords(l).whom({ line }));
  return userId;
}

function giving(role: Role, line: string): Subcommand['run'] {
  return async (call, tx) => {
    const userId = person(call, line);
    const team = named(call, parts(call).rest);
    await giveRole(tx, team, userId, role, call.member, call.now);
    const say = teamWords(call.member.language);
    const facts = { who: mention(userId), team: plain(team.name) };
    return roleChanged(role === 'head' ? say.madeHead(facts) : say.added(facts));
  };
}

async function showTeam(call: CommandCall): Promise<Reply> {
  const { rest } = parts(call);
  if (!rest && readableTeams(call.member).length === 0) throw noTeam(call.member);
  return teamShown(
    rest ? findTeam(call.member, rest, readableTeams(call.member)) : currentTeam(call),
    call.member,
  );
}

const currentTeam = (call: CommandCall) =>
  readableTeams(call.member).find((team) => team.channelId === call.channelId) ??
  ownTeams(call.member)[0] ??
  homeTeam(call.member, call.channelId);

const subcommands: Subcommand[] = [
  {
    name: 'new',
    also: ['новая', 'создать', 'new team'],
    usage: { en: 'new [name] [#channel]', ru: 'новая [название] [#канал]' },
    does: { en: 'a new team with the ready pipeline', ru: 'новая команда с готовой воронкой' },
    async run(call, tx) {
      const { rest, channelId } = parts(call);
      const { member, now } = call;
      if (!rest) {
        if (!member.isAdmin) throw new Refusal('admins_only', (l) => teamWords(l).adminsOnly);
        return newTeamForm({ ...defaultsOf(call), channelId: channelId ?? null }, member.language);
      }
      if (rest.length > 80) throw new Refusal('name_long', (l) => teamWords(l).nameTooLong);
      await createTeam(
        tx,
        { ...defaultsOf(call), name: rest, channelId: channelId ?? null },
        member,
        now,
      );
      return teamCreated(rest, member.language);
    },
  },
  {
    name: 'show',
    also: ['показать', 'покажи'],
    usage: { en: 'show [team]', ru: 'показать [команда]' },
    does: { en: 'people, stages and settings', ru: 'люди, этапы и настройки' },
    run: showTeam,
  },
  {
    name: 'join',
    also: ['вступить'],
    usage: { en: 'join <team>', ru: 'вступить <команда>' },
    does: { en: 'become a manager of a team', ru: 'стать менеджером команды' },
    async run(call, tx) {
      const { member, now } = call;
      const { rest } = parts(call);
      const team = rest ? findTeam(member, rest) : onlyTeam(call);
      await joinTeam(tx, team, member, now);
      const text = teamWords(member.language).joined({ team: plain(team.name) });
      const news = teamWords(team.language).joinedPost({
        who: mention(member.userId),
        team: plain(team.name),
      });
      const posts = peopleOf(team).heads.map((userId) => ({
        audience: 'direct' as const,
        userId,
        message: { text: news },
      }));
      return { ...roleChanged(text), posts };
    },
  },
  {
    name: 'add',
    also: ['добавить'],
    usage: { en: 'add @user [team]', ru: 'добавить @имя [команда]' },
    does: { en: 'take somebody into the team', ru: 'принять человека в команду' },
    run: giving('manager', '/team add @name'),
  },
  {
    name: 'head',
    also: ['руководитель', 'глава'],
    usage: { en: 'head @user [team]', ru: 'руководитель @имя [команда]' },
    does: { en: 'make somebody head of sales', ru: 'назначить руководителя' },
    run: giving('head', '/team head @name'),
  },
  {
    name: 'remove',
    also: ['убрать', 'удалить'],
    usage: { en: 'remove @user [team]', ru: 'убрать @имя [команда]' },
    does: { en: 'take somebody out of the team', ru: 'убрать человека из команды' },
    async run(call, tx) {
      const userId = person(call, '/team remove @name');
      const team = named(call, parts(call).rest);
      await removeFromTeam(tx, team, userId, call.member, call.now);
      return roleChanged(
        teamWords(call.member.language).removed({ who: mention(userId), team: plain(team.name) }),
      );
    },
  },
  {
    name: 'target',
    also: ['план', 'цель', 'targets'],
    usage: { en: 'target @user|team <month> <amount>', ru: 'план @имя|team <месяц> <сумма>' },
    does: { en: 'targets: set one, or see them all', ru: 'план: поставить или посмотреть' },
    async run(call, tx) {
      const { member, now } = call;
      const team = homeTeam(member, call.channelId);
      const today = todayIn(team.zone, now);
      if (call.words.length === 0) {
        const targets = await findTargets(
          tx,
          member.workspaceId,
          team.id,
          `${today.slice(0, 7)}-01`,
        );
        return targetsShown(team, targets, member.language);
      }
      requireHead(member, team);
      const target = asTarget(call, team, today);
      await saveTarget(tx, member.workspaceId, team.id, target, member.userId, now);
      const say = teamWords(member.language);
      return roleChanged(
        say.targetSet({
          who: target.owner === 'team' ? say.wholeTeam : mention(target.owner),
          month: formatMonth(target.month, member.language),
          amount: formatMoney(target, member.language),
        }),
      );
    },
  },
  {
    name: 'settings',
    also: ['настройки'],
    usage: { en: 'settings [team]', ru: 'настройки [команда]' },
    does: {
      en: 'name, channel, time zone, currency, language',
      ru: 'название, канал, часовой пояс, валюта, язык',
    },
    async run(call) {
      const team = named(call, parts(call).rest);
      requireHead(call.member, team);
      return settingsForm(team, call.member.language);
    },
  },
];

/** `@ann 2026-12 3m`, `team декабрь 15 млн`: whose, the month, the amount; the month takes one word or two. */
function asTarget(call: CommandCall, team: Team, today: string) {
  const [who, ...rest] = call.words.map((word) => word.text);
  const owner =
    mentioned(who ?? '')?.id ??
    (/^(team|команда|команды|все)$/i.test(who ?? '') ? 'team' : undefined);
  for (const taken of [1, 2]) {
    const month = parseMonth(rest.slice(0, taken).join(' '), today);
    const money = parseMoney(rest.slice(taken).join(' '), team.currency);
    if (owner && month && money) return { owner, month, ...money };
  }
  throw new Refusal('target_usage', (l) => teamWords(l).targetUsage);
}

function onlyTeam(call: CommandCall): Team {
  const [only, another] = call.member.directory.teams;
  if (only && !another) return only;
  throw noTeam(call.member);
}

export const teamCommand: Command = { name: '/team', bare: showTeam, subcommands };
