import type { Language } from '../../language/language.ts';
import { reversed } from '../../teams/team-change.ts';
import type { PastEvent } from '../../workspaces/undo.ts';
import type { Card, VersionStatus } from './card.ts';

type Told = string | number | null;

/**
 * What changed in the playbook, by what it is: from and to. `status`, `version`, `ownerId`, `reviewOn` of a card;
 * `proposal:<version>`; `fact:<name>:<language>`.
 */
export type PlaybookChanges = Readonly<Record<string, readonly [from: Told, to: Told]>>;

export type PlaybookEventKind =
  | 'created'
  | 'edited'
  | 'proposed'
  | 'approved'
  | 'declined'
  | 'retired'
  | 'restored'
  | 'fact'
  | 'undone';

export interface PlaybookEvent extends PastEvent {
  /** Null: of a fact. */
  cardId: string | null;
  kind: PlaybookEventKind;
  changes: PlaybookChanges;
  byId: string;
}

export interface PlaybookChange {
  kind: PlaybookEventKind;
  changes: PlaybookChanges;
  undoes?: string;
  /** Of the cards that came in together. */
  importId?: string | undefined;
}

/** From null: it is new. */
export const ofProposal = (
  version: number,
  from: VersionStatus | null,
  to: VersionStatus,
): PlaybookChanges => ({ [`proposal:${version}`]: [from, to] });

/** What becomes of the versions that the changes are about; one that is new no longer is withdrawn. */
export const proposalsIn = (changes: PlaybookChanges): { version: number; to: VersionStatus }[] =>
  Object.entries(changes).flatMap(([key, [, to]]) => {
    const [what, version] = key.split(':');
    const status = (to ?? 'withdrawn') as VersionStatus;
    return what === 'proposal' ? [{ version: Number(version), to: status }] : [];
  });

const STANDS = ['status', 'version', 'ownerId', 'reviewOn'] as const;

/** What of a card becomes other than it was. */
export const ofCard = (was: Card, is: Partial<Card>): PlaybookChanges =>
  Object.fromEntries(
    STANDS.filter((field) => field in is && is[field] !== was[field]).map((field) => [
      field,
      [was[field], is[field] ?? null],
    ]),
  );

export const ofFact = (
  { name, language }: { name: string; language: Language },
  from: string | null,
  to: string | null,
): PlaybookChanges => (from === to ? {} : { [`fact:${name}:${language}`]: [from, to] });

export interface FactChange {
  name: string;
  language: Language;
  from: string | null;
  to: string | null;
}

export const factsIn = (changes: PlaybookChanges): FactChange[] =>
  Object.entries(changes).flatMap(([key, [from, to]]) => {
    const [what, name = '', language] = key.split(':');
    const isText = (value: Told) => (value === null ? null : String(value));
    return what === 'fact'
      ? [{ name, language: language === 'ru' ? 'ru' : 'en', from: isText(from), to: isText(to) }]
      : [];
  });

export const takenBack = (event: PlaybookEvent): PlaybookChange => ({
  kind: 'undone',
  changes: reversed(event.changes) as PlaybookChanges,
  undoes: event.id,
});
