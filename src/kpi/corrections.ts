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
  /** The day of the result as it was told, or as it is now told for the first time: 'YYYY-MM-DD'. */
  day: string;
  isWon: boolean;
  was: Money | null;
  is: Money | null;
}

interface Result {
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

/** Of what has changed since it was told, that which alters results of the days before `before`; by the deals' numbers. */
export function correctionsOf(
  changed: readonly Changed[],
  before: string,
  zone: string,
): Correction[] {
  return changed
    .flatMap((deal) => correctionOf(deal, before, zone) ?? [])
    .toSorted((a, b) => a.number - b.number);
}

function resultOf(facts: DealFacts | null, before: string, zone: string): Result | null {
  if (!facts?.closedAt) return null;
  const day = todayIn(zone, facts.closedAt);
  return day < before ? { day, isWon: facts.stageKind === 'won', amount: facts.amount } : null;
}

function correctionOf(deal: Changed, before: string, zone: string): Correction | null {
  const { number, title } = deal;
  const was = resultOf(deal.past, before, zone);
  const is = resultOf(deal.present, before, zone);
  const base = { number, title, was: was?.amount ?? null, is: is?.amount ?? null };
  if (!was) return is && { ...base, kind: 'restored', day: is.day, isWon: is.isWon };
  const told = { ...base, day: was.day, isWon: was.isWon };
  if (!deal.present) return { ...told, kind: 'removed' };
  if (!is) return { ...told, kind: deal.present.closedAt ? 'moved' : 'reopened' };
  if (is.isWon !== was.isWon) return { ...told, kind: 'outcome' };
  if (is.day !== was.day) return { ...told, kind: 'moved' };
  return was.isWon && !same(was.amount, is.amount) ? { ...told, kind: 'amount' } : null;
}

/** A refund that was taken back after it was told. */
export interface UndoneRefund {
  number: number;
  title: string;
  at: Date;
  amount: Money;
}

/** Of these, what lowered results of the days before `before`. */
export const refundCorrections = (
  undone: readonly UndoneRefund[],
  before: string,
  zone: string,
): Correction[] =>
  undone
    .map(({ at, amount, ...deal }) => ({ ...deal, was: amount, day: todayIn(zone, at) }))
    .filter(({ day }) => day < before)
    .map((one) => ({ ...one, kind: 'refund_undone', isWon: true, is: null }));

const same = (a: Money | null, b: Money | null) =>
  a?.minor === b?.minor && a?.currency === b?.currency;
