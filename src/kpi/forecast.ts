import type { Team } from '../teams/directory.ts';
import type { DealFacts } from './facts.ts';
import { type Pricing, priceOf, type Volume, volumeOf } from './volume.ts';
import { oddsOf, type Year } from './year.ts';

export interface Forecast {
  /** Won, and of each open deal due in the rest of the period as much as is likely. */
  weighted: Volume;
  /** Open deals due in the rest of the period: what the odds are of. */
  due: number;
  /** Open deals past their close date: not in it. */
  overdue: number;
  /** Whether the odds of all its stages come from the team's own last twelve months, of some, or of none. */
  odds: 'own' | 'mixed' | 'set';
}

interface Coming {
  team: Team;
  today: string;
  pricing: Pricing;
  year: Year;
  /** Won in the period already. */
  won: Volume;
  /** Open deals due in the rest of it. */
  coming: readonly DealFacts[];
  overdue: number;
}

/** Already won + Σ amount × odds of its stage. */
export function forecastOf({ team, today, pricing, year, won, coming, overdue }: Coming): Forecast {
  const odds = new Map(team.stages.map((stage) => [stage.id, oddsOf(stage, year)]));
  const promised = coming.flatMap(({ amount, stageId }) =>
    priceOf({ amount, day: today }, pricing).map(
      (price) => Number(price) * (odds.get(stageId)?.chance ?? 0),
    ),
  );
  const open = volumeOf(
    coming.map(({ amount }) => ({ amount, day: today })),
    pricing,
  );
  const own = coming.filter(({ stageId }) => odds.get(stageId)?.isOwn).length;
  return {
    weighted: {
      total: {
        minor: won.total.minor + BigInt(Math.round(promised.reduce((sum, part) => sum + part, 0))),
        currency: pricing.currency,
      },
      unpriced: won.unpriced + open.unpriced,
      noAmount: won.noAmount + open.noAmount,
    },
    due: coming.length,
    overdue,
    odds: own === 0 ? 'set' : own === coming.length ? 'own' : 'mixed',
  };
}
