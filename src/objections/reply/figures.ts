/** A figure as it counts: `15 минут` and `пятнадцать минут` are the same, `10` and `10 %` are not. */
export interface Figure {
  /** Decimal without grouping, or the word itself where it is no number: `half`. */
  value: string;
  /** What it counts, when one of the units that change its sense follows it. */
  unit: string | null;
  /** As it stands in the text. */
  text: string;
}

const table = (rows: readonly (readonly [string, string])[]) =>
  rows.map(([value, words]) => ({ value, pattern: new RegExp(`^(?:${words})$`, 'u') }));

/** "One" is left out: it is said of everything. */
const NUMBER_WORDS = table([
  ['2', 'два|две|двух|двум|двумя|двое|двоих|two|оба раза'],
  ['3', 'три|трех|трем|тремя|трое|троих|three'],
  ['4', 'четыре|четырех|четырем|четырьмя|четверо|four'],
  ['5', 'пять|пяти|пятью|пятеро|five'],
  ['6', 'шесть|шести|шестью|six'],
  ['7', 'семь|семи|seven'],
  ['8', 'восемь|восьми|восемью|eight'],
  ['9', 'девять|девяти|девятью|nine'],
  ['10', 'десять|десяти|десятью|десяток|десятка|ten'],
  ['11', 'одиннадцат[ьи]ю?|eleven'],
  ['12', 'двенадцат[ьи]ю?|дюжин[ауы]|twelve|dozen'],
  ['13', 'тринадцат[ьи]ю?|thirteen'],
  ['14', 'четырнадцат[ьи]ю?|fourteen'],
  ['15', 'пятнадцат[ьи]ю?|fifteen'],
  ['16', 'шестнадцат[ьи]ю?|sixteen'],
  ['17', 'семнадцат[ьи]ю?|seventeen'],
  ['18', 'восемнадцат[ьи]ю?|eighteen'],
  ['19', 'девятнадцат[ьи]ю?|nineteen'],
  ['20', 'двадцат[ьи]ю?|twenty'],
  ['30', 'тридцат[ьи]ю?|thirty'],
  ['40', 'сорок|сорока|forty'],
  ['50', 'пятьдесят|пятидесяти|fifty'],
  ['60', 'шестьдесят|шестидесяти|sixty'],
  ['70', 'семьдесят|семидесяти|seventy'],
  ['80', 'восемьдесят|восьмидесяти|eighty'],
  ['90', 'девяносто|девяноста|ninety'],
  ['100', 'сто|ста|сотн[яюие]|сотен|сотнями|hundreds?'],
  ['200', 'двести|двухсот'],
  ['300', 'триста|трехсот'],
  ['400', 'четыреста|четырехсот'],
  ['500', 'пятьсот|пятисот'],
  ['600', 'шестьсот|шестисот'],
  ['700', 'семьсот|семисот'],
  ['800', 'восемьсот|восьмисот'],
  ['900', 'девятьсот|девятисот'],
  ['1000', 'тысяч[аиуе]?|тысячами|thousands?'],
  ['1000000', 'миллион(?:а|ов|ами|ы)?|millions?'],
  ['500000', 'полмиллиона'],
  ['500', 'полтысячи'],
  ['1000000000', 'миллиард(?:а|ов|ами|ы)?|billions?'],
  ['half', 'половин[ауые]|половиной|наполовину|half|halved?|halves|полцены'],
  ['1.5', 'полтора|полторы|полутора'],
  ['half year', 'полгода|полугод\\p{L}+'],
  ['half day', 'полдня|полчаса|полмесяца'],
  ['third', 'треть|трети|третью|thirds?'],
  ['quarter', 'четверть|четверти|четвертью'],
  ['twice', 'вдвое|дважды|удво\\p{L}+|двукратн\\p{L}+|twice|doubled?|doubling|doubles'],
  [
    'thrice',
    'втрое|трижды|утро(?:ить|ил\\p{L}*|ит|им)|трехкратн\\p{L}+|triple[sd]?|tripling|thrice',
  ],
  ['fold', 'вчетверо|впятеро|\\p{L}+fold|кратно'],
  ['tens', 'десятки|десятков|десятками|dozens|tens'],
]);

const UNITS = table([
  ['percent', '%|процент\\p{L}*|percent|per ?cent|pct'],
  ['minute', 'мин|минут\\p{L}*|min|mins|minutes?'],
  ['hour', 'ч|час|часа|часов|часам|часами|h|hours?|hrs?'],
  ['day', 'дн|день|дня|дней|дням|днями|сут\\p{L}*|days?'],
  ['week', 'нед|недел\\p{L}+|weeks?'],
  ['month', 'мес|месяц\\p{L}*|months?'],
  ['year', 'г|год|года|году|лет|годами|years?|yrs?'],
  ['RUB', '₽|р|руб|рубл\\p{L}+|rub|rubles?|roubles?'],
  ['USD', '\\$|долл?|доллар\\p{L}*|бакс\\p{L}*|usd|dollars?|bucks'],
  ['EUR', '€|евро|eur|euros?'],
  ['GBP', '£|фунт\\p{L}*|gbp|pounds?'],
  ['KZT', '₸|тенге|kzt'],
  ['times', 'раз|раза|x|х|times'],
]);

const SCALES = new Map([
  ...['к', 'k', 'тыс', 'тысяч', 'тысячи', 'тысяча', 'thousand', 'т'].map(
    (word) => [word, 3] as const,
  ),
  ...['млн', 'миллион', 'миллиона', 'миллионов', 'million', 'mln', 'm', 'м'].map(
    (word) => [word, 6] as const,
  ),
  ...['млрд', 'миллиард', 'миллиарда', 'миллиардов', 'billion', 'bn'].map(
    (word) => [word, 9] as const,
  ),
]);

const SCALE = [...SCALES.keys()].toSorted((a, b) => b.length - a.length).join('|');
const TOKEN = new RegExp(
  `(?<money>[$€£₽₸])?\\s?(?<number>\\d{1,3}(?:[ \\u00a0\\u202f'’]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,:/-]\\d+)*)(?:[\\s-]?(?<scale>${SCALE})(?!\\p{L})\\.?)?|(?<word>\\p{L}+)`,
  'gu',
);
const AFTER = /^\s?-?\s?(?<what>%|[$€£₽₸]|\p{L}+(?: ?cent)?)/u;
const LIST_MARK = /^\s{0,4}\d{1,2}[.)]\s/gmu;

const plainText = (text: string) =>
  text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(LIST_MARK, '\n');

/** Every figure in a text, in digits or in words of both languages. */
export function figuresIn(text: string): Figure[] {
  const plain = plainText(text);
  return [...plain.matchAll(TOKEN)].flatMap((hit) => {
    const { number, scale = '', word, money } = hit.groups ?? {};
    const rest = plain.slice(hit.index + hit[0].length);
    const before = plain.slice(0, hit.index);
    if (number && isPartOfName(before, hit[0], rest)) return [];
    if (number) {
      const value = scaled(decimal(number), SCALES.get(scale) ?? 0);
      const unit = money ? named(UNITS, money) : unitAt(rest);
      return [{ value, unit: unit ?? null, text: hit[0].trim() }];
    }
    const value = word && isCounted(word, before, rest) ? named(NUMBER_WORDS, word) : undefined;
    return value ? [{ value, unit: unitAt(rest), text: hit[0].trim() }] : [];
  });
}

/** Of `1C` and `Bitrix24` the digits count nothing. */
const isPartOfName = (before: string, number: string, rest: string): boolean =>
  (/\p{L}$/u.test(before) && /^\d/.test(number)) || (/^\p{L}/u.test(rest) && unitAt(rest) === null);

const PAIRED =
  /^ (?:people|sides|systems|teams|offers|options|ways|things|words|questions|parts|quotes|стороны|сторон|человека|людей|системы|систем|команды|команд|предложения|предложений|варианта|вариантов|вещи|слова|словах|вопроса|части|частей)(?!\p{L})/u;
/** What the customer raises is counted in what the customer said. */
const RAISED =
  /^ (?:concerns|objections|issues|reasons|претензии|возражения|возражений|причины|сомнения)(?!\p{L})/u;

/** To double-check is no figure, and that there are two sides, or that "the two" are compared, tells nothing of us. */
const isCounted = (word: string, before: string, rest: string) =>
  !(word === 'two' && / the $/.test(before) && unitAt(rest) === null) &&
  !(word === 'third' && !/^ (?:of|off|less|more|cheaper|lower|faster)(?!\p{L})/u.test(rest)) &&
  !(/^(?:two|three|два|две|двух|три|трех)$/.test(word) && RAISED.test(rest)) &&
  !(/^(?:two|два|две|двух)$/.test(word) && PAIRED.test(rest)) &&
  !(word === 'double' && /^[ -]?(check|click)/.test(rest)) &&
  !(word === 'half' && /^-?(hearted|way)/.test(rest));

/** `1 200,50`, `1.200.000` and `45,000` as a decimal; a date or a time stays as it is written. */
function decimal(number: string): string {
  if (/[:/-]/.test(number) || /^\d{1,2}\.\d{2}(?:\.\d{2,4})?$/.test(number)) return number;
  const plain = number.replace(/[ \u00a0\u202f'’]/g, '');
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(plain)) return plain.replace(/[.,]/g, '');
  return plain.replace(',', '.');
}

function scaled(value: string, places: number): string {
  const number = Number(value);
  return Number.isFinite(number) ? String(Number((number * 10 ** places).toPrecision(15))) : value;
}

const unitAt = (rest: string): string | null => {
  const what = AFTER.exec(rest)?.groups?.['what'];
  return (what && named(UNITS, what)) ?? null;
};

const named = (among: ReturnType<typeof table>, word: string): string | undefined =>
  among.find(({ pattern }) => pattern.test(word))?.value;

/** Figures that stand in none of the sources, counted as they are counted there. */
export function strangeFigures(text: string, sources: readonly string[]): Figure[] {
  const known = sources.flatMap(figuresIn);
  return figuresIn(text).filter(
    (figure) =>
      !known.some(
        ({ value, unit }) =>
          value === figure.value &&
          (figure.unit === unit || (figure.unit === null && unit !== 'percent')),
      ),
  );
}
