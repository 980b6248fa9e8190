import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { escapeLike, heard } from '../db/like.ts';
import { fold } from '../language/text.ts';
import type { Lead } from './lead.ts';
import type { Change } from './lead-event.ts';
import {
  inTeams,
  type LeadRow,
  toColumns,
  toEventColumns,
  toLead,
  toNewColumns,
} from './lead-store-rows.ts';

/** Holds the row until the transaction ends: of many who take one lead at once, each waits for the one before. */
export async function lockLeadBy(
  tx: Tx,
  workspaceId: string,
  teamIds: readonly string[],
  which: { number: number } | { id: string },
): Promise<Lead | undefined> {
  const row = await tx
    .selectFrom('leads')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where(inTeams(teamIds))
    .where(
      'number' in which
        ? sql<boolean>`number = ${which.number}`
        : // What a form or button brings back may be no uuid at all.
          sql<boolean>`lead_id::text = ${which.id}`,
    )
    .where('status', '<>', 'removed')
    .forUpdate()
    .executeTakeFirst();
  return row && toLead(row);
}

/** Enough for every lead that some words can mean, and few enough to hold at once. */
const MOST_CANDIDATES = 12;

/** Two typos in a word of five letters leave it about so alike; which of the candidates is meant, `match` says. */
const LIKE_ENOUGH = 0.4;

/** What a lead is looked for by. With a `line`, the words are the first of it, and the lead's name any beginning. */
export interface Named {
  words: string;
  line?: string;
}

/**
 * Every lead that the words may mean, the likeliest first; held like the one that will be chosen. Open leads are few enough
 * to compare one by one; among the many closed ones the index finds what is nearer. The rows are held in the order of
 * their ids, so that two people whose words fit the same leads never wait for each other.
 */
export async function lockLeadsLike(
  tx: Tx,
  workspaceId: string,
  teamIds: readonly string[],
  { words, line }: Named,
): Promise<Lead[]> {
  const key = fold(words);
  if (key === '') return [];
  const names = heard(sql`search_key`);
  const asked = heard(sql`${key}::text`);
  const likeness = line
    ? sql`word_similarity(${names}, ${heard(sql`${fold(line)}::text`)})`
    : sql`word_similarity(${asked}, ${names})`;
  const digits = words.replace(/\D/g, '').slice(-10);
  const here = sql`workspace_id = ${workspaceId} and team_id = any(${[...teamIds]}::uuid[])`;
  const byPhone =
    digits.length >= 7
      ? sql`union all select lead_id from leads where ${here} and phone like ${`%${digits}`}`
      : sql``;
  const { rows } = await sql<LeadRow & { likeness: number; is_open: boolean }>`
    with fits as materialized (
      select lead_id, ${likeness} as likeness,
        status in ('new', 'working', 'qualified') as is_open
      from leads
      where ${here} and status <> 'removed' and lead_id in (
        select lead_id from leads
        where ${here} and status in ('new', 'working', 'qualified')
          and word_similarity(${asked}, ${names}) > ${LIKE_ENOUGH}
        union all
        select lead_id from leads where ${here} and ${names} like ${heard(sql`${`%${escapeLike(key)}%`}::text`)}
        union all
        select lead_id from leads where ${here} and ${asked} <% ${names}
        ${byPhone}
      )
      order by is_open desc, likeness desc, number desc
      limit ${MOST_CANDIDATES}
    )
    select leads.*, fits.likeness, fits.is_open
    from fits join leads on leads.workspace_id = ${workspaceId} and leads.lead_id = fits.lead_id
    order by leads.lead_id for update of leads`.execute(tx);
  return rows
    .toSorted(
      (a, b) =>
        Number(b.is_open) - Number(a.is_open) || b.likeness - a.likeness || b.number - a.number,
    )
    .map(toLead);
}

/** The row and its history in one statement. Returns the event's id, for Undo. */
export async function saveChange(
  tx: Tx,
  workspaceId: string,
  { lead, event }: Change,
): Promise<string> {
  const eventId = newId(event.at);
  await tx
    .with('changed', (db) =>
      db
        .updateTable('leads')
        .set(toColumns(lead))
        .where('workspace_id', '=', workspaceId)
        .where('lead_id', '=', lead.id)
        .where('version', '=', lead.version - 1)
        .returning('lead_id'),
    )
    .insertInto('lead_events')
    .columns([
      'workspace_id',
      'event_id',
      'lead_id',
      'version',
      'kind',
      'changes',
      'comment',
      'by_id',
      'at',
      'undoes',
    ])
    .expression((db) =>
      db
        .selectFrom('changed')
        .select([
          sql<string>`${workspaceId}::text`.as('workspace_id'),
          sql<string>`${eventId}::uuid`.as('event_id'),
          'changed.lead_id',
          sql<number>`${event.version}::int`.as('version'),
          sql<string>`${event.kind}::text`.as('kind'),
          sql<string>`${JSON.stringify(event.changes)}::jsonb`.as('changes'),
          sql<string | null>`${event.comment}::text`.as('comment'),
          sql<string>`${event.byId}::text`.as('by_id'),
          sql<Date>`${event.at}::timestamptz`.as('at'),
          sql<string | null>`${event.undoes}::uuid`.as('undoes'),
        ]),
    )
    .returning('event_id')
    .executeTakeFirstOrThrow();
  return eventId;
}

/** A new lead with the workspace's next number, and the first line of its history, in one statement. */
export async function insertLead(
  tx: Tx,
  workspaceId: string,
  { lead, event }: Change,
): Promise<{ lead: Lead; eventId: string }> {
  const eventId = newId(event.at);
  const row = await tx
    .with('counted', (db) =>
      db
        .insertInto('counters')
        .values({ workspace_id: workspaceId, counted: 'lead', last: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['workspace_id', 'counted'])
            .doUpdateSet({ last: sql`counters.last + 1` }),
        )
        .returning('last'),
    )
    .with('captured', (db) =>
      db
        .insertInto('leads')
        .values({
          ...toNewColumns(workspaceId, lead),
          number: sql<number>`(select last from counted)`,
        })
        .returning(['lead_id', 'number']),
    )
    .with('told', (db) =>
      db.insertInto('lead_events').values(toEventColumns(workspaceId, { lead, event }, eventId)),
    )
    .selectFrom('captured')
    .select('number')
    .executeTakeFirstOrThrow();
  return { lead: { ...lead, number: row.number }, eventId };
}
