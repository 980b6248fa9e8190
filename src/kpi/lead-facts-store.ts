import { type Selectable, sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import type { Database } from '../db/schema.ts';
import { startOfDay } from '../language/dates.ts';
import { replay } from '../leads/lead-history.ts';
import { readEventsOf } from '../leads/lead-history-store.ts';
import type { StageKind } from '../teams/directory.ts';
import type { Scope } from './deal-facts-store.ts';
import type { LeadFacts } from './facts.ts';
import type { Period } from './period.ts';

type Leads = Selectable<Database['leads']>;
type Row = Pick<
  Leads,
  | 'lead_id'
  | 'status'
  | 'owner_id'
  | 'source'
  | 'drop_reason'
  | 'created_at'
  | 'first_touch_at'
  | 'deal_id'
> & { deal_kind: StageKind | null };

const toFacts = (row: Row): LeadFacts => ({
  id: row.lead_id,
  status: row.status,
  ownerId: row.owner_id,
  source: row.source,
  dropReason: row.drop_reason,
  createdAt: row.created_at,
  firstTouchAt: row.first_touch_at,
  dealId: row.deal_id,
  dealKind: row.deal_kind,
});

const ofTeam = (tx: Tx, { workspaceId, team }: Scope) =>
  tx
    .selectFrom('leads as l')
    .leftJoin('deals as d', (join) =>
      join
        .onRef('d.workspace_id', '=', 'l.workspace_id')
        .onRef('d.deal_id', '=', 'l.deal_id')
        .on('d.removed_at', 'is', null),
    )
    .select([
      'l.lead_id',
      'l.status',
      'l.owner_id',
      'l.source',
      'l.drop_reason',
      'l.created_at',
      'l.first_touch_at',
      'l.deal_id',
      'd.stage_kind as deal_kind',
    ])
    .where('l.workspace_id', '=', workspaceId)
    .where('l.team_id', '=', team.id);

/** The leads that arrived in the period, whosever they are. */
export async function findArrivedFacts(
  tx: Tx,
  scope: Scope,
  { from, to }: Period,
): Promise<LeadFacts[]> {
  const rows = await ofTeam(tx, scope)
    .where('l.status', '<>', 'removed')
    .where('l.created_at', '>=', startOfDay(scope.team.zone, from))
    .where('l.created_at', '<', startOfDay(scope.team.zone, to))
    .execute();
  return rows.map(toFacts);
}

/** Open leads that nobody has touched yet. */
export async function findUntouchedFacts(tx: Tx, scope: Scope): Promise<LeadFacts[]> {
  const rows = await ofTeam(tx, scope)
    .where(sql<boolean>`l.status in ('new', 'working', 'qualified')`)
    .where('l.first_touch_at', 'is', null)
    .execute();
  return rows.map(toFacts);
}

/** Each lead that has changed since, as it was at that moment; null: it had not come yet, or was removed. */
export async function findChangedLeads(
  tx: Tx,
  scope: Scope,
  asOf: Date,
): Promise<Map<string, LeadFacts | null>> {
  const rows = await ofTeam(tx, scope)
    .where((db) =>
      db(
        'l.lead_id',
        'in',
        db
          .selectFrom('lead_events')
          .select('lead_id')
          .where('workspace_id', '=', scope.workspaceId)
          .where('at', '>', asOf),
      ),
    )
    .execute();
  const ids = rows.map(({ lead_id }) => lead_id);
  const events = await readEventsOf(tx, scope.workspaceId, ids, asOf);
  return new Map(
    rows.map((row) => {
      const told = events.get(row.lead_id);
      if (!told) return [row.lead_id, null];
      const { status, ownerId, source, dropReason, firstTouchAt, dealId } = replay(told);
      const then = { status, ownerId, source, dropReason, firstTouchAt, dealId };
      const dealKind = dealId === row.deal_id ? row.deal_kind : null;
      return [row.lead_id, status === 'removed' ? null : { ...toFacts(row), ...then, dealKind }];
    }),
  );
}
