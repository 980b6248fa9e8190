import { parseDay } from '../../language/dates.ts';
import type { Language } from '../../language/language.ts';
import { cut, straighten, straightenLines } from '../../language/text.ts';
import type { Entered } from '../../slack/call.ts';
import { CATEGORIES, type CardContent, type ProofPoint } from './card.ts';
import { cardFormWords } from './card-form-words.ts';

export type ReadCard = { content: CardContent } | { errors: Record<string, string> };

const STRAY = /\{\{(?!\s*[a-z][a-z0-9_]{0,59}\s*\}\})|(?<!\{)\{(?!\{)/;

/** What was entered as a card, or a sentence under each field that is wrong. */
export function readCardForm(
  entered: Entered,
  situation: string,
  today: string,
  language: Language,
): ReadCard {
  const say = cardFormWords(language);
  const text = (name: string) => (typeof entered[name] === 'string' ? entered[name] : '');
  const lines = (name: string) => text(name).split('\n').map(straighten).filter(Boolean);
  const proofs = lines('proofs').map((line) => ({ line, proof: asProof(line, today) }));
  const wrong = proofs.find(({ proof }) => !proof);
  const category = CATEGORIES.find((one) => one === entered['category']);
  const errors = {
    ...(wrong ? { proofs: say.badProof({ line: cut(wrong.line, 60) }) } : {}),
    ...(STRAY.test(text('example')) ? { example: say.badPlaceholder } : {}),
    ...(STRAY.test(text('question')) ? { question: say.badPlaceholder } : {}),
    ...(category ? {} : { category: say.choose }),
  };
  if (!category || Object.keys(errors).length > 0) return { errors };
  return {
    content: {
      situation,
      category,
      language: entered['language'] === 'ru' ? 'ru' : 'en',
      title: straighten(text('title')),
      formulations: lines('formulations'),
      meaning: straightenLines(text('meaning')),
      replyGuidance: lines('guidance'),
      replyExample: straightenLines(text('example')),
      followUpQuestion: straighten(text('question')),
      proofPoints: proofs.flatMap(({ proof }) => proof ?? []),
      avoid: lines('avoid'),
    },
  };
}

/** `text | source | day`; the source and the day may be missing. Undefined when the day is none. */
export function asProof(line: string, today: string): ProofPoint | undefined {
  const [text = '', source = '', day = ''] = line.split('|').map((part) => part.trim());
  const on = day === '' ? null : parseDay(day, today);
  return on === undefined ? undefined : { text, source: source || null, on };
}
