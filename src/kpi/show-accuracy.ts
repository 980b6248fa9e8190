import type { Tx } from '../db/connection.ts';
import { addDays, todayIn } from '../language/dates.ts';
import type { CommandCall } from '../services.ts';
import type { Reply } from '../slack/reply.ts';
import { named, parts } from '../teams/parse-team.ts';
import { checkForecasts } from './forecast-accuracy.ts';
import { findForecasts } from './forecast-store.ts';
import { accuracyShown } from './forecast-views.ts';
import { quarterOf } from './period.ts';
import { findEnded } from './year-store.ts';

/** Two quarters before this one: as much as fits into one message, and within the year that is read. */
const BACK_DAYS = 182;

/** `/kpi accuracy [team]`. */
export async function showAccuracy(call: CommandCall, tx: Tx): Promise<Reply> {
  const { workspaceId, directory, language } = call.member;
  const team = named(call, parts(call).rest, '/kpi accuracy');
  const scope = { workspaceId, team, ownerId: null };
  const today = todayIn(team.zone, call.now);
  const since = quarterOf(addDays(quarterOf(today).from, -BACK_DAYS)).from;
  const kept = await findForecasts(tx, scope, since);
  const ended = await findEnded(tx, scope, addDays(today, 1));
  const pricing = { currency: team.currency, rates: directory.rates };
  return accuracyShown(checkForecasts(kept, ended, { today, pricing }), { team, today }, language);
}
