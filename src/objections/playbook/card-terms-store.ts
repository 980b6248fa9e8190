import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../db/connection.ts';
import type { Database } from '../../db/schema.ts';
import type { Language } from '../../language/language.ts';
import { wordsOf } from '../find/said.ts';
import { indexTermsOf } from '../find/terms.ts';
import { type Card, type CardContent, toCard } from './card.ts';

interface Indexed extends Pick<CardContent, 'title' | 'formulations'> {
  id: string;
}

/** How many cards found by words, and how many of each likely situation, are compared closely. */
const MOST_NEAR = 24;
const MOST_OF_ONE = 3;
/** In the other language one is enough: it is shown only where there is none in the customer's. */
const MOST_OF_ONE_FOREIGN = 1;
/** Of the cards found by words, the likeliest are looked at; a term that more cards hold than this tells none apart. */
const MOST_SHARING = 64;
const MOST_HOLDING = 256;

interface Sought {
  situations: readonly string[];
  /** The customer's. */
  language: Language;
  /** By how telling they are. */
  terms: ReadonlyMap<string, number>;
}

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

/**
 * Approved cards that may fit: of the situations named, and those that share the most telling words with what was said.
 * However many cards there are, a bounded number of them is looked at.
 */
export async function findCandidates(
  tx: Tx,
  workspaceId: string,
  { situations, language, terms }: Sought,
): Promise<Card[]> {
  const { rows } = await sql<Selectable<Database['cards']>>`
    with languages (language, most) as (
      select l, case l when ${language} then ${MOST_OF_ONE}::int else ${MOST_OF_ONE_FOREIGN} end from unnest(array['en', 'ru']) l
    ), holding as materialized (
      select q.weight, array(
        select t.card_id from card_terms t
        where t.workspace_id = ${workspaceId} and t.term = q.term limit ${MOST_HOLDING + 1}
      ) as card_ids
      from unnest(${[...terms.keys()]}::text[], ${[...terms.values()]}::float8[]) q (term, weight)
    ), sharing as (
      select card_id, sum(weight) as weight from holding, unnest(card_ids) card_id
      where cardinality(card_ids) <= ${MOST_HOLDING}
      group by card_id order by weight desc, card_id limit ${MOST_SHARING}
    ), of_situations as (
      select c.card_id from languages l, unnest(${[...situations]}::text[]) s (situation), lateral (
        select card_id from cards
        where workspace_id = ${workspaceId} and situation = s.situation and language = l.language and status = 'approved'
        order by card_id limit l.most
      ) c
    ), candidates as (
      select card_id, max(weight) as weight
      from (select card_id, weight from sharing union all select card_id, null from of_situations) either
      group by card_id
    ), placed as (
      select c.*, k.weight, l.most,
        row_number() over (order by k.weight desc nulls last, k.card_id) as place,
        row_number() over (
          partition by c.situation, c.language order by k.weight desc nulls last, k.card_id
        ) as place_of_its_own
      from candidates k
      join cards c on c.workspace_id = ${workspaceId} and c.card_id = k.card_id and c.status = 'approved'
      join languages l on l.language = c.language
    )
    select * from placed
    where (weight is not null and place <= ${MOST_NEAR})
      or (situation = any(${[...situations]}::text[]) and place_of_its_own <= most)
    order by weight desc nulls last, card_id`.execute(tx);
  return rows.map(toCard);
}
