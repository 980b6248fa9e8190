import { findPhones } from '../language/phones.ts';
import { fold } from '../language/text.ts';

/** Customers whom the workspace knows, and who must not be named to a model. */
export interface KnownNames {
  people: readonly string[];
  companies: readonly string[];
}

type Kind = 'EMAIL' | 'CARD' | 'PHONE' | 'NUMBER' | 'ACCOUNT' | 'PERSON' | 'COMPANY';

interface Found {
  kind: Kind;
  start: number;
  end: number;
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** `ivan(at)mail.ru`, «иван собака почта точка ру». */
const SPELLED_EMAIL =
  /[\p{L}\p{N}._-]+ ?(?:\((?:at|собака)\)|\[at\]|(?<= )собака(?= )) ?[\p{L}\p{N}-]+(?: ?\. ?| точка | dot )[\p{L}]{2,}/giu;
/** Where somebody can be found: a link, or a name in a messenger. */
const ACCOUNT =
  /(?:https?:\/\/|www\.|(?<![\p{L}\p{N}.])(?:t|wa|vk|linkedin|instagram|facebook)\.(?:me|com)\/)[^\s<>"]+|(?<![\p{L}\p{N}])@[\p{L}\p{N}_]{3,}/giu;
/** A bank account as it is written abroad, in groups of four. */
const IBAN =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![\p{L}\p{N}])/gu;
/** Thirteen to nineteen digits, as cards have them, in groups or not. */
const CARD = /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g;
/** Tax, passport, account and contract numbers: too long to be money that anybody writes without spaces. */
const LONG_NUMBER = /(?<![\d\p{L}])(?:[A-Z]{2}\d{2}[A-Z0-9]{8,28}|\d(?:-?\d){8,})(?!\d)/gu;
const DIGIT_WORDS =
  'ноль|один|два|три|четыре|пять|шесть|семь|восемь|девять|десять|[а-я]+надцать|двадцать|тридцать|сорок|[а-я]+десят|девяносто|сто|двести|триста|[а-я]+ста|[а-я]+сот|zero|oh|one|two|three|four|five|six|seven|eight|nine|double';
/** A phone dictated aloud: five number words in a row and more. */
const SPOKEN = new RegExp(
  `(?<!\\p{L})(?:(?:${DIGIT_WORDS})[\\s,-]+){4,}(?:${DIGIT_WORDS})(?!\\p{L})`,
  'giu',
);
const LEGAL_FORM = /^(?:ооо|оао|зао|пао|ао|ип|тоо|llc|inc|ltd|gmbh|corp|co|plc|sa|ag|bv)$/i;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Puts `<PHONE_1>` and the like in the place of what must not leave the house, the same one for the same words
 * in every text, and back again in what the model wrote.
 */
export class Mask {
  readonly #known: KnownNames;
  readonly #region: string;
  readonly #originals = new Map<string, string>();

  constructor(known: KnownNames, region: string) {
    this.#known = known;
    this.#region = region;
  }

  hide(text: string): string {
    let hidden = '';
    let from = 0;
    for (const found of withoutOverlaps(this.#find(text))) {
      hidden +=
        text.slice(from, found.start) + this.#nameFor(found, text.slice(found.start, found.end));
      from = found.end;
    }
    return hidden + text.slice(from);
  }

  /** Undefined when there is a placeholder in it that we never gave. */
  restore(text: string): string | undefined {
    let isOurs = true;
    const restored = text.replace(/<([A-Z]{4,8}_\d{1,3})>/g, (_, name: string) => {
      const original = this.#originals.get(name);
      if (original === undefined) isOurs = false;
      return original ?? '';
    });
    return isOurs ? restored : undefined;
  }

  #find(text: string): Found[] {
    const all = (pattern: RegExp, kind: Kind): Found[] =>
      [...text.matchAll(pattern)].map((hit) => ({
        kind,
        start: hit.index,
        end: hit.index + hit[0].length,
      }));
    const phones = findPhones(text, this.#region).map((phone) => ({
      ...phone,
      kind: 'PHONE' as const,
    }));
    return [
      ...all(EMAIL, 'EMAIL'),
      ...all(SPELLED_EMAIL, 'EMAIL'),
      ...all(ACCOUNT, 'ACCOUNT'),
      ...all(IBAN, 'NUMBER'),
      ...all(CARD, 'CARD'),
      ...phones,
      ...all(LONG_NUMBER, 'NUMBER'),
      ...all(SPOKEN, 'NUMBER'),
      ...this.#known.companies.flatMap((name) => namedIn(text, name, 'COMPANY')),
      ...this.#known.people.flatMap((name) => namedIn(text, name, 'PERSON')),
    ];
  }

  #nameFor({ kind }: Found, original: string): string {
    for (const [name, known] of this.#originals)
      if (known === original && name.startsWith(kind)) return `<${name}>`;
    const n = [...this.#originals.keys()].filter((name) => name.startsWith(kind)).length + 1;
    this.#originals.set(`${kind}_${n}`, original);
    return `<${kind}_${n}>`;
  }
}

/** The first that was looked for wins: an e-mail holds digits, a card may look like a phone. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of found)
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

/** Where a name stands, in any case: `Ромашки` for `ООО «Ромашка»`; of a person, each part of the name by itself too. */
function namedIn(text: string, name: string, kind: 'PERSON' | 'COMPANY'): Found[] {
  const parts = fold(name)
    .split(' ')
    .filter((part) => part !== '' && !LEGAL_FORM.test(part));
  if (parts.length === 0) return [];
  const words = [...text.matchAll(WORD)].map((hit) => ({
    key: fold(hit[0]),
    isCapital: /^\p{Lu}/u.test(hit[0]),
    start: hit.index,
    end: hit.index + hit[0].length,
  }));
  const whole = words.flatMap((_, n) => {
    const run = words.slice(n, n + parts.length);
    const last = run.at(-1);
    const fits =
      run.length === parts.length && run.every((word, m) => sameName(word.key, parts[m] ?? ''));
    return fits && run[0] && last ? [{ kind, start: run[0].start, end: last.end }] : [];
  });
  if (kind === 'COMPANY') return whole;
  const single = words
    .filter(
      (word) => word.isCapital && parts.some((part) => part.length > 2 && sameName(word.key, part)),
    )
    .map(({ start, end }) => ({ kind, start, end }));
  return [...whole, ...single];
}

/** Equal but for the ending that cases change. */
function sameName(word: string, part: string): boolean {
  if (word === part) return true;
  if (part.length < 4 || Math.abs(word.length - part.length) > 3) return false;
  const stem = part.slice(0, part.length - (part.length > 5 ? 2 : 1));
  return word.startsWith(stem);
}
