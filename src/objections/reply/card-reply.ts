import type { Language } from '../../language/language.ts';
import { sentencesIn, straightenLines } from '../../language/text.ts';
import { type Facts, filledIn, withoutBraces } from '../playbook/fact.ts';

/** What a card gives to a reply. */
export interface Spoken {
  language: Language;
  /** An example reply, with `{{placeholders}}`. */
  replyExample: string;
  followUpQuestion: string;
}

export type Manner = 'whole' | 'short' | 'angle';

export interface CardReply {
  text: string;
  /** Placeholders of the card that the workspace has not filled. */
  gaps: string[];
}

const WHATEVER_ELSE: Record<Language, string> = {
  ru: 'Что для вас здесь важнее всего?',
  en: 'What matters most to you here?',
};

/** A reply from the card alone: nothing in it that the card or the workspace's facts do not say, and no gap. */
export function cardReply(card: Spoken, facts: Facts, manner: Manner = 'whole'): CardReply {
  const example = filledIn(card.replyExample, facts);
  const asked = filledIn(card.followUpQuestion, facts);
  const question = asked.gaps.length > 0 ? '' : asked.text;
  const made = { whole, short, angle }[manner];
  const text = made(withoutBraces(example.text), question || WHATEVER_ELSE[card.language]);
  return {
    text: straightenLines(withoutBraces(text)),
    gaps: [...new Set([...example.gaps, ...asked.gaps])],
  };
}

const isQuestion = (sentence: string) => sentence.includes('?');

/** The example as far as it goes; a reply that asks nothing ends the talk, so it gets the card's question. */
const whole = (example: string, question: string): string =>
  isQuestion(example) ? example : `${example} ${question}`.trim();

/** The acknowledgement and one question. */
function short(example: string, question: string): string {
  const sentences = sentencesIn(example);
  return angle(example, sentences.find(isQuestion) ?? question);
}

/** The acknowledgement and the card's other question: it goes on by asking. */
function angle(example: string, question: string): string {
  const [first] = sentencesIn(example);
  return [...(first && !isQuestion(first) ? [first] : []), question].join(' ');
}
