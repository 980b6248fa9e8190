import { isDeepStrictEqual } from 'node:util';
import { formatDay } from '../../language/dates.ts';
import type { Language } from '../../language/language.ts';
import { cut } from '../../language/text.ts';
import { mention, plain } from '../../slack/escape.ts';
import type { Card, CardContent, CardVersion } from './card.ts';
import { cardHistoryWords } from './card-history-words.ts';
import { factLabel } from './fact-words.ts';
import { factsIn, type PlaybookEvent, proposalsIn } from './playbook-event.ts';

const MOST_FACT = 80;

type Event = Pick<PlaybookEvent, 'kind' | 'changes'>;

/** `edited: version 1 → 2, owner nobody → @ann`: what an event changed. With the versions at hand, also in which parts. */
export function playbookChange(
  event: Event,
  language: Language,
  today: string,
  versions: readonly CardVersion[] = [],
): string {
  const say = cardHistoryWords(language);
  const { ownerId, reviewOn } = event.changes;
  const who = (id: unknown) => (id ? mention(String(id)) : say.nobody);
  const day = (on: unknown) => (on ? formatDay(String(on), language, today) : say.never);
  const what = [
    ...stood(event, language, versions),
    ...(ownerId ? [`${say.owner}: ${who(ownerId[0])} → ${who(ownerId[1])}`] : []),
    ...(reviewOn ? [`${say.review}: ${day(reviewOn[0])} → ${day(reviewOn[1])}`] : []),
    ...factChanges(event, language),
  ];
  return [say.kind(event), what.join(', ')].filter(Boolean).join(': ');
}

/** Which version stood and stands; of what only waits or was decided, the same. */
function stood(
  { kind, changes }: Event,
  language: Language,
  versions: readonly CardVersion[],
): string[] {
  const say = cardHistoryWords(language);
  const { version, status } = changes;
  const [from, to] = (version ?? [0, 0]).map(Number) as [number, number];
  const parts = partsChanged(versions, from, to).map((part) => say.part({ part }));
  const told = version ? say.stands({ from, to }) : '';
  return [
    ...(told ? [parts.length > 0 ? `${told} (${parts.join(', ')})` : told] : []),
    ...(version ? [] : proposalsIn(changes).map((one) => say.proposal({ ...one, status: one.to }))),
    ...(status && kind === 'undone' && status[1] !== null
      ? [say.status({ status: status[1] as Card['status'] })]
      : []),
  ];
}

function partsChanged(
  versions: readonly CardVersion[],
  from: number,
  to: number,
): (keyof CardContent)[] {
  const contentOf = (version: number) => versions.find((one) => one.version === version)?.content;
  const [was, is] = [contentOf(from), contentOf(to)];
  if (!was || !is) return [];
  const parts = Object.keys(is) as (keyof CardContent)[];
  return parts.filter((part) => !isDeepStrictEqual(was[part], is[part]));
}

export function factChanges({ changes }: Pick<Event, 'changes'>, language: Language): string[] {
  const shown = (value: string | null) => value && plain(cut(value, MOST_FACT));
  return factsIn(changes).map(({ name, from, to, ...of }) =>
    cardHistoryWords(language).fact({
      ...of,
      name: plain(factLabel(name, language)),
      from: shown(from),
      to: shown(to),
    }),
  );
}
