import { formatDay, formatMoment, todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { formatMoney } from '../language/money.ts';
import { cut } from '../language/text.ts';
import { actions, context, section, typed } from '../slack/blocks.ts';
import { mention, plain } from '../slack/escape.ts';
import { pageOf } from '../slack/pages.ts';
import { message, type Reply } from '../slack/reply.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { stageById } from '../teams/pipeline.ts';
import { nameOf, reasonName } from './deal-card-views.ts';
import type { Told } from './deal-event.ts';
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
    const when = formatMoment(event.at, language, team.zone);
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

type Showing = (value: unknown, team: Team, language: Language, today: string) => string | null;

const money: Showing = (value, _team, language) => {
  const { minor, currency } = (value ?? {}) as { minor?: string; currency?: string };
  if (minor === undefined || !currency) return null;
  return formatMoney({ minor: BigInt(minor), currency }, language);
};
const day: Showing = (value, _team, language, today) =>
  typeof value === 'string' ? formatDay(value, language, today) : null;

/** How each thing that can change is shown; what follows from the others is not. */
const SHOWN: Partial<Record<Told, Showing>> = {
  title: (value) => (value ? plain(cut(String(value), 60)) : null),
  stageId: (value, team, language) =>
    value ? plain(nameOf(stageById(team, String(value)), language)) : null,
  lossReason: (value, team, language) =>
    value ? plain(reasonName(String(value), team, language)) : null,
  amount: money,
  closeOn: day,
  nextStep: (value, team, language, today) => {
    const { on, what } = (value ?? {}) as { on?: string; what?: string };
    return on && what ? `${day(on, team, language, today)}: ${plain(cut(what, 80))}` : null;
  },
  snoozed: (value, team, language, today) => {
    const { until, reason } = (value ?? {}) as { until?: string; reason?: string };
    return until && reason
      ? `${day(until, team, language, today)}: ${plain(cut(reason, 80))}`
      : null;
  },
  ownerId: (value) => (value ? mention(String(value)) : null),
};

/** A step or a pause that a move ended is gone with it, and needs no telling; what an undo took away does. */
const ENDS_SILENTLY: readonly string[] = ['nextStep', 'snoozed'];

function changesText(event: SavedEvent, team: Team, language: Language, today: string): string {
  return Object.entries(SHOWN)
    .flatMap(([field, show]) => {
      const change = event.changes[field as Told];
      if (!change) return [];
      const [from, to] = change.map((value) => show(value, team, language, today));
      if (!to && event.kind !== 'undone' && ENDS_SILENTLY.includes(field)) return [];
      return [from ? `${from} → ${to ?? '–'}` : (to ?? '–')];
    })
    .join(', ');
}
