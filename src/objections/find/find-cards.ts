import type { Tx } from '../../db/connection.ts';
import type { Language } from '../../language/language.ts';
import { Recent } from '../../slack/recent.ts';
import type { Card } from '../playbook/card.ts';
import { findCandidates } from '../playbook/card-terms-store.ts';
import { seedPlaybook } from '../playbook/seed-playbook.ts';
import { objectionGate } from './objection-gate.ts';
import { readSaid, type Said, wordsOf } from './said.ts';
import { type Heard, type SituationModel, situationModel } from './situation-model.ts';
import { likeness, type Vector } from './terms.ts';

export interface FoundCards {
  /** What the automatic modes ask before they answer; asked explicitly, the nearest cards are shown anyway. */
  objection: boolean;
  customerLanguage: Language;
  /** Best first, at most ten; the customer's language first. None where it is nothing like an objection. */
  cards: Card[];
}

interface Wish {
  text: string;
  /** Of the customer, where it is known; else it is read from the text. */
  language?: Language | undefined;
}

const MOST = 10;
/** From how many of the likeliest situations cards are taken. */
const SITUATIONS = 12;
/** A phrase of a card, all but word for word. */
const SURE = 0.75;
/** Words of a card, though not all of them. */
const LIKE = 0.3;
const LONGEST = 2_000;

/** The cards that fit what a customer said, by the rules alone: no model is asked. The same on both engines. */
export async function findCards(
  tx: Tx,
  workspaceId: string,
  { text, language }: Wish,
): Promise<FoundCards> {
  const model = situationModel();
  const gate = objectionGate();
  const said = readSaid(text.slice(0, LONGEST), (word) => gate.knows(word));
  const customerLanguage = language ?? said.language;
  const asked = model.vectorOf(said.words);
  const heard = model.hear(said.words);
  const likely = model.rank(heard).slice(0, SITUATIONS);
  const terms = model.indexTermsOf(said.words);
  const sought = { situations: likely, language: customerLanguage, terms };
  const candidates = () => findCandidates(tx, workspaceId, sought);
  let cards = await candidates();
  if (cards.length === 0) {
    await seedPlaybook(tx, workspaceId);
    cards = await candidates();
  }
  const own = cards.filter((card) => !isStarter(card));
  const near = new Map(own.map((card) => [card.id, nearest(card, asked, model)]));
  const parts = partsOf(said, model);
  const ranked = bestOfEachFirst(model.rank(heard, bySituation(own, near)), parts, model);
  const placeOf = new Map(ranked.map((situation, n) => [situation, n]));
  const place = (card: Card) => placeOf.get(card.situation) ?? ranked.length;
  const top = (card: Card) => near.get(card.id)?.[0] ?? 0;
  const inOrder = cards.toSorted(
    (a, b) => place(a) - place(b) || top(b) - top(a) || (a.id < b.id ? -1 : 1),
  );
  const nearestOwn = Math.max(0, ...cards.map(top));
  const objection = nearestOwn >= SURE || gate.isObjection(said);
  const mayBe = objection || nearestOwn >= LIKE || gate.mayBeObjection(said);
  const told = inLanguage(inOrder, customerLanguage);
  const shown = parts.length < 2 ? kinSecond(told, heard) : told;
  return {
    objection,
    customerLanguage,
    cards: mayBe ? shown.slice(0, MOST) : [],
  };
}

/** How many places are shown at once, and so are shared among the objections of one message. */
const SHARED = 3;

/** Each of its clauses that is an objection by itself. */
const partsOf = ({ clauses }: Said, model: SituationModel): Heard[] =>
  clauses
    .filter((words) => objectionGate().isOwnObjection(words))
    .map((words) => model.hear(words));

/** "Дорого и некому внедрять" is two objections: the best and what each part is likeliest to mean come first, each once. */
function bestOfEachFirst(
  ranked: readonly string[],
  parts: readonly Heard[],
  model: SituationModel,
): string[] {
  if (parts.length < 2) return [...ranked];
  const best = [...new Set(parts.flatMap((one) => model.rank(one).slice(0, 1)))];
  // What all of it is likeliest to mean goes first, if there is room for it beside what each part does.
  const [likeliest = ''] = ranked;
  const hasRoom = best.includes(likeliest) || best.length < SHARED;
  return [...new Set([...(hasRoom ? [likeliest] : []), ...best, ...ranked])];
}

/** The customer's language first; a card in the other one only where it has no twin. */
function inLanguage(cards: readonly Card[], language: Language): Card[] {
  const own = cards.filter((card) => card.language === language);
  const told = new Set(own.map(({ situation }) => situation));
  return [...own, ...cards.filter((c) => c.language !== language && !told.has(c.situation))];
}

/** Where words and concepts agree on what was said, a card of the same topic says more to it than the next likeliest one. */
function kinSecond(cards: readonly Card[], { byBayes, byConcepts }: Heard): readonly Card[] {
  const [first, ...others] = cards;
  const isSure = byBayes[0] === first?.situation && byConcepts[0] === first?.situation;
  const kin = isSure && others.find(({ category }) => category === first?.category);
  return first && kin ? [first, kin, ...others.filter((card) => card !== kin)] : cards;
}

function bySituation(
  cards: readonly Card[],
  near: ReadonlyMap<string, readonly number[]>,
): Map<string, number[]> {
  const values = new Map<string, number[]>();
  for (const card of cards) {
    values.set(card.situation, [
      ...(values.get(card.situation) ?? []),
      ...(near.get(card.id) ?? []),
    ]);
  }
  return values;
}

/** As it came: its phrases are in the bank already, and need not be compared one by one. */
const isStarter = ({ id, situation, language, version }: Card) =>
  version === 1 && id === `${situation}-${language}`;

/** Of the phrases of workspaces' own cards. */
const vectors = new Recent<string, Vector>(10_000);

/** How near each phrase of the card is, nearest first. */
function nearest(card: Card, asked: Vector, model: SituationModel): number[] {
  return [card.title, ...card.formulations]
    .map((phrase) => {
      const known = vectors.get(phrase);
      if (known) return likeness(asked, known);
      const vector = model.vectorOf(wordsOf(phrase));
      vectors.set(phrase, vector);
      return likeness(asked, vector);
    })
    .sort((a, b) => b - a);
}
