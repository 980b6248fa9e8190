import { readFileSync } from 'node:fs';
import type { Tx } from '../db/connection.ts';
import type { Language } from '../language/language.ts';
import { fold } from '../language/text.ts';
import { scriptOf } from './answer.ts';
import type { Card, Category } from './card.ts';

// The starter cards as they ship, found by the words that they share with what was said.
interface SeedCard {
  id: string;
  situation: string;
  lang: Language;
  category: Category;
  title: string;
  formulations: string[];
  meaning: string;
  reply_guidance: string[];
  reply_example: string;
  proof_points: string[];
  follow_up_question: string;
  avoid: string[];
}
const seed = (
  JSON.parse(readFileSync(new URL('./playbook/cards.json', import.meta.url), 'utf8')) as {
    cards: SeedCard[];
  }
).cards;
const toCard = (c: SeedCard): Card => ({
  id: c.id,
  situation: c.situation,
  status: 'approved',
  version: 1,
  ownerId: null,
  reviewOn: null,
  formulations: c.formulations,
  category: c.category,
  title: c.title,
  meaning: c.meaning,
  language: c.lang,
  replyExample: c.reply_example,
  followUpQuestion: c.follow_up_question,
  replyGuidance: c.reply_guidance,
  proofPoints: c.proof_points.map((text) => ({ text, source: null, on: null })),
  avoid: c.avoid,
});

export interface Found {
  customerLanguage: Language;
  isObjection: boolean;
  cards: Card[];
}
export async function findAnswering(_tx: Tx, _workspaceId: string, text: string): Promise<Found> {
  const language = scriptOf(text);
  const words = fold(text)
    .split(' ')
    .filter((w) => w.length > 3);
  const scored = seed
    .filter((c) => c.lang === language)
    .map((c) => ({
      c,
      s: words.filter((w) => fold([c.title, ...c.formulations].join(' ')).includes(w.slice(0, 5)))
        .length,
    }));
  const hits = scored.filter(({ s }) => s > 0).sort((a, b) => b.s - a.s);
  return {
    customerLanguage: language,
    isObjection: hits.length > 0,
    cards: hits.slice(0, 8).map(({ c }) => toCard(c)),
  };
}
export async function readAnswering(
  _tx: Tx,
  _workspaceId: string,
  ids: readonly string[],
): Promise<Card[]> {
  return ids.flatMap((id) => seed.filter((c) => c.id === id).map(toCard));
}
export async function findInCategory(
  _tx: Tx,
  _workspaceId: string,
  category: string,
  language: Language,
): Promise<string[]> {
  return seed.filter((c) => c.category === category && c.lang === language).map((c) => c.id);
}
export async function toldIn(
  _tx: Tx,
  _workspaceId: string,
  cards: readonly Card[],
  language: Language,
): Promise<Map<string, Told>> {
  return new Map(
    cards.map((card) => {
      const c =
        seed.find((one) => one.situation === card.situation && one.lang === language) ?? card;
      return [card.id, { title: c.title, meaning: c.meaning }];
    }),
  );
}
export interface Told {
  title: string;
  meaning: string;
}
export async function countPlaceholders(
  _tx: Tx,
  _workspaceId: string,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const c of seed)
    for (const name of new Set(
      [
        ...`${c.reply_example} ${c.follow_up_question} ${c.proof_points.join(' ')}`.matchAll(
          /\{\{(\w+)\}\}/g,
        ),
      ].map((m) => m[1] ?? ''),
    ))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
