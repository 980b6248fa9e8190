import { ENGLISH_NAMES, RUSSIAN_NAMES } from './first-names.ts';

const PATRONYMIC = /(?:ович|евич|ич|овна|евна|ична|Палыч|Саныч|Иваныч)$/u;
const RUSSIAN_SURNAME =
  /^\p{Lu}[а-яё-]{1,}(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ский|ская|цкий|цкая|ко|ук|юк|ец|ян|дзе|швили|ой|ая|ий|их|ых|ич|ер|ман|ель)$/u;
const PIECES = /[,;|\n()]+|\s[-–—]\s|:\s|\.\s+/u;
const CAPITAL = /^\p{Lu}[\p{L}'’-]*\.?$/u;
/** Stands in the text where a phone or e-mail stood. */
export const CONTACT = '\uE000';
/** Words that begin sentences and fields with a capital and are nobody's name. */
const NOBODY = new Set(
  `new lead leads website form demo request hi hello hey dear our we the a an call called met prospect referral begin
  forwarded message budget customer client saw google facebook linkedin whatsapp best cheers thanks regards subject from
  head name email phone company contact interested website landing typeform cold hot please need needs could can i it
  someone someone's got walk-in need fwd re notes seats message system team us you they he she this that one two pos crm
  имя телефон почта заявка форма лид лиды новый новая клиент запишите запиши хочу нужен нужна нужно добрый день здравствуйте
  привет входящий звонок позвонила позвонил звонила звонил с от на по из в и двое трое лендинг квиз запрос компания тема
  комментарий уважением спасибо переслано прилетело увидел интересует белорусский казахстанцы коллеги контакт наш мы они
  директор менеджер бюджет сообщение фирма завод кафе салон ответы`.split(/\s+/),
);

export const isFirstName = (word: string) => RUSSIAN_NAMES.has(word) || ENGLISH_NAMES.has(word);
const mayBeName = (word: string) =>
  CAPITAL.test(word) && !NOBODY.has(word.toLowerCase()) && !/^\p{Lu}{2,}$/u.test(word);

/** A person is named in so many words: `зовут Глеб`, `a guy named Chuck`, `Best, Dmitri Volkov`. */
const NAMED = new RegExp(
  `(?:${[
    '(?:меня |его |её |ее )?зовут|по имени|контактное лицо|контакт(?!\\p{L})|с уважением|спасибо|на связи',
    "named|called|name is|name[’']s|i am|i’m|i'm|this is|manager is|owner is|best(?: regards| wishes)?|(?:kind |warm )?regards|cheers|thanks|thank you|sincerely|spoke (?:to|with)|talked to|met",
  ].join(
    '|',
  )})[\\s,:—–-]{1,4}(?:a (?:lady|guy|man|woman|dude) )?(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2})`,
  'iu',
);
const HEADER =
  /(?:^|\n)\s*(?:from|от(?: кого)?):?\s+(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})\s*[<[(]?\uE000?/u;

/** A person's name, from the surest sign to the vaguest; in a line typed for it, any two words with capitals will do. */
export function readName(text: string, anyCapitals: boolean): string | null {
  const pieces = text
    .split(PIECES)
    .map((piece) => piece.trim())
    .filter(Boolean);
  return (
    named(text) ??
    knownName(pieces) ??
    pairOfCapitals(pieces, anyCapitals) ??
    besideContact(text) ??
    (anyCapitals && CAPITAL.test(pieces[0] ?? '') && pieces.length > 1 ? (pieces[0] ?? null) : null)
  );
}

function named(text: string): string | null {
  for (const pattern of [HEADER, NAMED]) {
    const words = pattern.exec(text)?.[1]?.split(' ') ?? [];
    const end = words.findIndex((word) => !mayBeName(word));
    const name = end < 0 ? words : words.slice(0, end);
    // Case is ignored for what leads in, so a capital is asked for here.
    if (name.length > 0 && (pattern === HEADER || isFirstName(name[0] ?? '') || name.length === 2))
      return name.join(' ');
  }
  return null;
}

function knownName(pieces: readonly string[]): string | null {
  for (const piece of pieces) {
    const words = piece.split(/\s+/);
    const at = words.findIndex(isFirstName);
    if (at >= 0 && !afterReferral(words, at)) return around(words, at);
  }
  return null;
}

function pairOfCapitals(pieces: readonly string[], anyCapitals: boolean): string | null {
  for (const piece of pieces) {
    const words = piece.split(/\s+/);
    const isWhole = words.length >= 2 && words.length <= 3 && words.every(mayBeName);
    if (isWhole && (anyCapitals || words.some((word) => RUSSIAN_SURNAME.test(word)))) return piece;
  }
  for (const piece of pieces) {
    const words = piece.split(/\s+/);
    const at = words.findIndex(
      (word, n) => mayBeName(word) && mayBeName(words[n + 1] ?? '') && /^[A-Z]/.test(word),
    );
    const isPair = at >= 0 && !mayBeName(words[at + 2] ?? '');
    if (isPair && !afterReferral(words, at)) return words.slice(at, at + 2).join(' ');
  }
  return null;
}

/** `Nina 614 555 0133`: a word with a capital right beside a phone or an e-mail. */
function besideContact(text: string): string | null {
  const before = /(?:^|[\s,;:(])(\p{Lu}\p{Ll}[\p{L}'’-]*)[\s,:(—–-]{1,4}\uE000/u.exec(text)?.[1];
  const after = /\uE000[\s,;:)—–-]{1,4}(\p{Lu}\p{Ll}[\p{L}'’-]*)/u.exec(text)?.[1];
  return [before, after].find((word) => word !== undefined && mayBeName(word)) ?? null;
}

/** `referred by Max: Hugo Blanc`: Max is not the lead. */
function afterReferral(words: readonly string[], at: number): boolean {
  const before = words
    .slice(Math.max(0, at - 2), at)
    .join(' ')
    .toLowerCase();
  return /(?:referred by|recommended by|referral from|посоветовал\p{L}*|рекомендации|via)$/u.test(
    before,
  );
}

function around(words: readonly string[], at: number): string {
  let from = at;
  let to = at + 1;
  const before = words[at - 1];
  if (before && RUSSIAN_SURNAME.test(before) && !isFirstName(before) && mayBeName(before)) from--;
  while (to < words.length && to - from < 3) {
    const word = words[to] ?? '';
    if (!(CAPITAL.test(word) || PATRONYMIC.test(word)) || word.includes(CONTACT)) break;
    to++;
  }
  return words
    .slice(from, to)
    .join(' ')
    .replace(/[.:]+$/, '');
}

/** Greetings, labels and requests that are no part of a lead. */
export function withoutNoise(text: string): string {
  return text
    .replace(
      /(?<![\p{L}])(?:тел(?:ефон)?|phone|почта|e-?mail|моб(?:ильный)?|cell|contact)\s*[.:]*\s*(?=[,;|\n]|$)/giu,
      ', ',
    )
    .replace(/(?<![\p{L}])(?:имя|фио|name)\s*[:=]\s*/giu, '\n')
    .replace(/(?<![\p{L}])(?:лид|lead|new lead|новый лид)\s*[:-]?\s+/giu, ' ');
}
