import { Refusal } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { formatMoney, type Money } from '../language/money.ts';
import type { Deal } from './deal.ts';
import { type Change, changed, type Doing } from './deal-event.ts';
import { dealWords } from './deal-words.ts';

/** Gives back a part of what a won deal brought, or all of it: the sale stands in its period, the refund in its own. */
export function refund(deal: Deal, given: Money, by: Doing): Change {
  const sold = soldFor(deal);
  const before = deal.refunded?.minor ?? 0n;
  const left = { ...sold, minor: sold.minor - before };
  if (given.currency !== sold.currency || given.minor <= 0n || given.minor > left.minor)
    throw new Refusal('refund_too_much', (l) =>
      dealWords(l).refundAtMost({ ...deal, left: formatMoney(left, l) }),
    );
  const refunded = { ...sold, minor: before + given.minor };
  return changed(deal, { refunded }, 'refunded', by);
}

/** What a refund is of; a deal that brought nothing has none. */
export function soldFor(deal: Deal): Money {
  if (deal.stageKind !== 'won')
    throw new Refusal('refund_not_won', (l) => dealWords(l).refundNotWon(deal));
  if (!deal.amount) throw new Refusal('refund_no_amount', (l) => dealWords(l).refundOfWhat(deal));
  return deal.amount;
}

/** What was given back must have been sold: such a deal stays won, for no less than that. */
export function mustCoverRefund(change: Change): Change {
  const { refunded, amount, stageKind } = change.deal;
  const covers =
    refunded === null ||
    (stageKind === 'won' &&
      amount !== null &&
      amount.currency === refunded.currency &&
      amount.minor >= refunded.minor);
  if (covers) return change;
  const { deal } = change;
  const told = (l: Language) => ({ ...deal, refunded: formatMoney(refunded, l) });
  throw new Refusal('refund_stands', (l) => dealWords(l).refundStands(told(l)), [
    { label: (l) => dealWords(l).history, command: `/deal history #${deal.number}` },
  ]);
}
