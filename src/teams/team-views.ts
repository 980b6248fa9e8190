import { formatMonth } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { formatMoney } from '../language/money.ts';
import { actions, divider, fields, header, section, typed } from '../slack/blocks.ts';
import { mention, plain } from '../slack/escape.ts';
import { type AnyBlock, message, type Reply } from '../slack/reply.ts';
import type { Stage, Team } from './directory.ts';
import type { Member } from './member.ts';
import { isHeadOf, readableTeams } from './rights.ts';
import type { Target } from './target.ts';
import { teamWords } from './team-words.ts';
import type { TeamUndone } from './undo-team.ts';

export const inChannel = (team: { channelId: string | null }, none: string) =>
  team.channelId ? `<#${team.channelId}>` : none;

/** `head`: who leads it, when that is somebody else than its maker. */
export function teamCreated(name: string, head: string | null, language: Language): Reply {
  const say = teamWords(language);
  const text = say.created({ team: plain(name), head: head && mention(head) });
  return message(`${text} ${say.createdNext}`, [
    section(text),
    section(say.createdNext),
    actions([
      typed(say.settings, `/team settings "${name}"`),
      typed(say.pipeline, `/team show "${name}"`),
    ]),
  ]);
}

/** What was changed, and how to take it back. */
export function teamChanged(text: string, eventId: string, language: Language): Reply {
  return message(text, [
    section(text),
    actions([typed(teamWords(language).undo, `/team undo ${eventId}`)]),
  ]);
}

export function stageChanged(text: string, team: Team, eventId: string, language: Language): Reply {
  const say = teamWords(language);
  return message(text, [
    section(text),
    actions([
      typed(say.undo, `/team undo ${eventId}`),
      typed(say.allStages, `/team stages "${team.name}"`),
    ]),
  ]);
}

export function teamUndone({ team, undone }: TeamUndone, language: Language): Reply {
  const say = teamWords(language);
  const text = say.undone({ team: plain(team.name), what: say.eventKind({ kind: undone.kind }) });
  return message(text, [section(text)]);
}

const MOST_OTHERS = 10;

export function teamShown(team: Team, member: Member): Reply {
  const say = teamWords(member.language);
  const text = `${plain(team.name)}: ${say.people({ n: team.roles.size })}`;
  const { heads, managers } = peopleOf(team);
  const others = readableTeams(member)
    .filter(({ id }) => id !== team.id)
    .slice(0, MOST_OTHERS);
  const language = team.language === 'ru' ? say.russian : say.english;
  return message(text, [
    header(team.name),
    fields([
      `*${say.channel}*\n${inChannel(team, say.noChannel)}`,
      `*${say.zone}*\n${team.zone}`,
      `*${say.currency}*\n${team.currency}`,
      `*${say.languageOfTeam}*\n${language}`,
    ]),
    section(`*${say.head}*\n${heads.map(mention).join(', ') || '–'}`),
    section(
      `*${say.members}* (${say.people({ n: managers.length })})\n${managers.slice(0, 60).map(mention).join(', ') || '–'}`,
    ),
    divider(),
    section(
      `*${say.pipeline}*\n${team.stages.map((stage) => stageLine(stage, member.language)).join('\n')}`,
    ),
    ...(isHeadOf(member, team.id)
      ? [
          actions([
            typed(say.settings, `/team settings "${team.name}"`),
            typed(say.stages, `/team stages "${team.name}"`),
            typed(say.targets, `/team target in:"${team.name}"`),
          ]),
        ]
      : []),
    ...(others.length > 0
      ? [actions(others.map(({ name }) => typed(name, `/team show "${name}"`)))]
      : []),
  ]);
}

export function peopleOf(team: Team): { heads: string[]; managers: string[] } {
  const all = [...team.roles];
  return {
    heads: all.filter(([, role]) => role === 'head').map(([id]) => id),
    managers: all.filter(([, role]) => role === 'manager').map(([id]) => id),
  };
}

export function stageLine(stage: Stage, language: Language): string {
  const say = teamWords(language);
  return say.stageLine({
    name: plain(stage.names[language]),
    probability: stage.probability,
    rot: stage.rotDays,
    asks: stage.asks.map((asked) => say.asks({ asked })).join(', '),
  });
}

export function targetsShown(team: Team, targets: readonly Target[], language: Language): Reply {
  const say = teamWords(language);
  if (targets.length === 0) return message(say.noTargets, [section(say.noTargets)]);
  const lines = targets.map(({ owner, month, minor, currency }) => {
    const who = owner === 'team' ? say.wholeTeam : mention(owner);
    return `• ${formatMonth(month, language)} — ${who}: *${formatMoney({ minor, currency }, language)}*`;
  });
  return message(`${say.targets}: ${plain(team.name)}`, [
    header(`${say.targets}: ${team.name}`),
    section(lines.join('\n')),
  ]);
}

/** What is so for whoever has no team, in one sentence. */
export function noTeamText({ language, directory, isAdmin }: Member): string {
  const say = teamWords(language);
  if (directory.teams.length > 0) return say.notInTeam;
  return isAdmin ? say.noTeamAdmin : say.noTeam;
}

/** App Home for whoever has no team: how to get one. */
export function noTeamBlocks(member: Member): AnyBlock[] {
  const say = teamWords(member.language);
  const { teams } = member.directory;
  if (teams.length > 0) {
    return [
      section(noTeamText(member)),
      actions(
        teams
          .slice(0, 10)
          .map((team) => typed(say.join({ team: team.name }), `/team join "${team.name}"`)),
      ),
    ];
  }
  if (!member.isAdmin) return [section(noTeamText(member))];
  return [
    section(noTeamText(member)),
    actions([typed(say.setUp, '/team new', { style: 'primary' })]),
  ];
}
