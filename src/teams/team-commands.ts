import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { cut } from '../language/text.ts';
import type { Command, CommandCall, Subcommand } from '../services.ts';
import { mention, plain } from '../slack/escape.ts';
import type { Reply } from '../slack/reply.ts';
import { requireAdmin } from '../workspaces/admins.ts';
import { giveRole, joinTeam, removeFromTeam } from './change-role.ts';
import { findColleague } from './colleague-store.ts';
import { createTeam } from './create-team.ts';
import type { Role, Team } from './directory.ts';
import { named, parts, personIn } from './parse-team.ts';
import { findTeam, homeTeam, noTeam, ownTeams, readableTeams, requireHead } from './rights.ts';
import { settingsForm } from './settings-modal.ts';
import { stagesSubcommand } from './stage-commands.ts';
import { targetSubcommand } from './target-commands.ts';
import { newTeamForm } from './team-modals.ts';
import { peopleOf, teamChanged, teamCreated, teamShown } from './team-views.ts';
import { teamWords } from './team-words.ts';
import { undoSubcommand } from './undo-commands.ts';

const CURRENCY: Record<Language, string> = { ru: 'RUB', en: 'USD' };

/** What a team starts with when nobody says otherwise: its maker's language, zone and usual currency. */
const defaultsOf = (call: CommandCall) => ({
  name: null,
  channelId: null,
  zone: call.member.zone,
  currency: CURRENCY[call.member.language],
  language: call.member.language,
});

async function person(call: CommandCall, line: string, tx: Tx): Promise<string> {
  const userId = await personIn(call, line, tx);
  if (!userId) throw new Refusal('whom', (l) => teamWords(l).whom({ line }));
  return userId;
}

function giving(role: Role, line: string): Subcommand['run'] {
  return async (call, tx) => {
    const userId = await person(call, line, tx);
    const team = named(call, parts(call).rest, line);
    const eventId = await giveRole(tx, team, userId, role, call.member, call.now);
    const { language } = call.member;
    const say = teamWords(language);
    const facts = { who: mention(userId), team: plain(team.name) };
    return teamChanged(role === 'head' ? say.madeHead(facts) : say.added(facts), eventId, language);
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

const subcommands: readonly Subcommand[] = [
  {
    name: 'new',
    also: ['новая', 'создать', 'new team'],
    usage: { en: 'new [name] [#channel]', ru: 'новая [название] [#канал]' },
    does: {
      en: 'create a team with the ready-made pipeline',
      ru: 'новая команда с готовой воронкой',
    },
    async run(call, tx) {
      const { rest, channelId } = parts(call);
      const { member, now } = call;
      if (!rest) {
        requireAdmin({ member });
        return newTeamForm({ ...defaultsOf(call), channelId: channelId ?? null }, member.language);
      }
      const channel = call.words.find(({ text }) => /^#./.test(text))?.text;
      if (channel)
        throw new Refusal('which_channel', (l) =>
          teamWords(l).whichChannel({ name: cut(channel, 40) }),
        );
      if (rest.length > 80) throw new Refusal('name_long', (l) => teamWords(l).nameTooLong);
      await createTeam(
        tx,
        { ...defaultsOf(call), name: rest, channelId: channelId ?? null },
        member,
        now,
      );
      return teamCreated(rest, null, member.language);
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
    does: { en: 'join a team as a manager', ru: 'стать менеджером команды' },
    async run(call, tx) {
      const { member, now } = call;
      const { rest } = parts(call);
      const team = rest ? findTeam(member, rest) : onlyTeam(call);
      const eventId = await joinTeam(tx, team, member, now);
      const text = teamWords(member.language).joined({ team: plain(team.name) });
      const facts = { who: mention(member.userId), team: plain(team.name) };
      const heads = peopleOf(team).heads.filter((userId) => userId !== member.userId);
      const posts = await Promise.all(
        heads.map(async (userId) => {
          const head = await findColleague(tx, member.workspaceId, userId);
          const news = teamWords(head?.language ?? team.language).joinedPost(facts);
          return { audience: 'direct' as const, userId, message: { text: news } };
        }),
      );
      return { ...teamChanged(text, eventId, member.language), posts };
    },
  },
  {
    name: 'add',
    also: ['добавить'],
    usage: { en: 'add @user [team]', ru: 'добавить @имя [команда]' },
    does: { en: 'add someone to the team', ru: 'принять человека в команду' },
    run: giving('manager', '/team add'),
  },
  {
    name: 'head',
    also: ['руководитель', 'глава'],
    usage: { en: 'head @user [team]', ru: 'руководитель @имя [команда]' },
    does: { en: 'make someone head of sales', ru: 'назначить руководителя' },
    run: giving('head', '/team head'),
  },
  {
    name: 'remove',
    also: ['убрать', 'удалить'],
    usage: { en: 'remove @user [team]', ru: 'убрать @имя [команда]' },
    does: { en: 'remove someone from the team', ru: 'убрать человека из команды' },
    async run(call, tx) {
      const userId = await person(call, '/team remove', tx);
      const team = named(call, parts(call).rest, '/team remove');
      const { member, now } = call;
      const eventId = await removeFromTeam(tx, team, userId, member, now);
      const text = teamWords(member.language).removed({
        who: mention(userId),
        team: plain(team.name),
      });
      return teamChanged(text, eventId, member.language);
    },
  },
  {
    name: 'settings',
    also: ['настройки'],
    usage: { en: 'settings [team]', ru: 'настройки [команда]' },
    does: {
      en: 'name, channel, time zone, working calendar, limits',
      ru: 'название, канал, часовой пояс, рабочий календарь, сроки',
    },
    async run(call) {
      const team = named(call, parts(call).rest, '/team settings');
      requireHead(call.member, team);
      return settingsForm(team, call.member.language);
    },
  },
  stagesSubcommand,
  targetSubcommand,
  undoSubcommand,
];

function onlyTeam(call: CommandCall): Team {
  const [only, another] = call.member.directory.teams;
  if (only && !another) return only;
  if (!only || ownTeams(call.member).length === 0) throw noTeam(call.member);
  const others = call.member.directory.teams.filter(({ roles }) => !roles.has(call.member.userId));
  if (others.length === 0)
    throw new Refusal('in_all_teams', (l) => teamWords(l).inAllTeams, [
      { label: (l) => teamWords(l).myTeams, command: '/team' },
    ]);
  throw new Refusal(
    'join_which',
    (l) => teamWords(l).joinWhich,
    others.slice(0, 10).map(({ name }) => ({
      label: () => name,
      command: `/team join "${name}"`,
    })),
  );
}

export const teamCommand: Command = { name: '/team', bare: showTeam, subcommands };
