import type { Tx } from '../db/connection.ts';
import {
  type Correction,
  correctionsOf,
  refundCorrections,
  type Told,
} from '../kpi/corrections.ts';
import { findChangedDeals, type Scope } from '../kpi/deal-facts-store.ts';
import { type RateCorrection, rateCorrectionsOf } from '../kpi/rate-corrections.ts';
import { findUndoneRefunds } from '../kpi/refund-store.ts';
import { wasSoldIn } from '../kpi/sold-in-store.ts';
import type { Rate } from '../workspaces/rates.ts';
import { readRateEvents } from '../workspaces/workspace-event-store.ts';
import { findLastPosted } from './digest-run-store.ts';

/** What of the days before has changed since this digest was posted last. */
export async function findCorrections(
  tx: Tx,
  scope: Scope,
  digestId: string,
  before: string,
  rates: readonly Rate[],
): Promise<(Correction | RateCorrection)[]> {
  const at = await findLastPosted(tx, scope.workspaceId, digestId);
  if (!at) return [];
  const told = { at, before, zone: scope.team.zone };
  const [changed, undone, ofRates] = await Promise.all([
    findChangedDeals(tx, scope, at),
    findUndoneRefunds(tx, scope, at),
    findRateCorrections(tx, scope, told, rates),
  ]);
  return [...correctionsOf(changed, told), ...refundCorrections(undone, told), ...ofRates];
}

/** Only of currencies in which something was sold then. */
async function findRateCorrections(
  tx: Tx,
  scope: Scope,
  told: Told,
  rates: readonly Rate[],
): Promise<RateCorrection[]> {
  const events = await readRateEvents(tx, scope.workspaceId);
  const changed = rateCorrectionsOf(events, told, scope.team.currency, rates);
  const sold: RateCorrection[] = [];
  for (const one of changed) {
    const days = { from: one.validFrom, to: one.until };
    if (await wasSoldIn(tx, scope, one.foreign, days)) sold.push(one);
  }
  return sold;
}
