import type { Language } from '../../language/language.ts';
import { sentencesIn } from '../../language/text.ts';
import { type Card, placeholdersOf, proofLine } from '../playbook/card.ts';
import { type Facts, filledIn, gapsMarked } from '../playbook/fact.ts';
import type { Manner } from './card-reply.ts';
import type { Fault, Sources } from './check-reply.ts';

/** Everything that a tailored reply is made of. */
export interface ReplyMaterial {
  customerWords: string;
  customerLanguage: Language;
  managerLanguage: Language;
  /** In the order of their fit; the model knows them as c1, c2, … */
  cards: readonly Card[];
  facts: Facts;
  manner: Manner;
  /** What was offered already and shall not come again. */
  before: readonly string[];
}

const LANGUAGES: Record<Language, string> = { en: 'English', ru: 'Russian' };
const WISHES: Record<Manner, string> = {
  whole: 'a reply of the usual length',
  short: 'a short reply, 10 to 35 words',
  angle: 'a reply from another angle than those in "before"',
};

/** The model's name for a card: ours say nothing to it and would only be mistyped. */
export const modelId = (n: number): string => `c${n + 1}`;

/**
 * What people wrote, between markers that nobody can forge who does not know the code. Each text is hidden by itself: in
 * JSON the end of a line is a letter in front of the next word.
 */
export function dataFor(
  material: ReplyMaterial,
  code: string,
  hide: (text: string) => string,
): string {
  const { cards, facts, customerWords, customerLanguage, managerLanguage, manner, before } =
    material;
  const shown = cards.map((card, n) => ({
    id: modelId(n),
    title: card.title,
    category: card.category,
    often_means: gapsMarked(card.meaning, facts),
    advice: card.replyGuidance.map((line) => gapsMarked(line, facts)),
    example: gapsMarked(card.replyExample, facts),
    question: gapsMarked(card.followUpQuestion, facts),
    proof_points: card.proofPoints.map((point) => gapsMarked(proofLine(point), facts)),
    avoid: card.avoid.map((line) => gapsMarked(line, facts)),
  }));
  const wish = {
    reply_language: LANGUAGES[customerLanguage],
    explanation_language: LANGUAGES[managerLanguage],
    kind: WISHES[manner],
    before,
  };
  const json = (value: unknown) =>
    JSON.stringify(value, (_, one) => (typeof one === 'string' ? hide(one) : one));
  return [
    fenced('cards', json(shown), code),
    fenced('customer', json(customerWords), code),
    fenced('wish', json(wish), code),
  ].join('\n\n');
}

/** Everything in it that people wrote. */
export function textsOf(material: ReplyMaterial): string {
  const texts: string[] = [];
  dataFor(material, '', (text) => {
    texts.push(text);
    return text;
  });
  return texts.join('\n');
}

const fenced = (name: string, data: string, code: string) =>
  `<<${name} ${code}>>\n${data}\n<<end ${name} ${code}>>`;

/** The names of gaps that the model may list; a schema needs at least one. */
export function gapNames({ cards, facts }: ReplyMaterial): string[] {
  const names = cards.flatMap((card) => placeholdersOf(card));
  const open = [...new Set(names)].filter((name) => !facts.get(name));
  return open.length > 0 ? open : ['none'];
}

/** What the cited cards may be taken to say: to customers, and at all. */
export function sourcesOf(material: ReplyMaterial, citedIds: readonly string[]): Sources {
  const cited = material.cards.filter((_, n) => citedIds.includes(modelId(n)));
  const said = (text: string) => filledSentences(text, material.facts);
  return {
    spoken: cited
      .flatMap((card) =>
        [card.replyExample, card.followUpQuestion, ...card.proofPoints.map(proofLine)].map(said),
      )
      .join('\n'),
    cards: cited
      .flatMap((card) => [card.title, card.meaning, ...card.replyGuidance, ...card.avoid])
      .join('\n'),
    customer: material.customerWords,
  };
}

/** Every sentence without a gap, wherever it stands. */
const filledSentences = (text: string, facts: Facts): string =>
  sentencesIn(text)
    .map((sentence) => filledIn(sentence, facts))
    .filter(({ gaps }) => gaps.length === 0)
    .map(({ text: filled }) => filled)
    .join(' ');

export const repairOf = (faults: readonly Fault[]): string =>
  `Your answer has these faults:\n${faults.map(({ kind, detail }) => `- ${kind}: ${detail}`).join('\n')}\nWrite the whole answer again without them.`;

export const repairOfShape =
  'Your answer was not one whole JSON object of the schema. Write it again, shorter, as that object and nothing else.';
