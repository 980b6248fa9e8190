import { formatMoment, todayIn } from '../../language/dates.ts';
import type { Language } from '../../language/language.ts';
import { actions, context, section, typed } from '../../slack/blocks.ts';
import { mention, plain } from '../../slack/escape.ts';
import { pageOf } from '../../slack/pages.ts';
import { message, type Reply } from '../../slack/reply.ts';
import type { Member } from '../../teams/member.ts';
import { standing } from '../../workspaces/undo.ts';
import type { Card, CardVersion } from './card.ts';
import { cardFormWords } from './card-form-words.ts';
import { cardHistoryWords } from './card-history-words.ts';
import { decideButtons } from './card-views.ts';
import { mayDecide } from './may-decide.ts';
import { factChanges, playbookChange } from './playbook-changes-views.ts';
import { type PlaybookEvent, takenBack } from './playbook-event.ts';
import type { Turned } from './retire-card.ts';
import type { PlaybookUndone } from './undo-playbook.ts';

const PER_PAGE = 15;

export const undoButton = (eventId: string, language: Language) =>
  typed(cardHistoryWords(language).undo, `/objection card undo ${eventId}`);

/** What was done, and the way back. */
export const withUndo = (text: string, eventId: string | null, language: Language): Reply =>
  message(text, [
    section(text),
    ...(eventId === null ? [] : [actions([undoButton(eventId, language)])]),
  ]);

export function cardTurned({ card, status, eventId }: Turned, language: Language): Reply {
  const say = cardHistoryWords(language);
  const title = plain(card.title);
  const text = status === 'retired' ? say.retired({ title }) : say.restored({ title });
  return withUndo(text, eventId, language);
}

/** What is so again; a head can decide again on what waits again. */
export function playbookUndone({ undone, card, waits }: PlaybookUndone, member: Member): Reply {
  const { language } = member;
  const say = cardHistoryWords(language);
  if (!card) {
    return message(say.factUndone({ what: factChanges(takenBack(undone), language).join(', ') }));
  }
  const text = say.undone({ kind: undone.kind, title: plain(card.title) });
  const buttons = [
    ...(waits && mayDecide(member) ? decideButtons(waits, language) : []),
    typed(cardFormWords(language).show, `/objection card show ${card.id}`),
  ];
  return message(text, [section(text), actions(buttons)]);
}

export interface CardHistory {
  card: Card;
  /** The oldest first. */
  events: readonly PlaybookEvent[];
  versions: readonly CardVersion[];
  page: number;
}

/** Who did what to a card, and when; the newest first, what was taken back struck out. */
export function cardHistory(
  { card, events, versions, page }: CardHistory,
  member: Member,
  now: Date,
): Reply {
  const { language, zone } = member;
  const say = cardHistoryWords(language);
  const title = say.historyOf({ title: plain(card.title) });
  const gone = new Set(events.map(({ undoes }) => undoes));
  const today = todayIn(zone, now);
  const line = (event: PlaybookEvent) => {
    const what = playbookChange(event, language, today, versions);
    const text = `${formatMoment(event.at, language, zone)} · ${mention(event.byId)} · ${what}`;
    return gone.has(event.id) ? `~${text}~` : text;
  };
  const shown = pageOf(events.toReversed(), page, PER_PAGE);
  const last = standing(events).at(-1);
  const mayUndo = last && (last.byId === member.userId || mayDecide(member));
  const earlier = `/objection card history ${card.id} page:${shown.page + 1}`;
  const buttons = [
    ...(mayUndo && shown.page === 1 ? [undoButton(last.id, language)] : []),
    typed(cardFormWords(language).show, `/objection card show ${card.id}`),
    ...(shown.page < shown.pages
      ? [typed(say.more({ page: shown.page + 1, pages: shown.pages }), earlier)]
      : []),
  ];
  const lines = shown.items.map((event) => context(line(event)));
  return message(title, [
    section(`*${title}*`),
    ...(lines.length > 0 ? lines : [context(say.nothingYet)]),
    actions(buttons),
  ]);
}
