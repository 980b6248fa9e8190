import { ENGLISH_NAMES, RUSSIAN_NAMES } from './first-names.ts';

// Whether a word is somebody's first name, in whichever case and script it was written.

const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:sch ъ: ы:y ь: э:e ю:yu я:ya'
    .split(' ')
    .map((pair) => pair.split(':')),
);

/** Small Latin letters without accents, so that `Автодок` and `avtodok`, `Étienne` and `etienne` are the same. */
export const latin = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[а-яёй]\u0306?|[\u0300-\u036f]/gu, (letter) => LATIN[letter.normalize('NFC')] ?? '')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss');

const yo = (word: string) => word.replaceAll('ё', 'е');
const RUSSIAN = new Map([...RUSSIAN_NAMES].map((name) => [yo(name.toLowerCase()), name]));
const LATIN_NAMES = new Set([...ENGLISH_NAMES, ...RUSSIAN_NAMES].map(latin));

/** Endings of a name in other cases, and what it may end in itself: `Хасаном`, `Гриши`, `Игоря`. */
const CASES: readonly (readonly [ending: string, own: readonly string[]])[] = [
  ['ом', ['']],
  ['ем', ['й', 'ь', '']],
  ['ой', ['а']],
  ['ей', ['я', 'а']],
  ['ью', ['ь']],
  ['а', ['']],
  ['я', ['й', 'ь']],
  ['у', ['', 'а']],
  ['ю', ['й', 'ь', 'я']],
  ['ы', ['а']],
  ['и', ['а', 'я', 'ь']],
  ['е', ['а', 'я', '']],
];

/** A Russian first name as it stands in a passport, whatever its case; undefined for any other word. */
export function russianName(word: string): string | undefined {
  const low = yo(word.toLowerCase());
  const known = RUSSIAN.get(low);
  if (known) return known;
  for (const [ending, own] of CASES) {
    if (!low.endsWith(ending) || low.length < 4) continue;
    const stem = low.slice(0, -ending.length);
    const name = own.map((end) => RUSSIAN.get(stem + end)).find(Boolean);
    if (name) return name;
  }
  return undefined;
}

const isRussian = (word: string) => /^\p{Script=Cyrillic}/u.test(word);

export const isFirstName = (word: string): boolean =>
  isRussian(word)
    ? RUSSIAN.has(yo(word.toLowerCase()))
    : LATIN_NAMES.has(latin(word)) || LATIN_NAMES.has(latin(word.split('-')[0] ?? ''));

/** Also in another case than the first: `с Хасаном`, `от Гриши`. */
export const isFirstNameInAnyCase = (word: string): boolean =>
  isRussian(word) ? russianName(word) !== undefined : isFirstName(word);

const PATRONYMIC =
  /(?:ович|евич|ич|овна|евна|ична|инична|Палыч|Саныч|Иваныч|[оеи]вич[аеу]|[оеи]вичем|(?:ов|ев|ич)н(?:ой|ы|у|е))$/u;
export const isPatronymic = (word: string): boolean => word.length > 4 && PATRONYMIC.test(word);

const SURNAME =
  /^\p{Lu}[а-яё-]{1,}(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ский|ская|цкий|цкая|ко|ук|юк|ец|ян|дзе|швили|ой|ая|ий|их|ых|ич|ер|ман|ель)$/u;
/** By its ending; adjectives have some of these endings too. */
export const maySurname = (word: string): boolean => SURNAME.test(word);

const SURELY =
  /^\p{Lu}[а-яё-]{2,}(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ский|ская|цкий|цкая|енко|чук|щук|нюк|ян|дзе|швили)$/u;
const THINGS = new Set(
  `магазин камин бензин один готов основа машина витрина картина корзина половина причина резина древесина кабина турбина
  пружина пластина остров апельсин витамин терминал мастерская столовая гостиная кондитерская парикмахерская прачечная
  школьная детская новая малина калина рябина долина вершина равнина середина годовщина вечерина нива слива`.split(
    /\s+/,
  ),
);
/** A surname that needs no first name beside it. */
export const isSurname = (word: string): boolean =>
  SURELY.test(word) && !THINGS.has(word.toLowerCase());

/** `Хасаном Ахмедовым`: how they are called. */
export function inFirstCase(name: string): string {
  const [first = '', ...others] = name.split(' ');
  if (!isRussian(first) || isFirstName(first)) return name;
  const own = russianName(first);
  if (!own) return name;
  const isWoman = /[ая]$/u.test(own);
  const rest = others.map((word) =>
    isWoman
      ? word.replace(/(ов|ев|ёв|ин|ын)(?:ой|у)$/u, '$1а').replace(/вн(?:ой|ы|у|е)$/u, 'вна')
      : word.replace(/(ов|ев|ёв|ин|ын)(?:ым|а|у)$/u, '$1').replace(/вич(?:ем|а|у)$/u, 'вич'),
  );
  return [own, ...rest].join(' ');
}
