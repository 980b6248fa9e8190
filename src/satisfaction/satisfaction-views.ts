import type { Deal } from '../deals/deal.ts';
import { dealMetadata } from '../deals/deal-metadata.ts';
import { formatMoment } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { formatMoney } from '../language/money.ts';
import { cut } from '../language/text.ts';
import { actions, context, section, typed } from '../slack/blocks.ts';
import { mention, plain } from '../slack/escape.ts';
import { input, modal, selectInput, textInput } from '../slack/modals.ts';
import { type Message, message, type Reply } from '../slack/reply.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { COMMENT_MOST, MARKS, type Mark } from './mark.ts';
import { satisfactionWords } from './satisfaction-words.ts';

/** A won deal with its customer's name. */
export interface Sold {
  deal: Deal;
  customer: string | null;
}

/** As many as fit into one message of Slack's. */
export const ASKED_AT_ONCE = 20;

const refOf = ({ number, title }: Deal) => `#${number} ${title}`;

/** The deal and, where it is not called after them, its customer. */
const soldLine = ({ deal, customer }: Sold) =>
  [`*#${deal.number} ${plain(deal.title)}*`, ...customerLine({ deal, customer })].join(' · ');

/** To the owner: how is each of these customers? */
export function marksAsked(sold: readonly Sold[], language: Language): Message {
  const say = satisfactionWords(language);
  const title = say.asks({ n: sold.length });
  const [only, another] = sold;
  return {
    text: only && !another ? `${title} ${plain(refOf(only.deal))}` : title,
    blocks: [
      section(`*${title}*\n${say.hint}`),
      ...sold.flatMap(({ deal, customer }) => [
        section(
          [
            soldLine({ deal, customer }),
            ...(deal.amount ? [formatMoney(deal.amount, language)] : []),
          ].join(' · '),
        ),
        actions([
          ...MARKS.map((mark) => typed(String(mark), `/deal mark #${deal.number} ${mark}`)),
          typed(say.withComment, `/deal mark #${deal.number}`),
          typed(say.notNow, `/deal mark #${deal.number} later`),
        ]),
      ]),
    ],
  };
}

export function markForm(deal: Deal, team: Team, language: Language): Reply {
  const say = satisfactionWords(language);
  const marks = MARKS.toReversed().map((mark) => ({ label: String(mark), value: String(mark) }));
  return {
    kind: 'modal',
    view: modal({
      id: 'deal.mark',
      title: say.mark,
      submit: say.save,
      close: say.cancel,
      metadata: dealMetadata(deal, team),
      blocks: [
        section(`*${plain(refOf(deal))}*`),
        input('mark', say.mark, selectInput(say.mark, marks)),
        input('comment', say.comment, textInput({ multiline: true, maxLength: COMMENT_MOST }), {
          optional: true,
        }),
      ],
    }),
  };
}

export function marked(deal: Deal, mark: Mark, language: Language): Reply {
  const say = satisfactionWords(language);
  const text = say.recorded({ deal: plain(refOf(deal)), value: mark.value });
  return message(text, [
    section(text),
    actions([
      typed(say.undo, `/deal unmark ${mark.id}`),
      typed(say.show, `/deal show #${deal.number}`),
    ]),
  ]);
}

export const markTakenBack = (deal: Deal, language: Language): Reply =>
  message(satisfactionWords(language).takenBack({ deal: plain(refOf(deal)) }));

/** Who said it; the deal stands above already. */
const customerLine = ({ deal, customer }: Sold): string[] =>
  customer && customer !== deal.title ? [plain(customer)] : [];

const commentLines = ({ comment }: Mark, most: number): string[] =>
  comment
    ? plain(cut(comment, most))
        .split('\n')
        .map((line) => `> ${line}`)
    : [];

/** The newest first, what was taken back struck out. */
export function marksShown(
  deal: Deal,
  marks: readonly Mark[],
  { language, zone }: Pick<Member, 'language' | 'zone'>,
): Reply {
  const say = satisfactionWords(language);
  const title = say.marksOf({ deal: plain(refOf(deal)) });
  const line = (mark: Mark) => {
    const when = formatMoment(mark.at, language, zone);
    const comment = mark.comment ? [plain(cut(mark.comment.replaceAll('\n', ' '), 300))] : [];
    const value = say.ofFive({ value: mark.value });
    const text = [when, mention(mark.byId), value, ...comment].join(' · ');
    return context(mark.undoneAt ? `~${text}~` : text);
  };
  return message(title, [
    section(`*${title}*${marks.length === 0 ? `\n${say.noMarks(deal)}` : ''}`),
    ...marks.map(line),
    actions([typed(say.show, `/deal show #${deal.number}`)]),
  ]);
}

/** To the heads, at once. */
export function lowMarkTold(sold: Sold, mark: Mark, language: Language): Message {
  const { deal } = sold;
  const say = satisfactionWords(language);
  const text = say.low({ value: mark.value, deal: plain(refOf(deal)) });
  const people = [
    ...(deal.ownerId ? [say.owner({ who: mention(deal.ownerId) })] : []),
    ...(mark.byId === deal.ownerId ? [] : [say.recordedBy({ who: mention(mark.byId) })]),
  ];
  return {
    text,
    blocks: [
      section([`*${text}*`, ...customerLine(sold), ...commentLines(mark, 500)].join('\n')),
      ...(people.length > 0 ? [context(people.join(' · '))] : []),
      actions([typed(say.show, `/deal show #${deal.number}`)]),
    ],
  };
}
