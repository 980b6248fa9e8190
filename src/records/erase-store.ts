import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { tablesOfWorkspaces } from './records-store.ts';

/** What has no place left for the person: deleted, not renamed. */
const OWN_ROWS: ReadonlySet<string> = new Set([
  'members',
  'team_members',
  'attention_shown',
  'morning_pages',
]);
/** What passes through on its way to Slack, and the keys of it: slack/ forgets the person there. */
const PASSING: ReadonlySet<string> = new Set(['handled', 'posts']);

interface Column {
  name: string;
  /** As a cast has it. */
  type: 'text' | 'json' | 'jsonb' | 'text[]';
}

/** The columns that may name somebody: every text, list of texts and JSON. */
async function namingColumns(tx: Tx, table: string): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select column_name as name, case udt_name when '_text' then 'text[]' else data_type end as type
    from information_schema.columns
    where table_schema = current_schema() and table_name = ${table}
      and column_name <> 'workspace_id' and is_generated = 'NEVER'
      and (data_type in ('text', 'json', 'jsonb') or udt_name = '_text')`.execute(tx);
  return rows;
}

/**
 * Puts another name in the place of a person's id, wherever it stands in a workspace's tables: as an owner, in the
 * history's JSON, as a mention in a note. Says in how many rows.
 */
export async function replacePerson(
  tx: Tx,
  workspaceId: string,
  userId: string,
  byName: string,
): Promise<number> {
  let places = 0;
  for (const table of await tablesOfWorkspaces(tx)) {
    if (PASSING.has(table)) continue;
    const columns = await namingColumns(tx, table);
    if (columns.length === 0) continue;
    const named = sql`workspace_id = ${workspaceId} and (${sql.join(
      columns.map(({ name }) => sql`${sql.ref(name)}::text ~* ${`\\m${userId}\\M`}`),
      sql` or `,
    )})`;
    const done = OWN_ROWS.has(table)
      ? await sql`delete from ${sql.table(table)} where ${named}`.execute(tx)
      : await sql`update ${sql.table(table)} set ${sql.join(
          columns.map(
            (column) => sql`${sql.ref(column.name)} = ${renamed(column, userId, byName)}`,
          ),
        )} where ${named}`.execute(tx);
    places += Number(done.numAffectedRows ?? 0n);
  }
  return places;
}

/** `<@U1|ann>` loses the name that Slack put into it. */
function renamed({ name, type }: Column, userId: string, byName: string) {
  const text: RawBuilder<string> = sql`regexp_replace(regexp_replace(${sql.ref(name)}::text,
    ${`<@${userId}(\\|[^>]*)?>`}, ${`<@${byName}>`}, 'gi'), ${`\\m${userId}\\M`}, ${byName}, 'gi')`;
  return sql`${text}::${sql.raw(type)}`;
}

export interface Open {
  dealIds: string[];
  leadIds: string[];
}

/** What somebody works on now. */
export async function findOpenOf(tx: Tx, workspaceId: string, userId: string): Promise<Open> {
  const deals = await tx
    .selectFrom('deals')
    .select('deal_id')
    .where('workspace_id', '=', workspaceId)
    .where('owner_id', '=', userId)
    .where('stage_kind', '=', 'open')
    .where('removed_at', 'is', null)
    .execute();
  const leads = await tx
    .selectFrom('leads')
    .select('lead_id')
    .where('workspace_id', '=', workspaceId)
    .where('owner_id', '=', userId)
    .where('status', 'in', ['new', 'working', 'qualified'])
    .execute();
  return {
    dealIds: deals.map(({ deal_id }) => deal_id),
    leadIds: leads.map(({ lead_id }) => lead_id),
  };
}

export async function findMemberName(
  tx: Tx,
  workspaceId: string,
  userId: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('members')
    .select('name')
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row?.name;
}
