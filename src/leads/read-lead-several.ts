import { readCompany } from './read-lead-companies.ts';
import { CONTACT } from './read-lead-name-cues.ts';
import { type Person, peopleIn, readName } from './read-lead-names.ts';
import { latin } from './read-lead-people.ts';

// A message of several leads is cut into one piece for each.

export interface Place {
  start: number;
  end: number;
}

/** Where items of a list begin: `1)`, `2.`, `A)`, `-`, each on its line or counted within one. */
const ITEM = /^[ \t]*(?:\d{1,2}[.)]|[-•*–—]|[A-Za-zА-Яа-я]\))\s+/gmu;
const COUNTED = /(?<=^|[\s,;:.])(\d)[.)]\s*(?=\p{L}|")/gu;
const MORE = /^\s*(?:и\s+)?(?:ещ[её]|плюс|also|plus|another|second(?:ly)?|next)(?!\p{L})/iu;
/** What parts two leads, from the surest. */
const SEPARATORS = [
  /\n+/g,
  /;+/g,
  /(?:[.,;]\s*|\s)(?:и\s+ещ[её]|и\s+вторая|и\s+второй|ещ[её]|а\s+также|плюс|and also|plus|and another|also|then)(?!\p{L})/giu,
  /[.!]\s+/g,
  /\s\/\s|\s\|\s/g,
  /,?\s(?:и|and|&|а)\s(?=\p{Lu}|"|\S+@)/gu,
  /,\s+/g,
  /\s[-–—]\s/g,
];
const COUNT =
  /(?<!\p{L})(?:двое|трое|четверо|пара лидов|(?:два|две|три|четыре|пять|2|3|4|5)\s(?:(?:нов\p{L}+|тёпл\p{L}+|горяч\p{L}+)\s)?(?:лид|заяв|контакт|клиент|человек|звон|обращ)\p{L}*|(?:two|three|four|five|2|3|4|5|a couple of|couple of)\s(?:(?:new|hot|warm|more)\s)?(?:leads?|prospects?|contacts?|people|inquiries|enquiries|requests|from|walk-ins|callers|folks|referrals)|(?:two|three|2|3):|x2|x3)(?!\p{L})/iu;

const INTRO = /^[^:]{2,80}:\s/u;

/** The pieces of a text that are a lead each; the text itself when it tells of one. */
export function piecesOf(text: string, contacts: readonly Place[], isForm: boolean): string[] {
  if (isForm) return [text];
  const items = listed(text, contacts);
  if (items.length > 1) return items;
  const parted = partedBy(text, contacts);
  if (parted.length > 1) return parted;
  const people = distinct(
    peopleIn(masked(text, contacts)).filter(({ weight }) => weight >= 3),
    text,
  );
  const cuts = contacts.length > 1 ? byContacts(text, people, contacts) : [];
  const starts = cuts.length === 0 && COUNT.test(text) ? byPeople(text, people) : cuts;
  return cutAt(text, starts);
}

/** A line, or what stands between semicolons, for each: with a contact, and somebody or a firm to reach by it. */
function partedBy(text: string, contacts: readonly Place[]): string[] {
  for (const mark of [/\n+/g, /;+/g]) {
    const ends = [...text.matchAll(mark)].map((found) => found.index + found[0].length);
    const spans = [0, ...ends].map((start, at) => ({ start, end: ends[at] ?? text.length }));
    const reachable = spans.filter((span) =>
      contacts.some(({ start }) => span.start <= start && start < span.end),
    );
    const pieces = reachable.map(({ start, end }) =>
      text.slice(start, end).replace(/;\s*$/, '').trim(),
    );
    const isNamed = (piece: string) =>
      peopleIn(piece).some(({ weight }) => weight >= 3) || readCompany(piece) !== null;
    if (
      pieces.length > 1 &&
      contacts.length >= pieces.length &&
      pieces.every(isNamed) &&
      areApart(pieces)
    )
      return pieces.flatMap((piece, at) =>
        at === 0 ? piece.replace(INTRO, (intro) => (/\d{5}|@/.test(intro) ? intro : '')) : piece,
      );
  }
  return [];
}

/** No two tell of the same person. */
function areApart(pieces: readonly string[]): boolean {
  const names = pieces
    .flatMap((piece) => readName(piece, false)?.name ?? [])
    .map((name) => latin(name).split(' ')[0]);
  return new Set(names).size === names.length;
}

/** The same text with a contact's place filled, so that nothing moves. */
const masked = (text: string, contacts: readonly Place[]) =>
  contacts.reduce(
    (all, { start, end }) => all.slice(0, start) + CONTACT.repeat(end - start) + all.slice(end),
    text,
  );

function listed(text: string, contacts: readonly Place[]): string[] {
  for (const pattern of [ITEM, COUNTED]) {
    const found = [...text.matchAll(pattern)].filter(
      ({ index }) => !contacts.some(({ start, end }) => start <= index && index < end),
    );
    const isInOrder = pattern === ITEM || found.every(([, n], at) => Number(n) === at + 1);
    if (found.length < 2 || !isInOrder) continue;
    const pieces = found.map((item, at) =>
      text.slice(item.index + item[0].length, found[at + 1]?.index ?? text.length).trim(),
    );
    const reachable = found.filter((item, at) =>
      contacts.some(
        ({ start }) => start > item.index && start < (found[at + 1]?.index ?? text.length),
      ),
    );
    const isLeads =
      reachable.length === pieces.length ||
      ((reachable.length > 0 || COUNT.test(text)) &&
        pieces.every((piece) => peopleIn(piece).some(({ weight }) => weight >= 4)));
    if (isLeads) return pieces;
  }
  return [];
}

/** A person named again, as in a signature, is the same. */
function distinct(people: readonly Person[], text: string): Person[] {
  const own: Person[] = [];
  for (const person of people) {
    const firsts = own.map(({ name }) => latin(name).split(' '));
    const isKnown = firsts.some((names) =>
      latin(person.name)
        .split(' ')
        .some((word) => names.includes(word)),
    );
    if (!isKnown && text.slice(person.start, person.end).trim() !== '') own.push(person);
  }
  return own;
}

/** Cuts between the contacts of one person and the name of the next. */
function byContacts(text: string, people: readonly Person[], contacts: readonly Place[]): number[] {
  const marks = [
    ...contacts.map((place) => ({ ...place, isPerson: false })),
    ...people.map(({ start, end }) => ({ start, end, isPerson: true })),
  ].sort((a, b) => a.start - b.start);
  const contactsFirst = marks[0]?.isPerson === false && marks.at(-1)?.isPerson === true;
  const cuts: number[] = [];
  let isFull = false;
  let hasName = false;
  let end = 0;
  for (const mark of marks) {
    const opens = contactsFirst
      ? !mark.isPerson && hasName && isFull
      : mark.isPerson && isFull && hasName;
    if (opens) {
      cuts.push(cutBetween(text, end, mark.start));
      [isFull, hasName] = [false, false];
    }
    if (mark.isPerson) hasName = true;
    else isFull = true;
    end = mark.end;
  }
  // Somebody named last without a contact is no lead unless said to be one more.
  return contactsFirst ||
    isFull ||
    MORE.test(text.slice(cuts.at(-1) ?? 0).replace(/^[\s,;.]+/, '')) ||
    COUNT.test(text)
    ? cuts
    : cuts.slice(0, -1);
}

function byPeople(text: string, people: readonly Person[]): number[] {
  return people.slice(1).map((person, at) => cutBetween(text, people[at]?.end ?? 0, person.start));
}

/** Behind the surest mark that stands between two places outside of brackets; a comma right before the name rather than one before that. */
function cutBetween(text: string, from: number, to: number): number {
  const gap = text
    .slice(from, to + 2)
    .replace(/\([^()]*\)/g, (inside) => '_'.repeat(inside.length));
  for (const separator of SEPARATORS) {
    const last = [...gap.matchAll(separator)].findLast(
      (mark) => mark.index + mark[0].length <= to - from,
    );
    if (last) return from + last.index + last[0].length;
  }
  return to;
}

/** What is said of all of them, before a colon, is no part of the first. */
function cutAt(text: string, cuts: readonly number[]): string[] {
  if (cuts.length === 0) return [text];
  const pieces = [0, ...cuts].map((start, at) => text.slice(start, cuts[at] ?? text.length));
  const intro = INTRO.exec(pieces[0] ?? '')?.[0] ?? '';
  const isIntro = !/\d{5}|@/.test(intro);
  return [isIntro ? (pieces[0] ?? '').slice(intro.length) : (pieces[0] ?? ''), ...pieces.slice(1)]
    .map((piece) => piece.replace(/^[\s,;.]+|[\s,;]+$/g, ''))
    .filter((piece) => piece !== '');
}
