import type { Language } from '../language/language.ts';
import { cut } from '../language/text.ts';
import { actions, button, context, divider, section, select, typed } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import { input, modal, textInput } from '../slack/modals.ts';
import type { AnyBlock, Message, Reply } from '../slack/reply.ts';
import type { Answer, DealNamed, Note, ShownReply } from './answer.ts';
import type { OfferedReply } from './objection.ts';
import { objectionWords } from './objection-words.ts';
import { CATEGORIES } from './playbook/card.ts';
import { factLabel } from './playbook/fact-words.ts';

const SAID_MOST = 200;
const TITLE_MOST = 60;

/** Up to three replies, each with its card, what is behind the objection, and what can be done with it. */
export function answerShown(answer: Answer, language: Language): Message {
  const say = objectionWords(language);
  const { objection, replies, deal, note } = answer;
  if (replies.length === 0) return noCardFits(answer, language);
  const titles = replies.map(({ title }) => plain(say.heading({ said: title }))).join(', ');
  const hasGaps = replies.some(({ gaps }) => gaps.length > 0);
  const said = `*${plain(say.heading({ said: cut(objection.customerWords, SAID_MOST) }))}*`;
  return {
    text: say.summary({ n: replies.length, titles }),
    blocks: [
      section(said),
      // Without a category nothing was found that surely fits.
      ...(objection.category === null ? [context(say.unsure)] : []),
      ...(note ? [context(noteText(note, language))] : []),
      ...replies.flatMap((reply, n) => replyBlocks(reply, n, language)),
      divider(),
      actions([
        ...tieElements(answer, language),
        categorySelect(answer, say.noneOfThese, language),
        button(say.proposeCard, 'objection.propose', objection.id),
      ]),
      ...(deal ? [context(plain(say.aboutDeal(deal)))] : []),
      ...(hasGaps ? [context(say.fillGaps)] : []),
    ],
  };
}

function replyBlocks(reply: ShownReply, n: number, language: Language): AnyBlock[] {
  const say = objectionWords(language);
  const { id, kind } = reply;
  const made = { card: null, tailored: say.tailored, short: say.kindShort, angle: say.kindAngle }[
    kind
  ];
  const title = [say.card({ title: reply.title }), made].filter(Boolean).join(' · ');
  const meaning = reply.explanation ?? reply.meaning;
  return [
    section(`*${n + 1}.* ${plain(meaning)}`),
    section(quoted(reply.body)),
    context(plain(title), ...gapText(reply, language)),
    actions([
      button(say.sendReady, `objection.send:${n}`, id, n === 0 ? { style: 'primary' } : {}),
      ...(kind === 'short' ? [] : [button(say.shorter, `objection.short:${n}`, id)]),
      button(say.anotherAngle, `objection.angle:${n}`, id),
      button(marked(say.helpful, reply.wasHelpful === true), `objection.helpful:${n}`, id),
      button(marked(say.unhelpful, reply.wasHelpful === false), `objection.unhelpful:${n}`, id),
    ]),
  ];
}

const marked = (label: string, isChosen: boolean) => (isChosen ? `${label} ✓` : label);

const quoted = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `> ${plain(line)}`)
    .join('\n');

const gapNames = ({ gaps }: OfferedReply, language: Language): string =>
  gaps.map((name) => factLabel(name, language)).join('; ');

const gapText = (reply: OfferedReply, language: Language): string[] =>
  reply.gaps.length > 0
    ? [plain(objectionWords(language).gaps({ names: gapNames(reply, language) }))]
    : [];

function noteText(note: Note, language: Language): string {
  const say = objectionWords(language);
  return {
    being_written: say.beingWritten,
    being_written_below: say.beingWrittenBelow,
    not_tailored: say.notTailored,
    no_objection: say.noObjection,
    model_silent: say.modelSilent,
    person_spent: say.personSpent,
    workspace_spent: say.workspaceSpent,
    no_other_angle: say.noOtherAngle,
    short_already: say.shortAlready,
    no_card_of_topic: say.noCardOfTopic,
  }[note];
}

/** Where the replies themselves were shown before. */
export const noteShown = (note: Note, language: Language): Message => ({
  text: noteText(note, language),
});

/** "About #12 Acme?" to press, and all open deals to choose from. */
function tieElements({ objection, deal, guess, deals }: Answer, language: Language) {
  const say = objectionWords(language);
  const name = (one: DealNamed) => cut(`#${one.number} ${one.title}`, TITLE_MOST);
  const short = (one: DealNamed) => ({ ...one, title: cut(one.title, 30) });
  const others = deals.filter(({ id }) => id !== deal?.id);
  if (others.length === 0) return [];
  return [
    ...(guess
      ? [button(say.isItAbout(short(guess)), 'objection.tie', `${objection.id} ${guess.number}`)]
      : []),
    select(
      'objection.tie:choose',
      deal ? say.anotherDeal : say.whichDeal,
      others.map((one) => ({ label: name(one), value: `${objection.id} ${one.number}` })),
    ),
  ];
}

function categorySelect({ objection }: Answer, placeholder: string, language: Language) {
  const specs = CATEGORIES.map((category) => ({
    label: objectionWords(language).category({ category }),
    value: `${objection.id} ${category}`,
  }));
  return select('objection.category', placeholder, specs);
}

/** "No card fits" is an answer: the categories, and a way to propose a card. */
function noCardFits(answer: Answer, language: Language): Message {
  const say = objectionWords(language);
  const { objection, note } = answer;
  return {
    text: say.noCard,
    blocks: [
      section(
        `*${plain(say.heading({ said: cut(objection.customerWords, SAID_MOST) }))}*\n${say.noCard}`,
      ),
      ...(note ? [context(noteText(note, language))] : []),
      actions([
        categorySelect(answer, say.chooseCategory, language),
        button(say.proposeCard, 'objection.propose', objection.id),
      ]),
    ],
  };
}

/** The reply alone, in a field from which it can be copied as it is. */
export function textToSend(reply: OfferedReply, language: Language): Reply {
  const say = objectionWords(language);
  const names = gapNames(reply, language);
  const view = modal({
    id: 'objection.text',
    title: say.textTitle,
    close: say.close,
    // Slack asks for a submit button where there is a field.
    submit: say.close,
    blocks: [
      input('text', say.textLabel, textInput({ initial: reply.body, multiline: true }), {
        optional: true,
        hint: names ? say.textHint({ names }) : undefined,
      }),
    ],
  });
  return { kind: 'modal', view };
}

/** An automatic mode that saw nothing to answer. */
export function doesNotLookLikeOne(said: string, language: Language): Message {
  const say = objectionWords(language);
  return {
    text: say.notAnObjection,
    blocks: [
      section(say.notAnObjection),
      actions([typed(say.answerAnyway, `/objection ${cut(said, 1_500)}`)]),
    ],
  };
}

export function howToAsk(model: 'none' | 'off' | 'on', language: Language): Message {
  const say = objectionWords(language);
  return {
    text: say.ask,
    blocks: [
      section(`*${say.askTitle}*\n${say.ask}`),
      context(say.askHow),
      ...(model === 'on' ? [] : [context(model === 'none' ? say.noModel : say.modelIsOff)]),
    ],
  };
}
