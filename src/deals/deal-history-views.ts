import { formatMoment, todayIn } from '../language/dates.ts';
import { cut } from '../language/text.ts';
import { actions, context, section, typed } from '../slack/blocks.ts';
import { mention, plain } from '../slack/escape.ts';
import { pageOf } from '../slack/pages.ts';
import { message, type Reply } from '../slack/reply.ts';
import type { Member } from '../teams/member.ts';
import { changesText } from './deal-changes-views.ts';
import type { SavedEvent } from './deal-history.ts';
import { undoButton } from './deal-views.ts';
import { dealWords } from './deal-words.ts';
import type { FoundDeal } from './find-deal.ts';

const PER_PAGE = 15;

export interface History extends FoundDeal {
  /** The oldest first. */
  events: readonly SavedEvent[];
  page: number;
}

/** Who did what, and when; the newest first, what was taken back struck out. */
export function dealHistory(
  { deal, team, events, page }: History,
  member: Member,
  now: Date,
): Reply {
  const { language } = member;
  const say = dealWords(language);
  const title = `${say.history}: #${deal.number} ${plain(deal.title)}`;
  const takenBack = new Set(events.map((event) => event.undoes));
  const today = todayIn(team.zone, now);
  const line = (event: SavedEvent) => {
    const comment = event.comment && plain(cut(event.comment, 300));
    const changes = changesText(event, team, language, today);
    const what = [say.eventKind({ kind: event.kind }), changes].filter(Boolean).join(': ');
    const when = formatMoment(event.at, language, member.zone);
    const text = `${when} · ${mention(event.byId)} · ${[what, comment].filter(Boolean).join(' · ')}`;
    return takenBack.has(event.id) ? `~${text}~` : text;
  };
  const shown = pageOf(events.toReversed(), page, PER_PAGE);
  const last = events.findLast((event) => event.kind !== 'undone' && !takenBack.has(event.id));
  const older = `/deal history #${deal.number} page:${shown.page + 1}`;
  const buttons = [
    ...(last && shown.page === 1 ? [undoButton(last.id, language)] : []),
    typed(say.show, `/deal show #${deal.number}`),
    ...(shown.page < shown.pages
      ? [typed(say.more({ page: shown.page + 1, pages: shown.pages }), older)]
      : []),
  ];
  const lines = shown.items.map((event) => context(line(event)));
  return message(title, [section(`*${title}*`), ...lines, actions(buttons)]);
}
