import { formatMonth, todayIn } from '../language/dates.ts';
import { formatMoney } from '../language/money.ts';
import type { Call, HomeSection } from '../services.ts';
import { actions, context, divider, header, section, typed } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import type { AnyBlock } from '../slack/reply.ts';
import type { Team } from './directory.ts';
import type { Member } from './member.ts';
import { isHeadOf, ownTeams } from './rights.ts';
import type { Target } from './target.ts';
import { findTarget } from './team-store.ts';
import { inChannel } from './team-views.ts';
import { teamWords } from './team-words.ts';

/** App Home for heads: their teams, with what a head sets; for admins the state of the set-up. */
export const teamHome: HomeSection = {
  async run({ member, now }: Call, tx) {
    const blocks: AnyBlock[] = [];
    for (const team of ownTeams(member).filter(({ id }) => isHeadOf(member, id))) {
      const month = `${todayIn(team.zone, now).slice(0, 7)}-01`;
      const target = await findTarget(tx, member.workspaceId, team.id, { owner: 'team', month });
      blocks.push(...headBlocks(team, target, month, member));
    }
    const { teams } = member.directory;
    return member.isAdmin && teams.length > 0 ? [...blocks, ...adminBlocks(teams, member)] : blocks;
  },
};

function headBlocks(
  team: Team,
  target: Target | undefined,
  month: string,
  { language }: Member,
): AnyBlock[] {
  const say = teamWords(language);
  const plan = target
    ? say.targetIs({ month: formatMonth(month, language), amount: formatMoney(target, language) })
    : say.noTargetYet;
  const facts = [say.people({ n: team.roles.size }), inChannel(team, say.noChannel), plan];
  return [
    divider(),
    header(team.name),
    section(facts.join(' · ')),
    actions([
      typed(say.pipeline, '/deal list team'),
      typed(say.members, `/team show "${team.name}"`),
      typed(say.stages, `/team stages "${team.name}"`),
      typed(say.targets, `/team target in:"${team.name}"`),
      typed(say.settings, `/team settings "${team.name}"`),
    ]),
  ];
}

function adminBlocks(teams: readonly Team[], { language }: Member): AnyBlock[] {
  const say = teamWords(language);
  const noChannel = teams.filter(({ channelId }) => !channelId).map(({ name }) => plain(name));
  return [
    divider(),
    header(say.forAdmins),
    context(say.setUpState({ teams: teams.length, noChannel })),
    actions([
      typed(say.newTeam, '/team new'),
      typed(say.workspaceSettings, '/voronka settings'),
      typed(say.workspaceStatus, '/voronka status'),
    ]),
  ];
}
