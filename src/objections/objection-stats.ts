/** One objection as numbers see it. */
export interface AskedFact {
  category: string | null;
  /** Of the cards whose replies were offered, and of those whose reply was used. */
  offeredCards: readonly string[];
  usedCards: readonly string[];
  askedAt: Date;
  deal: {
    id: string;
    /** In which it was when the objection was tied to it. */
    stageId: string;
    /** To a later stage or won within fourteen days of the asking, and not taken back. */
    movedOn: boolean;
    isWon: boolean;
  } | null;
}

/** k of n with the Wilson interval of 95 % (Wilson 1927): it holds for few and for none. */
export interface Share {
  k: number;
  n: number;
  low: number;
  high: number;
}

export interface StatsRow {
  /** A category, card or stage. */
  key: string;
  asked: number;
  used: Share;
  /** Of the deals whose fourteen days are over: who counts the early movers among the others flatters the latest replies. */
  movedOn: Share;
  won: Share;
  /** Against all others together, where the intervals do not overlap; else nothing can be said. */
  stands: 'above' | 'below' | null;
}

export interface Stats {
  asked: number;
  used: Share;
  movedOn: Share;
  /** Deals of which it is too early to tell. */
  early: number;
  byCategory: StatsRow[];
  byCard: StatsRow[];
  byStage: StatsRow[];
}

export const MOVES_WITHIN_DAYS = 14;
/** Fewer deals than this say nothing, whatever their interval. */
export const LEAST_DEALS = 8;
const DAY = 86_400_000;
const Z = 1.959964;
export const NO_CATEGORY = 'none';

export function shareOf(k: number, n: number): Share {
  if (n === 0) return { k, n, low: 0, high: 1 };
  const p = k / n;
  const z2 = Z * Z;
  const middle = p + z2 / (2 * n);
  const spread = Z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  const low = (middle - spread) / (1 + z2 / n);
  const high = (middle + spread) / (1 + z2 / n);
  return { k, n, low: Math.max(0, low), high: Math.min(1, high) };
}

/** Rows stand in the order of how often it was asked: a rate of few would only rank noise. */
export function statsOf(facts: readonly AskedFact[], now: Date): Stats {
  const withDeal = facts.filter(({ deal }) => deal !== null);
  return {
    asked: facts.length,
    used: usedIn(facts),
    movedOn: movedIn(facts, now),
    early: earlyIn(facts, now),
    byCategory: rows(facts, now, ({ category }) => [category ?? NO_CATEGORY]),
    byCard: rows(facts, now, ({ offeredCards }) => offeredCards, onlyUsed),
    byStage: rows(withDeal, now, ({ deal }) => (deal ? [deal.stageId] : [])),
  };
}

type KeysOf = (fact: AskedFact) => readonly string[];
/** Narrows a group to what its outcome is counted on. */
type Counted = (key: string, fact: AskedFact) => boolean;

/** What became of a deal tells of a card only where its reply was used. */
const onlyUsed: Counted = (key, { usedCards }) => usedCards.includes(key);

function rows(
  facts: readonly AskedFact[],
  now: Date,
  keysOf: KeysOf,
  counted: Counted = () => true,
): StatsRow[] {
  const keys = [...new Set(facts.flatMap((fact) => [...new Set(keysOf(fact))]))];
  return keys
    .map((key) => {
      const own = facts.filter((fact) => keysOf(fact).includes(key));
      const ofOutcome = own.filter((fact) => counted(key, fact));
      const others = facts.filter((fact) => !ofOutcome.includes(fact));
      const movedOn = movedIn(ofOutcome, now);
      const used = counted === onlyUsed ? shareOf(ofOutcome.length, own.length) : usedIn(own);
      return {
        key,
        asked: own.length,
        used,
        movedOn,
        won: wonIn(ofOutcome),
        stands: standing(movedOn, movedIn(others, now)),
      };
    })
    .sort((a, b) => b.asked - a.asked || a.key.localeCompare(b.key));
}

const usedIn = (facts: readonly AskedFact[]): Share =>
  shareOf(facts.filter(({ usedCards }) => usedCards.length > 0).length, facts.length);

/** Each deal counts once, however many objections it met. */
function movedIn(facts: readonly AskedFact[], now: Date): Share {
  const outcome = new Map<string, boolean>();
  for (const { deal, askedAt } of facts)
    if (deal && isOver(askedAt, now))
      outcome.set(deal.id, deal.movedOn || outcome.get(deal.id) === true);
  return shareOf([...outcome.values()].filter(Boolean).length, outcome.size);
}

function earlyIn(facts: readonly AskedFact[], now: Date): number {
  const withDeal = facts.flatMap(({ deal, askedAt }) => (deal ? [{ id: deal.id, askedAt }] : []));
  const told = new Set(withDeal.filter(({ askedAt }) => isOver(askedAt, now)).map(({ id }) => id));
  return new Set(withDeal.map(({ id }) => id).filter((id) => !told.has(id))).size;
}

const isOver = (askedAt: Date, now: Date): boolean =>
  now.getTime() - askedAt.getTime() >= MOVES_WITHIN_DAYS * DAY;

function wonIn(facts: readonly AskedFact[]): Share {
  const deals = new Map(
    facts.flatMap(({ deal }) => (deal ? [[deal.id, deal.isWon] as const] : [])),
  );
  return shareOf([...deals.values()].filter(Boolean).length, deals.size);
}

function standing(own: Share, others: Share): StatsRow['stands'] {
  if (own.n < LEAST_DEALS || others.n < LEAST_DEALS) return null;
  if (own.low > others.high) return 'above';
  return own.high < others.low ? 'below' : null;
}
