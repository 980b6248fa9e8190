import { withDigits } from '../language/spelled-phone.ts';
import { latin } from './read-lead-people.ts';
import { withCapitals } from './read-lead-voice.ts';

// A message as a person would have typed it: dictated and hidden e-mails, dictated phones, what a form's machine sends.

const LABEL = '[\\p{L}\\p{N}_+-]{1,40}';
const DOT = '(?:\\s?[([{](?:dot|точка)[)\\]}]\\s?|\\s(?:dot|точка|тчк)\\s|\\.)';
const JOIN = `(?:${DOT}|\\s(?:underscore|dash|hyphen|дефис|тире|нижнее подч[её]ркивание)\\s)`;
const AT =
  '(?:\\s?[([{<](?:at|собака|@)[)\\]}>]\\s?|\\s?@\\s?|\\s(?:at|собака|собачка|гав|эт)\\s|,\\s?собака,?\\s)';
const SAID_EMAIL = new RegExp(
  `(?<![\\p{L}\\p{N}_.@+-])(${LABEL}(?:${JOIN}${LABEL}){0,3})(${AT})(${LABEL}(?:${JOIN}${LABEL}){1,4})(?![\\p{L}\\p{N}@])`,
  'giu',
);
const HIDDEN = /[([{]|(?:^|\s)(?:dot|точка|тчк|собака|собачка)\s|\s@|@\s/iu;
const DOTS = new RegExp(DOT, 'giu');
const SERVICES: Readonly<Record<string, string>> = {
  мейл: 'mail',
  маил: 'mail',
  майл: 'mail',
  мэйл: 'mail',
  гмейл: 'gmail',
  джимейл: 'gmail',
  гмайл: 'gmail',
  жмейл: 'gmail',
  яндекс: 'yandex',
  рамблер: 'rambler',
  инбокс: 'inbox',
  ком: 'com',
};

/** `orehov собака kuzma точка example`, `suki(at)arai(dot)example`. */
function withEmails(text: string): string {
  return text.replace(SAID_EMAIL, (all, local: string, at: string, host: string) => {
    if (!HIDDEN.test(`${local}${at}${host}`)) return all;
    return `${address(local)}@${address(host)}`;
  });
}

const address = (part: string) =>
  part
    .replace(DOTS, '.')
    .replace(/\s(?:underscore|нижнее подч[её]ркивание)\s/giu, '_')
    .replace(/\s(?:dash|hyphen|дефис|тире)\s/giu, '-')
    .split('.')
    .map((word) => SERVICES[word.toLowerCase()] ?? latin(word))
    .join('.');

const QUERY = /^[?]?[\p{L}_[\]-]{2,30}=[^&\n]{0,300}(?:&[\p{L}_[\]-]{2,30}=[^&\n]{0,300})+$/u;
const PAIR = /"([\p{L}_ -]{2,30})"\s*:\s*(?:"([^"\n]{0,300})"|(\d{1,15}))/gu;

/** What a form's machine sends, line by line as people would fill it in. */
const ASKED = /(?:^|(?<=\n|\s))Q:\s*([^?\n]{2,60})\?\s*A:\s*/giu;

function asFilledIn(text: string): string {
  const lines = text
    .replace(ASKED, '\n$1: ')
    .split('\n')
    .map((line) => {
      const sent = line.trim();
      if (!QUERY.test(sent)) return line;
      return sent
        .replace(/^[?]/, '')
        .split('&')
        .map((pair) => decoded(labelled(...(pair.split(/=(.*)/s) as [string, string]))))
        .join('\n');
    });
  const filled = lines.join('\n');
  const pairs = /^\s*[{[]/.test(filled) ? [...filled.matchAll(PAIR)] : [];
  return pairs.length < 2
    ? filled
    : pairs
        .map(([, label = '', value, digits = '']) => labelled(label, value ?? digits))
        .join('\n');
}

const labelled = (label: string, value: string) =>
  `${label.replace(/[_[\]]+/g, ' ').trim()}: ${value}`;

/** Bytes that are no UTF-8 become the sign for that. */
const decoded = (pair: string) =>
  pair
    .replaceAll('+', ' ')
    .replace(/: {2}(?=\d)/, ': +')
    .replace(/(?:%[0-9a-f]{2})+/gi, (bytes) =>
      Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'),
    );

export const asTyped = (text: string): string =>
  withCapitals(withDigits(withEmails(asFilledIn(text))));
