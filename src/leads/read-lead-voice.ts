import { isFirstNameInAnyCase } from './read-lead-people.ts';
import { ENGLISH_TRADES, tradeInFirstCase } from './read-lead-trades.ts';

// Text without capitals, dictated or typed in haste: people and firms get theirs, where words around show that they are ones.

const words = (text: string) => new Set(text.trim().split(/\s+/));

/** First names that are words as well, and are names here only where somebody is said to be called so. */
const ALSO_WORDS = words(`
  bill may will mark art grace joy rose lily ivy dawn april june august summer amber ruby pearl pat sue jack frank rob
  nick sandy dean drew carol gene grant rich ray guy gay dale dot don earl max penny olive holly ginger miles reed lee
  min man mai lan jun hao memo des mo min sol dee cal gil vic fern iris hazel daisy bo al ed see dan star buddy lane
  long young ming wei fang yu kai lin chen hunter mason carter cooper hardy major in an my so do ha ho ok ana pepe teal
  christian jewel jean jeans skip chip bud curt cliff heath jade misty stormy josh marine bliss sky faye robin wren
  лида лиды лиде лидом марта марту марте вера надежда любовь слава роман лев роза мила майя лада март нота кира воля рада сила лада лика тома яна ян ким
  ника тим дан рим фара пол мир зина вита вика венера`);

const CALLED = words(`
  зовут звать имя звонил звонила звонит позвонил позвонила мужчина женщина девушка парень дама дед бабушка клиент клиентка некий некая
  написал написала пишет обратился обратилась лид заявка контакт приходил приходила зашел зашёл зашла пришел пришёл
  пришла говорил говорила общался общалась встретил встретила
  named фамилия called name's lady guy man woman dude with met contact lead leed prospect customer client from mr mrs ms is caller`);
const TURNS_TO = words(
  'из от с from at of over wants needs looking interested called calling хочет хотел хотела просит интересуется нужен нужна нужно нужны ищет спрашивает телефон тел номер тел. phone number cell email mail почта runs who owns he she is has just она он',
);

/** What ends the name of a firm, or is no part of a person's. */
const STOPS = words(`
  телефон тел номер хочет хотят хотел хотела хотели нужен нужна нужно нужны надо просит просят ищет ищут интересует интересуется
  интересуются бюджет сумма на за из в с со и а но он она они это зовут по под для до у к о от ориентир где который
  которая спрашивает спрашивают почта примерно около там звонил звонила перезвонить перезвоните готов готова готовы думает
  заказать купить заказывает сегодня завтра вчера очень срочно берет берёт тоже ему ей им как
  she he they we i wants want needs need looking is are was has have and or who that number phone cell budget email call
  about for to the a an in on at from with would wanted needed said says asked asking asks interested roughly around
  his her their it its my our me you your this thinking hoping got just can could called calling maybe please over
  then so but not no yes ok okay like because after before today tomorrow yesterday now`);

const NO_FIRM = words(
  'the a an my our his her their work home school noon lunch church town here there now today yesterday tomorrow work me him them us you it this that google facebook instagram insta linkedin whatsapp telegram website site web internet referral yelp ad ads email phone chat form last next one someone',
);

const LETTERS = /\p{L}[\p{L}'’-]*/gu;
const CAPITALS = /\p{Lu}[\p{L}'’-]+/gu;
const CAPITAL_INSIDE = /(?<=[^\s.!?:][ ,]?[("]?)\p{Lu}\p{Ll}/u;
/** A part of a nickname or a site. */
const IN_HANDLE = /^[._@]|^\d/;
const WITH_CONTACT = /^[\s,:(—–-]{1,3}(?:\+?\d|\S{1,40}@)/u;

/** A workshop that somebody needs is no firm that he is from. */
const WANTED = words(
  'нужен нужна нужно нужны надо хочет хотят ищет ищут просит купить заказать ремонт под для в на по сайт аренда открывает строит',
);

interface Spoken {
  word: string;
  start: number;
  end: number;
}

/** Where a text has capitals inside, its writer knows them. */
export function withCapitals(text: string): string {
  if (CAPITAL_INSIDE.test(text)) return text;
  const said = [...text.matchAll(LETTERS)].map((found) => ({
    word: found[0].toLowerCase(),
    start: found.index,
    end: found.index + found[0].length,
  }));
  const raised = new Set([...people(said, text), ...firms(said, text)]);
  let written = '';
  let from = 0;
  for (const { start } of [...raised].map((at) => said[at] as Spoken).sort(byPlace)) {
    written += text.slice(from, start) + text.charAt(start).toUpperCase();
    from = start + 1;
  }
  return (written + text.slice(from)).replace(
    /(?<=\p{Lu}\p{L}+) (?:фамилия|отчество) (?=\p{L})/gu,
    ' ',
  );
}

const isTrade = (word: string) => tradeInFirstCase(word) !== undefined;
const byPlace = (a: Spoken, b: Spoken) => a.start - b.start;
/** Only a space parts two words. */
const areJoined = (said: readonly Spoken[], at: number, text: string) =>
  text.slice(said[at]?.end, said[at + 1]?.start) === ' ';

function people(said: readonly Spoken[], text: string): number[] {
  if ((text.match(CAPITALS) ?? []).some(isFirstNameInAnyCase)) return [];
  return said.flatMap(({ word, end }, at) => {
    if (/^(?:фамилия|отчество)$/.test(said[at - 1]?.word ?? '')) return [at];
    if (!isFirstNameInAnyCase(word) || word.length < 2) return [];
    if (
      IN_HANDLE.test(text.slice(end, end + 2).trimEnd()) ||
      /[._@]$/.test(text.slice(0, said[at]?.start))
    )
      return [];
    const before = said[at - 1]?.word ?? '';
    const isCalled =
      CALLED.has(before) || (CALLED.has(said[at - 2]?.word ?? '') && before.length < 4);
    const next = said[at + 1]?.word ?? '';
    const leadsOn =
      TURNS_TO.has(next) ||
      WITH_CONTACT.test(text.slice(end, end + 45)) ||
      at === 0 ||
      before === '';
    const isName = isCalled || (!ALSO_WORDS.has(word) && (leadsOn || word.length > 3));
    if (!isName) return [];
    return isSurnameAt(said, at + 1, text) ? [at, at + 1] : [at];
  });
}

/** `bob miller 614…`, `вадим петров из …`: the second word is no verb, and something of a lead stands behind it. */
function isSurnameAt(said: readonly Spoken[], at: number, text: string): boolean {
  const here = said[at];
  if (!here || !areJoined(said, at - 1, text) || here.word.length < 3) return false;
  if (STOPS.has(here.word) || TURNS_TO.has(here.word) || isTrade(here.word)) return false;
  const behind = text.slice(here.end, here.end + 45);
  return (
    WITH_CONTACT.test(behind) ||
    isTrade(said[at + 1]?.word ?? '') ||
    /^\s*[,;(]/.test(behind) ||
    TURNS_TO.has(said[at + 1]?.word ?? '')
  );
}

function firms(said: readonly Spoken[], text: string): number[] {
  const found: number[] = [];
  for (const [at, { word }] of said.entries()) {
    if (isTrade(word) && !WANTED.has(said[at - 1]?.word ?? ''))
      found.push(...russian(said, at, text));
    if (/^(?:from|at|of|company|called|named|with|runs|owns|run|own)$/.test(word))
      found.push(...english(said, at + 1, text));
  }
  return found;
}

/** The words from here on, up to one that no firm is called by. */
function named(said: readonly Spoken[], from: number, most: number, text: string): number[] {
  const own: number[] = [];
  for (let at = from; at < said.length && own.length < most; at++) {
    const { word } = said[at] as Spoken;
    if (STOPS.has(word) || isRussianName(word) || !areJoined(said, at - 1, text)) break;
    own.push(at);
  }
  return own;
}

const OF = /.{3}(?:ы|и|ов|ей|ев|ий|ок|ек|ен|го|ых|их)$/u;

/** `фирма быстрый ветер`, `агентство недвижимости адрес`, `пекарня колосок`. */
function russian(said: readonly Spoken[], at: number, text: string): number[] {
  const isFirm = /^(?:компани|фирм|контор|организаци)/u.test(said[at]?.word ?? '');
  const own = named(said, at + 1, 2, text);
  if (isFirm) return own;
  const isOf = own.length === 2 && OF.test(said[at + 1]?.word ?? '');
  if (own.length === 2 && /(?:ый|ий|ой|ая|яя|ое|ее)$/u.test(said[at + 1]?.word ?? '')) return own;
  return own.slice(isOf ? 1 : 0, isOf ? 2 : 1);
}

const isRussianName = (word: string) => /[а-я]/.test(word) && isFirstNameInAnyCase(word);

function english(said: readonly Spoken[], from: number, text: string): number[] {
  const own = named(said, from, 4, text);
  if (NO_FIRM.has(said[from]?.word ?? '')) return [];
  const trade = own.findLastIndex((at) => ENGLISH_TRADES.has(said[at]?.word ?? ''));
  if (trade > 0) return own.slice(0, trade + 1);
  const next = said[(own.at(-1) ?? 0) + 1]?.word ?? '';
  return own.length > 0 &&
    own.length < 4 &&
    (STOPS.has(next) || next === '') &&
    !/^(?:called|of)$/.test(said[from - 1]?.word ?? '')
    ? own
    : [];
}
