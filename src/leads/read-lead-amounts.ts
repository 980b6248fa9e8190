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
  `(?<!\\p{L})(?<!(?:\\d|${TENS}|${HUNDREDS}|пять|шесть|семь|восемь|девять) )(тысяч|тыщ|миллионов|лямов|лимонов)( за | )(${NUMBER}|(?:${HUNDREDS}|${TENS})(?: (?:${TENS}))?|пять|шесть|семь|восемь|девять)${WORD_END}(?! ?(?:тысяч|тыщ|руб))`,
  'giu',
);
const HALF = /(?<!\p{L})пол-(лям|миллион|лимон|тысяч)(\p{L}*)/giu;
/** `лям двести` is a million two hundred thousand. */
const MILLION_AND = new RegExp(
  `(?<!\\p{L})((?:лям|лимон|миллион)а?) (${HUNDREDS})${WORD_END}(?! (?:тыс|тыщ|руб|${TENS}))`,
  'giu',
);

const HUNDRED = HUNDREDS.split('|');

export function plainAmounts(line: string): string {
  return line
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е')
    .replace(RANGE, (all, sign: string, low: string, own: string | undefined, scale: string) =>
      `${sign}${low}${own ?? scale}`.padEnd(all.length),
    )
    .replace(TURNED, (all, scale: string, _, number: string) =>
      `${number} ${scale}`.padEnd(all.length),
    )
    .replace(HALF, (all, scale: string, end: string) => `пол${scale}${end}`.padEnd(all.length))
    .replace(MILLION_AND, (all, _, hundreds: string) =>
      `1.${HUNDRED.indexOf(hundreds.toLowerCase()) + 1} млн`.padEnd(all.length),
    );
}
