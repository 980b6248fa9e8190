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
    ), placed as (
      select c.card_id, c.situation, s.weight,
        row_number() over (order by s.weight desc nulls last, c.card_id) as near,
        row_number() over (partition by c.situation, c.language order by s.weight desc nulls last, c.card_id) as of_one
      from cards c left join shared s on s.card_id = c.card_id
      where c.workspace_id = ${workspaceId} and c.status = 'approved'
    )
    select c.* from placed p
    join cards c on c.workspace_id = ${workspaceId} and c.card_id = p.card_id
    where (p.weight is not null and p.near <= ${MOST_NEAR})
      or (p.of_one <= ${MOST_OF_ONE} and p.situation = any(${[...situations]}::text[]))
    order by p.near`.execute(tx);
  return rows.map(toCard);
}
