import { type Selectable, sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import type { Database } from '../db/schema.ts';
import { type Card, type CardContent, toCard } from './card.ts';
import { wordsOf } from './said.ts';
import { indexTermsOf } from './terms.ts';

interface Indexed extends Pick<CardContent, 'title' | 'formulations'> {
  id: string;
}

/** How many cards found by words, and how many of each likely situation, are compared closely. */
const MOST_NEAR = 24;
const MOST_OF_ONE = 3;

/** Puts the card's terms into the index, in the place of what was there. */
export async function indexCard(tx: Tx, workspaceId: string, card: Indexed): Promise<void> {
  const said = [card.title, ...card.formulations].map(wordsOf);
  const terms = new Set(said.flatMap((words) => [...indexTermsOf(words).keys()]));
  await tx
    .deleteFrom('card_terms')
    .where('workspace_id', '=', workspaceId)
    .where('card_id', '=', card.id)
    .execute();
  await sql`
    insert into card_terms (workspace_id, term, card_id)
    select ${workspaceId}, term, ${card.id} from unnest(${[...terms]}::text[]) term`.execute(tx);
}

/** Approved cards that may fit: of the situations named, and those that share the most telling words with what was said. */
export async function findCandidates(
  tx: Tx,
  workspaceId: string,
  situations: readonly string[],
  terms: ReadonlyMap<string, number>,
): Promise<Card[]> {
  const { rows } = await sql<Selectable<Database['cards']>>`
    with shared as (
      select t.card_id, sum(q.weight) as weight
      from unnest(${[...terms.keys()]}::text[], ${[...terms.values()]}::float8[]) q (term, weight)
      join card_terms t on t.workspace_id = ${workspaceId} and t.term = q.term
      group by t.card_id
    ), near as (
      select c.card_id, s.weight from shared s
      join cards c on c.workspace_id = ${workspaceId} and c.card_id = s.card_id and c.status = 'approved'
      order by s.weight desc, c.card_id limit ${MOST_NEAR}
    ), of_situations as (
      select c.card_id, s.weight,
        row_number() over (partition by c.situation, c.language order by s.weight desc nulls last, c.card_id) as place
      from cards c left join shared s on s.card_id = c.card_id
      where c.workspace_id = ${workspaceId} and c.status = 'approved' and c.situation = any(${[...situations]}::text[])
    ), placed as (
      select card_id, weight from near
      union
      select card_id, weight from of_situations where place <= ${MOST_OF_ONE}
    )
    select c.* from placed p
    join cards c on c.workspace_id = ${workspaceId} and c.card_id = p.card_id
    order by p.weight desc nulls last, p.card_id`.execute(tx);
  return rows.map(toCard);
}
