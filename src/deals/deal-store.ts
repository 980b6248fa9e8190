import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { isNullViolation } from '../db/faults.ts';
import { isId, newId } from '../db/ids.ts';
import { escapeLike, heard } from '../db/like.ts';
import { statement, unwaited } from '../db/statement.ts';
import { fold } from '../language/text.ts';
import { type Deal, stageGone } from './deal.ts';
import type { Change, Told } from './deal-event.ts';
import {
  type DealRow,
  enteredStage,
  toColumns,
  toDeal,
  toEventColumns,
  toNewColumns,
} from './deal-store-rows.ts';

/** Whose deals may be found at all: the teams that the person may read. */
export interface Reach {
  workspaceId: string;
  teamIds: readonly string[];
}

export const inTeams = (teamIds: readonly string[]) =>
  sql<boolean>`team_id = any(${[...teamIds]}::uuid[])`;

const byNumber = (tx: Tx, { workspaceId }: Reach, number: number) =>
  tx
    .selectFrom('deals')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('number', '=', number);

/** The number alone is looked for, as the unique index has it; a deal out of reach is then as good as none. */
const within = ({ teamIds }: Reach, row: DealRow | undefined): Deal | undefined =>
  row && row.removed_at === null && teamIds.includes(row.team_id) ? toDeal(row) : undefined;

export async function findDealByNumber(
  tx: Tx,
  reach: Reach,
  number: number,
): Promise<Deal | undefined> {
  return within(reach, await byNumber(tx, reach, number).executeTakeFirst());
}

const lockByNumber = statement<DealRow>(
  'select * from deals where workspace_id = $1 and number = $2 for update',
);

/** Holds the row until the transaction ends, so two people moving one deal take turns. */
export async function lockDealByNumber(
  tx: Tx,
  reach: Reach,
  number: number,
): Promise<Deal | undefined> {
  const [row] = await lockByNumber(tx, reach.workspaceId, number);
  return within(reach, row);
}

/** Enough for every deal that a title can mean, and few enough to hold at once. */
const MOST_CANDIDATES = 12;

/**
 * Two typos in a word of seven letters leave it about so alike; which of the candidates is meant, `match` says. Open
 * deals are few enough to compare one by one; among the many closed ones the index finds what is nearer.
 */
const LIKE_ENOUGH = 0.25;

/** What a title is looked for by. With a `line`, the words are the first of it, and the title any beginning. */
export interface Titled {
  words: string;
  line?: string;
}

/**
 * Every deal that the words may mean, the likeliest first; when an open one is called exactly so, only that. Held rows
 * are taken in the order of their ids: two people whose words fit the same deals in different order would otherwise
 * wait for each other for ever.
 */
async function dealsLike(
  tx: Tx,
  { workspaceId, teamIds }: Reach,
  { words, line }: Titled,
  hold: ReturnType<typeof sql>,
): Promise<Deal[]> {
  const key = fold(words);
  // Nothing but signs (`???`, `…`) has an empty key, that would be a part of every title.
  if (key === '') return [];
  const title = heard(sql`title_key`);
  const asked = heard(sql`${key}::text`);
  const likeness =
    line === undefined
      ? sql`word_similarity(${asked}, ${title})`
      : sql`word_similarity(${title}, ${heard(sql`${fold(line)}::text`)})`;
  const isExact = line === undefined ? sql`title_key = ${key}` : sql`false`;
  const here = sql`workspace_id = ${workspaceId} and ${inTeams(teamIds)} and removed_at is null`;
  const { rows } = await sql<DealRow & { likeness: number }>`
    with fits as materialized (
      select deal_id, ${likeness} as likeness, ${isExact} as is_exact, stage_kind = 'open' as is_open
      from deals
      where ${here} and deal_id in (
        select deal_id from deals
        where ${here} and stage_kind = 'open'
          and greatest(${likeness}, word_similarity(${asked}, ${title})) > ${LIKE_ENOUGH}
        union all
        select deal_id from deals where ${here} and ${title} like ${heard(sql`${`%${escapeLike(key)}%`}::text`)}
        union all
        select deal_id from deals where ${here} and ${asked} <% ${title}
      )
      order by is_exact desc, is_open desc, likeness desc, deal_id
      limit ${MOST_CANDIDATES}
    )
    select deals.*, fits.likeness
    from fits join deals on deals.workspace_id = ${workspaceId} and deals.deal_id = fits.deal_id
    where deals.removed_at is null
      and ((is_exact and is_open) or not exists (select from fits where is_exact and is_open))
    order by deals.deal_id ${hold}`.execute(tx);
  return rows.toSorted((a, b) => b.likeness - a.likeness).map(toDeal);
}

export const findDealsLike = (tx: Tx, reach: Reach, title: Titled) =>
  dealsLike(tx, reach, title, sql``);

export const lockDealsLike = (tx: Tx, reach: Reach, title: Titled) =>
  dealsLike(tx, reach, title, sql`for update of deals`);

/** By id, as a form brings it back. */
export async function lockDealById(
  tx: Tx,
  reach: Reach,
  dealId: string,
): Promise<Deal | undefined> {
  if (!isId(dealId)) return undefined;
  const row = await tx
    .selectFrom('deals')
    .selectAll()
    .where('workspace_id', '=', reach.workspaceId)
    .where('deal_id', '=', dealId)
    .forUpdate()
    .executeTakeFirst();
  return within(reach, row);
}

/**
 * The stage that a deal is to stand in, while it is one of the pipeline's. Held, so that a head who retires it meanwhile
 * waits and finds the deal there; one who was quicker leaves no row.
 */
const standingStage = (workspaceId: string, { teamId, stageId }: Deal) => sql`
  select stage_id from stages
  where workspace_id = ${workspaceId} and team_id = ${teamId} and stage_id = ${stageId} and retired_at is null
  for key share`;

/** Also a deal that is brought back enters its stage. */
const entersStage = ({ deal, event }: Change): boolean =>
  deal.removedAt === null && ('stageId' in event.changes || 'removedAt' in event.changes);

/** How changes of some columns are saved; written once for each set of them. */
const savings = new Map<string, ReturnType<typeof statement>>();

/**
 * The row and its history in one statement. Where no row can be changed, the event would be of no deal, and the
 * database refuses it: the statement fails by itself, without anybody counting rows.
 */
function savingOf(columns: readonly string[], enters: boolean) {
  const key = `${columns} ${enters}`;
  const known = savings.get(key);
  if (known) return known;
  const set = columns.map((column, n) => `${column} = $${n + 14}`);
  const stage = `stage as materialized (
    select stage_id from stages
    where workspace_id = $1 and team_id = $11 and stage_id = $${columns.length + 14} and retired_at is null
    for key share
  ),`;
  const saving = statement(`
    with ${enters ? stage : ''} changed as (
      update deals set ${set}
      where workspace_id = $1 and deal_id = $3 and version = $4 - 1
        ${enters ? 'and exists (select from stage)' : ''}
      returning deal_id
    )
    insert into deal_events (workspace_id, event_id, deal_id, version, kind, changes, comment, by_id, at, undoes,
      team_id, owner_id, entered_stage_id)
    values ($1, $2, (select deal_id from changed), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`);
  savings.set(key, saving);
  return saving;
}

/** Only what changed is written. Returns the event's id, for Undo; that it was saved, COMMIT waits for. */
export function saveChange(tx: Tx, workspaceId: string, change: Change): string {
  const { deal, event } = change;
  const { version, kind, changes, comment, byId, at, undoes } = event;
  const eventId = newId(at);
  const set = toColumns(deal, Object.keys(changes) as Told[]);
  const enters = entersStage(change);
  const told = [version, kind, JSON.stringify(changes), comment, byId, at, undoes];
  const whose = [deal.teamId, deal.ownerId, enteredStage(event)];
  const values = [...told, ...whose, ...Object.values(set), ...(enters ? [deal.stageId] : [])];
  const saved = savingOf(Object.keys(set), enters)(tx, workspaceId, eventId, deal.id, ...values);
  unwaited(
    tx,
    saved.catch((error: unknown) => {
      if (!isNullViolation(error, 'deal_id')) throw error;
      throw enters ? stageGone(deal) : new Error(`deal ${deal.id} was changed without being held`);
    }),
  );
  return eventId;
}

/** A new deal with the workspace's next number, and the first line of its history, in one statement. */
export async function insertDeal(
  tx: Tx,
  workspaceId: string,
  { deal, event }: Change,
): Promise<{ deal: Deal; eventId: string }> {
  const eventId = newId(event.at);
  const { rows } = await standingStage(workspaceId, deal).execute(tx);
  if (rows.length !== 1) throw stageGone(deal);
  const row = await tx
    .with('counted', (db) =>
      db
        .insertInto('counters')
        .values({ workspace_id: workspaceId, counted: 'deal', last: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['workspace_id', 'counted'])
            .doUpdateSet({ last: sql`counters.last + 1` }),
        )
        .returning('last'),
    )
    .with('opened', (db) =>
      db
        .insertInto('deals')
        .values({
          ...toNewColumns(workspaceId, deal),
          number: sql<number>`(select last from counted)`,
        })
        .returning(['deal_id', 'number']),
    )
    .with('told', (db) =>
      db.insertInto('deal_events').values(toEventColumns(workspaceId, { deal, event }, eventId)),
    )
    .selectFrom('opened')
    .select('number')
    .executeTakeFirstOrThrow();
  return { deal: { ...deal, number: row.number }, eventId };
}
