import { Refusal } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { mustUndo, standing } from '../workspaces/undo.ts';
import { type Lead, showIts, titleOf } from './lead.ts';
import {
  type Change,
  changed,
  type Doing,
  type LeadEvent,
  type SavedEvent,
  TOLD,
  TOUCHES,
  type Told,
} from './lead-event.ts';
import { leadWords } from './lead-words.ts';

const facts = (lead: Lead) => ({ title: titleOf(lead), number: lead.number });

/** Takes one event back by a new one, or refuses. A conversion is taken back together with its deal only. */
export function undo(
  lead: Lead,
  event: SavedEvent,
  all: readonly SavedEvent[],
  by: Doing & { withDeal?: boolean },
): Change {
  const newer = ({ kind }: SavedEvent) => ({
    what: (l: Language) => leadWords(l).eventKind({ kind }),
    see: {
      label: (l: Language) => leadWords(l).history,
      command: `/lead history #${lead.number}`,
    },
  });
  mustUndo(event, all, by.at, newer, ['firstTouchAt']);
  if (event.kind === 'converted' && !by.withDeal)
    throw new Refusal('converted', (l) => leadWords(l).undoTheDeal(facts(lead)), [showIts(lead)]);
  const back = Object.fromEntries(
    Object.entries(event.changes).map(([field, [from]]) => [field, revive(field as Told, from)]),
  );
  const patch: Partial<Lead> =
    event.kind === 'created' ? { status: 'removed', closedAt: by.at } : back;
  const touches = standing(all).filter((one) => TOUCHES.has(one.kind) && one.id !== event.id);
  const firstTouchAt = touches.sort((a, b) => a.version - b.version)[0]?.at ?? null;
  return changed(lead, { ...patch, firstTouchAt }, 'undone', by, { undoes: event.id });
}

/** A value of an event's JSON as the domain holds it. */
function revive(field: Told, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (field === 'firstTouchAt' || field === 'closedAt') return new Date(String(value));
  if (field === 'amount') {
    const { minor, currency } = value as { minor: string; currency: string };
    return { minor: BigInt(minor), currency };
  }
  return value;
}

/** What the events of a lead add up to: its current row, told again from history. */
export function replay(events: readonly LeadEvent[]): Pick<Lead, Told> {
  const state: Record<string, unknown> = Object.fromEntries(TOLD.map((field) => [field, null]));
  for (const event of [...events].sort((a, b) => a.version - b.version)) {
    for (const [field, [, to]] of Object.entries(event.changes))
      state[field] = revive(field as Told, to);
  }
  return state as Pick<Lead, Told>;
}
