import { regionOf } from '../language/phones.ts';
import type { Team } from '../teams/directory.ts';

/** How a team's people mean a phone without a country code and an amount without a currency. */
export const readingContext = (team: Pick<Team, 'language' | 'currency'>) => ({
  region: regionOf(team.language),
  currency: team.currency,
  language: team.language,
});
