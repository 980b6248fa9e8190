import type { Language } from '../../language/language.ts';
import { dateInput, input, modal, selectInput, textInput, userInput } from '../../slack/modals.ts';
import type { AnyBlock, Reply } from '../../slack/reply.ts';
import { objectionWords } from '../objection-words.ts';
import { CATEGORIES, type CardContent, type ProofPoint } from './card.ts';
import { cardFormWords } from './card-form-words.ts';

/** What the form begins with. */
export interface CardDraft extends Partial<CardContent> {
  ownerId?: string | null;
  reviewOn?: string | null;
}

export interface CardFormOf {
  /** Null: a new card. */
  cardId: string | null;
  situation: string | null;
  /** What the person saw when they began to type. */
  version: number;
}

const MOST_LINE = 120;
const MOST_TEXT = 1_500;

/** A card to write or change. Who may decide also says who owns it. */
export function cardForm(
  of: CardFormOf,
  draft: CardDraft,
  mayDecide: boolean,
  language: Language,
): Reply {
  const say = cardFormWords(language);
  const view = modal({
    id: 'objection.card',
    title: of.cardId ? say.editCard : say.newCard,
    submit: mayDecide ? say.save : say.propose,
    close: say.cancel,
    metadata: JSON.stringify(of),
    blocks: [...inputs(draft, language), ...(mayDecide ? keeping(draft, language) : [])],
  });
  return { kind: 'modal', view };
}

function inputs(draft: CardDraft, language: Language): AnyBlock[] {
  const say = cardFormWords(language);
  const text = (initial: string | undefined) =>
    textInput({ initial, multiline: true, maxLength: MOST_TEXT });
  const lines = (initial: readonly string[] | undefined) =>
    textInput({ initial: initial?.join('\n'), multiline: true });
  const languages = [
    { label: say.russian, value: 'ru' },
    { label: say.english, value: 'en' },
  ];
  const categories = CATEGORIES.map((category) => ({
    label: objectionWords(language).category({ category }),
    value: category,
  }));
  const optional = { optional: true };
  return [
    input('title', say.title, textInput({ initial: draft.title, maxLength: MOST_LINE })),
    input('language', say.language, selectInput(say.choose, languages, draft.language ?? language)),
    input('category', say.category, selectInput(say.choose, categories, draft.category)),
    input('formulations', say.formulations, lines(draft.formulations)),
    input('meaning', say.meaning, text(draft.meaning), optional),
    input('example', say.example, text(draft.replyExample), { hint: say.exampleHint }),
    input(
      'question',
      say.question,
      textInput({ initial: draft.followUpQuestion, maxLength: 300 }),
      optional,
    ),
    input('guidance', say.guidance, lines(draft.replyGuidance), optional),
    input('proofs', say.proofs, lines(draft.proofPoints?.map(asTyped)), {
      ...optional,
      hint: say.proofsHint,
    }),
    input('avoid', say.avoid, lines(draft.avoid), optional),
  ];
}

function keeping(draft: CardDraft, language: Language): AnyBlock[] {
  const say = cardFormWords(language);
  return [
    input('owner', say.owner, userInput(draft.ownerId), { optional: true }),
    input('review', say.review, dateInput(draft.reviewOn), { optional: true }),
  ];
}

/** As it is typed: `text | source | day`. */
const asTyped = ({ text, source, on }: ProofPoint): string =>
  [text, source ?? (on ? '' : null), on].filter((part) => part !== null).join(' | ');
