import { ADDED } from './spelled-number.ts';

// Telephone numbers as people dictate them: `восемь девятьсот двадцать один…`, `six one four, triple five…`.

const NOUGHT = /^(?:ноль|нуль|ноля|нолик|oh|o|zero|nought)$/u;
const TIMES: Readonly<Record<string, number>> = { double: 2, triple: 3, дважды: 2, трижды: 3 };
const WORD = /\p{L}+|\d+|\+/gu;
const BETWEEN = /^[\s,.()-]{0,3}$/;
/** What a telephone number comes to in the language it is told in. */
const WHOLE = {
  ru: /^(?:[78]\d{10}|9\d{9}|\+\d{11,13})$/,
  en: /^(?:1[2-9]\d{9}|[2-9]\d{9}|\+\d{11,13})$/,
};
const FEWEST_WORDS = 4;

interface Group {
  digits: string;
  spelled: boolean;
  isRussian: boolean;
  start: number;
  end: number;
}

/** The text with each dictated telephone number in digits. */
export function withDigits(text: string): string {
  let written = '';
  let from = 0;
  for (const run of runsOf(text)) {
    const phone = phoneIn(run, run.some(({ isRussian }) => isRussian) ? WHOLE.ru : WHOLE.en);
    if (!phone) continue;
    written += text.slice(from, phone.start) + phone.digits;
    from = phone.end;
  }
  return written + text.slice(from);
}

/** Numbers in words, and digits, that stand side by side. */
function runsOf(text: string): Group[][] {
  const runs: Group[][] = [];
  let run: Group[] = [];
  let times = 1;
  let end = 0;
  for (const found of text.matchAll(WORD)) {
    const word = found[0].toLowerCase().replaceAll('ё', 'е');
    if (!BETWEEN.test(text.slice(end, found.index))) {
      runs.push(run);
      run = [];
    }
    end = found.index + word.length;
    const repeated = TIMES[word];
    const said = saidBy(word);
    if (repeated) times = repeated;
    else if (said === undefined) {
      runs.push(run);
      [run, times] = [[], 1];
    } else {
      const spelled = !/^[\d+]/.test(word);
      add(run, {
        digits: said.repeat(times),
        spelled,
        isRussian: /[а-я]/.test(word),
        start: found.index,
        end,
      });
      times = 1;
    }
  }
  return [...runs, run].filter(
    (one) => one.filter(({ spelled }) => spelled).length >= FEWEST_WORDS,
  );
}

function saidBy(word: string): string | undefined {
  if (/^[\d+]/.test(word)) return word;
  if (word === 'плюс' || word === 'plus') return '+';
  if (NOUGHT.test(word)) return '0';
  if (word === 'hundred') return '00';
  const value = ADDED.get(word);
  return value && Number.isInteger(value) ? String(value) : undefined;
}

/** `девятьсот двадцать один` is one group, `двадцать два ноль` are two. */
function add(run: Group[], next: Group): void {
  const last = run.at(-1);
  const room = last?.spelled && next.spelled ? (/0+$/.exec(last.digits)?.[0].length ?? 0) : 0;
  const fills =
    last !== undefined &&
    /^[1-9]\d/.test(last.digits) &&
    !last.digits.endsWith('10') &&
    /^[1-9]/.test(next.digits) &&
    next.digits.length <= room;
  if (fills) {
    last.digits = last.digits.slice(0, -next.digits.length) + next.digits;
    last.end = next.end;
  } else run.push(next);
}

function phoneIn(run: readonly Group[], whole: RegExp): Group | undefined {
  for (let from = 0; from < run.length; from++) {
    for (let to = from + 1; to <= run.length; to++) {
      const groups = run.slice(from, to);
      const digits = groups.map((group) => group.digits).join('');
      if (digits.length > 14) break;
      const [first, last] = [groups[0], groups.at(-1)];
      if (first && last && whole.test(digits)) return { ...first, digits, end: last.end };
    }
  }
  return undefined;
}
