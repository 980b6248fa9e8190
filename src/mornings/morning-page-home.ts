import type { HomeSection } from '../services.ts';
import { divider } from '../slack/blocks.ts';
import { ownTeams } from '../teams/rights.ts';
import { findPage } from './morning-page-store.ts';
import { pageAtHome } from './morning-page-views.ts';

/** App Home: whether one's own page comes in the morning. */
export const morningPageHome: HomeSection = {
  async run({ member }, tx) {
    if (ownTeams(member).length === 0) return [];
    const page = await findPage(tx, member.workspaceId, member.userId);
    return [divider(), pageAtHome(page, member.language)];
  },
};
