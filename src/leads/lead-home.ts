import type { HomeSection } from '../services.ts';
import { divider } from '../slack/blocks.ts';
import { readableTeams } from '../teams/rights.ts';
import { findOwnAndFree } from './lead-list-store.ts';
import { ownAndFree } from './lead-list-views.ts';

/** App Home: the free leads of my teams, and my open ones. */
export const leadHome: HomeSection = {
  async run({ member, now }, tx) {
    const teamIds = readableTeams(member).map((team) => team.id);
    if (teamIds.length === 0) return [];
    const leads = await findOwnAndFree(tx, member.workspaceId, teamIds, member.userId);
    return [divider(), ...ownAndFree(leads, member, now)];
  },
};
