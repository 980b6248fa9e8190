import { sql } from 'kysely';
import type { Db } from '../../src/db/connection.ts';

export interface KeyFault {
  table: string;
  problem: string;
}

/**
 * What would let one workspace reach another's rows, or keep the tables from being spread over several servers by
 * workspace (Citus): read from the catalog, so that no new table is forgotten.
 */
export async function keyFaults({ outside }: Db): Promise<KeyFault[]> {
  const { rows } = await sql<KeyFault>`
    with t as (
      select c.oid as id, c.relname, a.attnum, a.attnotnull
      from pg_class c
      left join pg_attribute a
        on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname not in ('kysely_migration', 'kysely_migration_lock')
    ),
    scoped as (select * from t where attnum is not null)
    select relname as "table", 'no workspace_id' as problem from t where attnum is null
    union all
    select relname, 'workspace_id may be null' from scoped where not attnotnull
    union all
    select relname, 'no primary key' from scoped
      where not exists (select from pg_index i where i.indrelid = id and i.indisprimary)
    union all
    select relname, 'unique key does not begin with workspace_id'
      from scoped join pg_index i on i.indrelid = id where i.indisunique and i.indkey[0] <> attnum
    union all
    select relname, 'exclusion does not include workspace_id'
      from scoped join pg_constraint k on k.conrelid = id
      where k.contype = 'x' and not attnum = any (k.conkey)
    union all
    select s.relname, 'reference does not join on workspace_id first'
      from scoped s join pg_constraint k on k.conrelid = s.id and k.contype = 'f'
      left join scoped f on f.id = k.confrelid
      where k.conkey[1] <> s.attnum or k.confkey[1] is distinct from f.attnum
    union all
    select relname, 'reference would null workspace_id'
      from scoped join pg_constraint k on k.conrelid = id and k.contype = 'f'
      where k.confdeltype in ('n', 'd')
        and attnum = any (coalesce(nullif(k.confdelsetcols, '{}'), k.conkey))
    union all
    select relname, 'trigger' from scoped join pg_trigger g on g.tgrelid = id where not g.tgisinternal
    order by 1, 2`.execute(outside);
  return rows;
}
