import { todayIn } from '../language/dates.ts';
import type { Money } from '../language/money.ts';
import type { DealFacts } from './facts.ts';

/** What a result became after it was told: of another amount, of another outcome, none any more, or one again. */
export type CorrectionKind =
  | 'amount'
  | 'outcome'
  | 'moved'
  | 'reopened'
  | 'removed'
  | 'restored'
  | 'refund_undone';

export interface Correction {
  kind: CorrectionKind;
  number: number;
  title: string;
  /** The day of the result as it was told, or of one that is a result again: 'YYYY-MM-DD'. */
  day: string;
  isWon: boolean;
  was: Money | null;
  is: Money | null;
}

interface Result {
  endedAt: Date;
  day: string;
  isWon: boolean;
  amount: Money | null;
}

export interface Changed {
  number: number;
  title: string;
  past: DealFacts | null;
  present: DealFacts | null;
}

/** What was told, and when. */
export interface Told {
  at: Date;
  /** 'YYYY-MM-DD': results of earlier days. */
  before: string;
  zone: string;
}

/** Of what has changed since it was told, that which alters results that were told; by the deals' numbers. */
export function correctionsOf(changed: readonly Changed[], told: Told): Correction[] {
  return changed
    .flatMap((deal) => correctionOf(deal, told) ?? [])
    .toSorted((a, b) => a.number - b.number);
}

function resultOf(facts: DealFacts | null, { before, zone }: Told): Result | null {
  if (!facts?.closedAt) return null;
  const day = todayIn(zone, facts.closedAt);
  return day < before
    ? { endedAt: facts.closedAt, day, isWon: facts.stageKind === 'won', amount: facts.amount }
    : null;
}

function correctionOf(deal: Changed, told: Told): Correction | null {
  const { number, title } = deal;
  const was = resultOf(deal.past, told);
  const is = resultOf(deal.present, told);
  const base = { number, title, was: was?.amount ?? null, is: is?.amount ?? null };
  if (!was) {
    // After a pause or an outage there are older days that no digest has told of: what ended on them is news.
    const isAgain = is && is.endedAt <= told.at;
    return isAgain ? { ...base, kind: 'restored', day: is.day, isWon: is.isWon } : null;
  }
  const result = { ...base, day: was.day, isWon: was.isWon };
  if (!deal.present) return { ...result, kind: 'removed' };
  if (!is) return { ...result, kind: deal.present.closedAt ? 'moved' : 'reopened' };
  if (is.isWon !== was.isWon) return { ...result, kind: 'outcome' };
  if (is.day !== was.day) return { ...result, kind: 'moved' };
  return was.isWon && !same(was.amount, is.amount) ? { ...result, kind: 'amount' } : null;
}

/** A refund that was taken back after it was told. */
export interface UndoneRefund {
  number: number;
  title: string;
  at: Date;
  amount: Money;
}

/** Of these, what lowered results that were told. */
export const refundCorrections = (
  undone: readonly UndoneRefund[],
  { before, zone }: Told,
): Correction[] =>
  undone
    .map(({ at, amount, ...deal }) => ({ ...deal, was: amount, day: todayIn(zone, at) }))
    .filter(({ day }) => day < before)
    .map((one) => ({ ...one, kind: 'refund_undone', isWon: true, is: null }));

const same = (a: Money | null, b: Money | null) =>
  a?.minor === b?.minor && a?.currency === b?.currency;
