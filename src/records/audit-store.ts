import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import type { AuditEntry, AuditPage } from './audit.ts';

export interface AuditFilter {
  byId: string | undefined;
  /** An event's id: only what was before it. */
  before: string | undefined;
  limit: number;
}

interface Row {
  about: AuditEntry['about'];
  event_id: string;
  kind: never;
  changes: never;
  comment: string | null;
  by_id: string;
  at: Date;
  number: number | null;
  name: string | null;
  team_id: string | null;
}

/** Changes of deals, leads, teams, the playbook and the workspace, the newest first. Each table is read along its key, no further than the page. */
export async function readAudit(
  tx: Tx,
  workspaceId: string,
  { byId, before, limit }: AuditFilter,
): Promise<AuditPage> {
  const ofPage = sql`e.workspace_id = ${workspaceId}
    ${before === undefined ? sql`` : sql`and e.event_id < ${before}::uuid`}
    ${byId === undefined ? sql`` : sql`and e.by_id = ${byId}`}
    order by e.event_id desc limit ${limit + 1}`;
  const { rows } = await sql<Row>`
    (select 'deal' as about, e.event_id, e.kind, e.changes, e.comment, e.by_id, e.at,
        d.number, d.title as name, d.team_id
      from deal_events e join deals d on d.workspace_id = e.workspace_id and d.deal_id = e.deal_id
      where ${ofPage})
    union all
    (select 'lead', e.event_id, e.kind, e.changes, e.comment, e.by_id, e.at,
        l.number, coalesce(l.name, l.company, l.phone, l.email), l.team_id
      from lead_events e join leads l on l.workspace_id = e.workspace_id and l.lead_id = e.lead_id
      where ${ofPage})
    union all
    (select 'team', e.event_id, e.kind, e.changes, null, e.by_id, e.at, null, t.name, e.team_id
      from team_events e left join teams t on t.workspace_id = e.workspace_id and t.team_id = e.team_id
      where ${ofPage})
    union all
    (select 'playbook', e.event_id, e.kind, e.changes, null, e.by_id, e.at, null, c.title, null
      from playbook_events e left join cards c on c.workspace_id = e.workspace_id and c.card_id = e.card_id
      where ${ofPage})
    union all
    (select 'workspace', e.event_id, e.kind, e.facts, null, e.by_id, e.at, null, null, null
      from workspace_events e where ${ofPage})
    order by event_id desc limit ${limit + 1}`.execute(tx);
  const entries = rows.slice(0, limit).map(toEntry);
  return { entries, before: rows.length > limit ? (entries.at(-1)?.id ?? null) : null };
}

function toEntry(row: Row): AuditEntry {
  const { event_id: id, by_id: byId, at, comment, kind, changes } = row;
  const common = { id, byId, at, comment };
  const named = { number: row.number ?? 0, name: row.name ?? '' };
  switch (row.about) {
    case 'deal':
      return { ...common, about: 'deal', ...named, teamId: row.team_id ?? '', kind, changes };
    case 'lead':
      return { ...common, about: 'lead', ...named, kind, changes };
    case 'team':
      return { ...common, about: 'team', name: named.name, kind, changes };
    case 'playbook':
      return { ...common, about: 'playbook', title: row.name, kind, changes };
    case 'workspace':
      return { ...common, about: 'workspace', kind, facts: changes };
  }
}

/** The events that an import made, by its own. */
export async function findImport(
  tx: Tx,
  workspaceId: string,
  eventId: string,
): Promise<unknown | undefined> {
  const row = await tx
    .selectFrom('workspace_events')
    .select('facts')
    .where('workspace_id', '=', workspaceId)
    .where('event_id', '=', eventId)
    .where('kind', '=', 'imported')
    .executeTakeFirst();
  return row?.facts;
}
