// Money as people say it in passing, made plain for the reader of amounts. Nothing changes its place: what is
// shorter than before is filled up with spaces.

const SCALE =
  'тыс(?:яч[аиу]?)?|тыщ[аиу]?|косар(?:ь|я|ей)|млн|миллион(?:а|ов)?|лям(?:а|ов)?|лимон(?:а|ов)?|thousand|grand|mil(?:lions?)?|mln|[кkmм]';
const NUMBER = '\\d{1,4}(?:[.,]\\d{1,2})?';
const SIGN = '[$€£₽]?';
const WORD_END = '(?![\\p{L}\\p{N}])';
const TENS =
  'десять|пятнадцать|двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто';
const HUNDREDS = 'сто|двести|триста|четыреста|пятьсот|шестьсот|семьсот|восемьсот|девятьсот';

/** `4-5 млн`, `от 200 до 250к`, `$75k-$90k`: the lower end, in the scale that stands at the upper. */
const RANGE = new RegExp(
  `(?<![\\p{L}\\d.,-])(${SIGN})(${NUMBER})(\\s?(?:${SCALE}))?\\s?(?:-|–|—| до | to )\\s?${SIGN}${NUMBER}(\\s?(?:${SCALE}))${WORD_END}`,
  'giu',
);
/** `тысяч двести`, `тыщ 15`, `тысяч за четыреста`: about so many. */
const TURNED = new RegExp(
  `(?<!\\p{L})(?<!(?:\\d|${TENS}|${HUNDREDS}|полтора|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять) )(тысяч|тыщ|миллионов|миллиона|ляма|лямов|лимонов)( за | на | )(${NUMBER}|(?:${HUNDREDS}|${TENS})(?: (?:${TENS}))?|полтора|два|три|четыре|пять|шесть|семь|восемь|девять)${WORD_END}(?! ?(?:тысяч|тыщ|руб))`,
  'giu',
);
const ONE =
  'пол|полтора|одн[уа]|один|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|пятнадцать|двадцать|тридцать|сорок|пятьдесят|сто|двести|триста|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty';
/** `полтора-два миллиона`, `two or three thousand`: the lower end. */
const SPELLED_RANGE = new RegExp(
  `(?<![\\p{L}-])(${ONE})(?:-| или | до | or | to )(?:${ONE}) (${SCALE})${WORD_END}`,
  'giu',
);
const DIGITS = 'zero one two three four five six seven eight nine'.split(' ');
const DIGIT = DIGITS.join('|');
/** `two point five million`. */
const POINT = new RegExp(
  `(?<!\\p{L})(${DIGIT}) point (${DIGIT})(?= (?:${SCALE})${WORD_END})`,
  'giu',
);
const AND_A_HALF = /(?<![\d.,])(\d{1,3}) (?:and a half|с половиной)(?!\p{L})/giu;
const digitOf = (word: string) => DIGITS.indexOf(word.toLowerCase());
const HALF = /(?<!\p{L})пол-(лям|миллион|лимон|тысяч)(\p{L}*)/giu;
/** `лям двести` is a million two hundred thousand. */
const MILLION_AND = new RegExp(
  `(?<!\\p{L})((?:лям|лимон|миллион)а?) (${HUNDREDS})${WORD_END}(?! (?:тыс|тыщ|руб|${TENS}))`,
  'giu',
);

/** `quarter million`, `a couple of grand`, `пара миллионов`, `полтинник`: how many that is. */
const SAID_FOR: readonly (readonly [pattern: RegExp, amount: string])[] = (
  [
    ['three quarters of a (mil(?:lion)?|mln|billion)', '0.75 $1'],
    ['(?:a )?quarter (?:of )?(?:a )?(mil(?:lion)?|mln|billion)', '0.25 $1'],
    ['half (?:of )?a (mil|mln|billion)', '0.5 $1'],
    ['(?:a )?couple (?:of )?hundred (thousand|grand|k|bucks|dollars)', '200 $1'],
    ['(?:a )?couple (?:of )?(thousand|grand|k|mil(?:lion)?s?|hundred thousand)', '2 $1'],
    ['(?:a )?hundred (grand|k)', '100 $1'],
    ['пар(?:а|у|ы|ой) сотен тысяч', '200 тысяч'],
    ['пар(?:а|у|ы|ой) (тысяч|тыщ|миллионов|лямов|лимонов|косарей|млн)', '2 $1'],
    [
      `(?<=(?:около|примерно|порядка|до|за|под|в|на|бюджет|потолок|где-то) )(?:миллиона?|ляма?|лимона?)(?! (?:${HUNDREDS}))`,
      '1кк',
    ],
    ['четверть миллиона', '0.25 млн'],
    ['полтора ляма', '1.5 ляма'],
    ['полтинник(?:а|ом)?', '50к'],
    ['(?<!\\d |\\d)сотк(?:а|у|и)|соточк(?:а|у|и)', '100к'],
    ['пятихатк(?:а|у|и)', '500р'],
    ['штук[аиу](?= (?:баксов|долларов|евро|зел[её]ных|рублей|руб))', 'тысяч'],
    ['штук(?= (?:баксов|долларов|евро|зел[её]ных|рублей|руб))', 'тыщи'],
  ] as const
).map(([source, amount]) => [new RegExp(`(?<!\\p{L})(?:${source})${WORD_END}`, 'giu'), amount]);

const saidFor = (text: string) =>
  SAID_FOR.reduce(
    (all, [pattern, amount]) =>
      all.replace(pattern, (said: string, scale: unknown) =>
        amount.replace('$1', typeof scale === 'string' ? scale : '').padEnd(said.length),
      ),
    text,
  );

const HUNDRED = HUNDREDS.split('|');

/** What stands before the sum that somebody would spend, and before a number that is no such sum. */
const WOULD_SPEND =
  /(?:бюджет\p{L}*|сумм\p{L}*|потолок|ориентир\p{L}*|смет\p{L}*|чек|готов\p{L}* (?:потратить|отдать|заплатить|платить|на)|уложиться в|budget\p{L}*|amount|price|spend\p{L}*|worth|quote|deal size|value|total|up to)[\s:=~-]{0,3}(?:(?:до|от|около|примерно|порядка|где-то|в районе|в пределах|за|в|на|of|is|about|around|roughly|approx\.?|up to|under|max|would be|maybe|like|~)\s?){0,2}$/iu;
const NOT_SPENT =
  /(?:оборот\p{L}*|выручк\p{L}*|скидк\p{L}*|штраф\p{L}*|предоплат\p{L}*|аванс\p{L}*|зарплат\p{L}*|revenue|turnover|discount|deposit|off|salary|paying|paid|instead of|вместо)[\s:=]{0,2}(?:(?:до|от|около|в|на|of|about|around|is)\s)?$/iu;
/** Numbers of things, where no currency stands beside them. */
const NUMBERED =
  /(?:#|№|no\.|conf|order|инн|кпп|огрн|zip|индекс|доб\.?|вн\.?|ext\.?|extension|арт\.|артикул|заказ|договор|id|code|код|room|suite|unit|apt|box|дом|кв\.)[\s:=#№]{0,2}(?:(?:до|от|около|в|на|of|about|around|is)\s)?$/iu;
const COUNTS_THINGS =
  /^\s?(?!(?:за|на|в|до|от|и|или|с|это|но|максимум|примерно|налич\p{L}*|бюджет|for|per|on|or|and|max|tops|total|cash|all|budget|ish|but|if|a|the|to|is|плюс|plus|итого)(?!\p{L}))\p{Ll}/u;

/** How likely a sum is what the lead would spend: by the words before it, a currency or a scale, and what it counts. */
export function weighAmount(line: string, start: number, end: number, isNamed: boolean): number {
  const before = line.slice(Math.max(0, start - 45), start);
  if (NOT_SPENT.test(before)) return -1;
  if (WOULD_SPEND.test(before)) return 3;
  const isBare = /^[\d\s.,']+$/.test(line.slice(start, end));
  if (isNamed || !isBare) return 2;
  if (NUMBERED.test(before)) return -1;
  return COUNTS_THINGS.test(line.slice(end)) ? -1 : 1;
}

export function plainAmounts(line: string): string {
  return saidFor(line)
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е')
    .replace(RANGE, (all, sign: string, low: string, own: string | undefined, scale: string) =>
      `${sign}${low}${own ?? scale}`.padEnd(all.length),
    )
    .replace(SPELLED_RANGE, (all, low: string, scale: string) =>
      `${low} ${scale}`.padEnd(all.length),
    )
    .replace(POINT, (all, whole: string, part: string) =>
      `${digitOf(whole)}.${digitOf(part)}`.padEnd(all.length),
    )
    .replace(AND_A_HALF, (all, whole: string) => `${whole}.5`.padEnd(all.length))
    .replace(TURNED, (all, scale: string, _, number: string) =>
      `${number} ${scale}`.padEnd(all.length),
    )
    .replace(HALF, (all, scale: string, end: string) => `пол${scale}${end}`.padEnd(all.length))
    .replace(MILLION_AND, (all, _, hundreds: string) =>
      `1.${HUNDRED.indexOf(hundreds.toLowerCase()) + 1} млн`.padEnd(all.length),
    );
}
