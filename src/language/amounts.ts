import { CURRENCY, CURRENCY_BEFORE, isOnlyWord } from './currencies.ts';
import { NUMBER_WORD, readSpelled } from './spelled-number.ts';

/** An amount as it was written, before anybody knows what money it is. */
export interface Amount {
  /** Its value without the point: `1,25` is 125n with 2 places; thousands and millions are in it. */
  digits: bigint;
  places: number;
  /** One point before three digits: it parts thousands, unless the currency has coins that small. */
  oddPoint: boolean;
  /** The currencies it calls, as they were typed: before the number, after it, both or none. */
  currencies: string[];
  start: number;
  end: number;
  /** The smallest of thousand, million and billion that was said, or 1. */
  scale: bigint;
  /**
   * How surely it is an amount at all: `bare` digits; `loose` when its thousands are one letter, which may be a metre
   * or a preposition (`5 м`, `2 к 1`), or are said without a number (`миллион`).
   */
  kind: 'bare' | 'loose' | 'said';
}

const SPACE = '[ \\u00a0\\u2009\\u202f]';
const END = '(?![\\p{L}\\p{N}])';
// Groups of three are parted by the same mark throughout; else a comma or a point parts the fraction. No repetition
// stands within another without bounds, so no text takes long.
const NUMBER = [
  `[1-9]\\d{0,2}(?<part>[ \\u00a0\\u2009\\u202f'])\\d{3}(?:\\k<part>\\d{3}){0,4}(?:[.,]\\d{1,2})?`,
  '\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d{1,2})?',
  '\\d{1,3}(?:\\.\\d{3}){1,5}(?:,\\d{1,2})?',
  '(?:0|[1-9]\\d{0,14})(?:[.,]\\d{1,6})?',
].join('|');
const SCALES: readonly (readonly [source: string, factor: bigint])[] = [
  ['тыс(?:яч[аиу]?)?\\.?|тыщ[аиу]?|тыр|косар(?:ь|я|ей)|thousand|grand|[кkт]', 1_000n],
  [
    'кк|kk|млн\\.?|миллион(?:а|ов)?|лям(?:а|ов)?|лимон(?:а|ов)?|millions?|mln|mio|mil|[мm]',
    1_000_000n,
  ],
  ['млрд\\.?|миллиард(?:а|ов)?|billions?|bln|bn|b', 1_000_000_000n],
];
const scales = SCALES.map(([source, factor]) => ({
  factor,
  pattern: new RegExp(`^(?:${source})$`, 'iu'),
}));
const THOUSANDS_OF_ROUBLES = `т\\.?${SPACE}?р\\.?`;
const SCALE = SCALES.map(([source]) => source).join('|');
const AMOUNT = new RegExp(
  [
    '(?<![\\p{L}\\p{N}#№+@_$€£₽₸₴¥₹₺–—-])(?<!\\d[.,:/])',
    `(?:(?<before>${CURRENCY_BEFORE})${SPACE}?(?=\\d))?`,
    `(?:(?<number>${NUMBER})(?![.,:/×*]?\\d)`,
    `|(?<spelled>(?:${NUMBER_WORD})(?:${SPACE}(?:${NUMBER_WORD})){0,9})${END})`,
    `(?:${SPACE}{0,16}(?:(?<roubles>${THOUSANDS_OF_ROUBLES})${END}`,
    `|(?<scale>${SCALE})(?:(?<=\\.)|${END}|(?=(?:${CURRENCY})${END}))))?`,
    `(?:${SPACE}{0,16}(?<after>${CURRENCY})${END})?${END}`,
  ].join(''),
  'giu',
);

/** Everything in a text that is written like an amount of money; whether it is one, its reader judges. */
export function amountsIn(text: string): Amount[] {
  const found: Amount[] = [];
  AMOUNT.lastIndex = 0;
  for (let hit = AMOUNT.exec(text); hit; hit = AMOUNT.exec(text)) {
    const amount = readAmount(hit);
    if (!amount) {
      AMOUNT.lastIndex = hit.index + 1;
      continue;
    }
    const last = found.at(-1);
    if (last && continues(last, amount)) found[found.length - 1] = joined(last, amount);
    else found.push(amount);
  }
  return found;
}

function readAmount(hit: RegExpExecArray): Amount | undefined {
  const { before, number, part, spelled, roubles, scale } = hit.groups ?? {};
  const behind = hit.groups?.after;
  const after = behind && isOnlyWord(behind) ? undefined : behind;
  const written = hit[0].slice(0, after === behind ? undefined : -(behind ?? '').length).trimEnd();
  const letter = scale?.length === 1;
  // `12 300к` is a twelve and 300к: who writes `к` does not write out the thousands.
  if (part === ' ' && letter) return undefined;
  const factor = roubles ? 1_000n : factorOf(scale);
  const words = spelled === undefined ? undefined : readSpelled(spelled);
  if (spelled !== undefined && !(words?.scaled || (words && (factor > 1n || after))))
    return undefined;
  const { digits, places } = words
    ? decimal(String(words.value))
    : decimal(plainNumber(number ?? '', scale !== undefined));
  if (places > 3 && factor === 1n) return undefined;
  return {
    digits: digits * factor,
    places,
    oddPoint: factor === 1n && /^[1-9]\d{0,2}\.\d{3}$/.test(number ?? ''),
    currencies: [before, after ?? (roubles && 'р')].filter((name) => name !== undefined),
    start: hit.index,
    end: hit.index + written.length,
    scale: words?.scaled ? 1_000n : factor,
    kind: number === written ? 'bare' : letter || words?.alone ? 'loose' : 'said',
  };
}

const factorOf = (scale: string | undefined): bigint =>
  scales.find(({ pattern }) => scale !== undefined && pattern.test(scale))?.factor ?? 1n;

/** `1 200,50` → `1200.50`. A comma or a point before exactly three digits parts thousands, unless a scale follows (`1,250 млн`) or the number begins with a nought. */
function plainNumber(number: string, scaled: boolean): string {
  const plain = number.replace(/[^\d.,]/g, '');
  const marks = [...plain.matchAll(/[.,]/g)];
  const last = marks.at(-1)?.index;
  if (last === undefined) return plain;
  const single = marks.length === 1;
  const groups = plain.length - last - 1 === 3 && /^[1-9]\d{0,2}[.,]/.test(plain);
  const fraction = !groups || (scaled && single);
  return fraction
    ? `${plain.slice(0, last).replace(/[.,]/g, '')}.${plain.slice(last + 1)}`
    : plain.replace(/[.,]/g, '');
}

function decimal(plain: string): { digits: bigint; places: number } {
  const [whole = '0', fraction = ''] = plain.split('.');
  return { digits: BigInt(whole + fraction), places: fraction.length };
}

/** `1 млн 200 тыс`: a smaller scale right behind a larger one goes on with it. */
const continues = (last: Amount, next: Amount) =>
  last.currencies.length === 0 &&
  next.scale > 1n &&
  last.scale > next.scale &&
  next.start - last.end === 1;

function joined(last: Amount, next: Amount): Amount {
  const places = Math.max(last.places, next.places);
  const digitsAt = (one: Amount) => one.digits * 10n ** BigInt(places - one.places);
  return { ...next, digits: digitsAt(last) + digitsAt(next), places, start: last.start };
}
