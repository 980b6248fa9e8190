import { formatDay } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { formatMoney } from '../language/money.ts';
import { cut } from '../language/text.ts';
import { mention, plain } from '../slack/escape.ts';
import type { Team } from '../teams/directory.ts';
import { everStage } from '../teams/pipeline.ts';
import { nameOf, reasonName } from './deal-card-views.ts';
import type { DealEvent, Told } from './deal-event.ts';

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
    value ? plain(nameOf(everStage(team, String(value)), language)) : null,
  lossReason: (value, team, language) =>
    value ? plain(reasonName(String(value), team, language)) : null,
  amount: money,
  refunded: money,
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

/** `500 000 ₽ → 1 200 000 ₽`: what an event changed, from and to. */
export function changesText(
  event: Pick<DealEvent, 'kind' | 'changes'>,
  team: Team,
  language: Language,
  today: string,
): string {
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
