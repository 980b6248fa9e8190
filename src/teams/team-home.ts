import { formatMonth, todayIn } from '../language/dates.ts';
import { formatMoney } from '../language/money.ts';
import type { Call, HomeSection } from '../services.ts';
import { actions, divider, header, section, typed } from '../slack/blocks.ts';
import { mention, plain } from '../slack/escape.ts';
import type { AnyBlock } from '../slack/reply.ts';
import type { Team } from './directory.ts';
import type { Member } from './member.ts';
import { inTeam, isHeadOf, ownTeams } from './rights.ts';
import { type SetUp, setUpOf } from './set-up.ts';
import type { Target } from './target.ts';
import { findMonthTargets } from './team-store.ts';
import { inChannel, peopleOf } from './team-views.ts';
import { teamWords } from './team-words.ts';

const MOST_TEAMS = 5;
const MOST_PEOPLE = 30;

/** App Home for heads: their teams, with what a head sets; for admins the state of the set-up. */
export const teamHome: HomeSection = {
  async run({ member, now }: Call, tx) {
    const led = ownTeams(member).filter(({ id }) => isHeadOf(member, id));
    const { teams } = member.directory;
    const isSetUp = member.isAdmin && teams.length > 0;
    if (led.length === 0 && !isSetUp) return [];
    const monthOf = ({ zone }: Team) => `${todayIn(zone, now).slice(0, 7)}-01`;
    const months = [...new Set(teams.map(monthOf))];
    const all = await findMonthTargets(tx, member.workspaceId, months);
    const targetsOf = (team: Team) =>
      all.filter(({ teamId, month }) => teamId === team.id && month === monthOf(team));
    const hasTarget = (team: Team) => targetsOf(team).some(({ owner }) => owner === 'team');
    return [
      ...led
        .slice(0, MOST_TEAMS)
        .flatMap((team) => headBlocks(team, targetsOf(team), monthOf(team), member)),
      ...(isSetUp ? adminBlocks(setUpOf(member.directory, hasTarget), member) : []),
    ];
  },
};

function headBlocks(
  team: Team,
  targets: readonly Target[],
  month: string,
  { language }: Member,
): AnyBlock[] {
  const say = teamWords(language);
  const amountOf = (whose: string) => {
    const target = targets.find(({ owner }) => owner === whose);
    return target && formatMoney(target, language);
  };
  const whole = amountOf('team');
  const plan = whole
    ? say.targetIs({ month: formatMonth(month, language), amount: whole })
    : say.noTargetYet;
  const facts = [say.people({ n: team.roles.size }), inChannel(team, say.noChannel), plan];
  const people = peopleOf(team)
    .managers.slice(0, MOST_PEOPLE)
    .map((userId) => `• ${mention(userId)} — ${amountOf(userId) ?? say.noTarget}`);
  return [
    divider(),
    header(team.name),
    section(facts.join(' · ')),
    ...(people.length > 0 ? [section(people.join('\n'))] : []),
    actions([
      typed(say.pipeline, `/deal list ${inTeam(team.name)} team`),
      typed(say.members, `/team show "${team.name}"`),
      typed(say.stages, `/team stages "${team.name}"`),
      typed(say.targets, `/team target ${inTeam(team.name)}`),
      typed(say.settings, `/team settings "${team.name}"`),
    ]),
  ];
}

function adminBlocks(is: SetUp, { language }: Member): AnyBlock[] {
  const say = teamWords(language);
  const line = (missing: readonly string[], done: string, lacking: (names: string) => string) =>
    missing.length === 0
      ? `:white_check_mark: ${done}`
      : `:white_circle: ${lacking(missing.map(plain).join(', '))}`;
  const lines = [
    `:white_check_mark: ${say.teamsSetUp({ n: is.teams })}`,
    line(is.noManagers, say.allHaveManagers, (names) => say.lackManagers({ names })),
    line(is.noChannel, say.allHaveChannel, (names) => say.lackChannel({ names })),
    line(is.noTarget, say.allHaveTarget, (names) => say.lackTarget({ names })),
    is.rates > 0
      ? `:white_check_mark: ${say.hasRates({ n: is.rates })}`
      : `:white_circle: ${say.lackRates}`,
  ];
  return [
    divider(),
    header(say.forAdmins),
    section(lines.join('\n')),
    actions([
      typed(say.newTeam, '/team new'),
      typed(say.workspaceSettings, '/voronka settings'),
      typed(say.workspaceStatus, '/voronka status'),
    ]),
  ];
}
