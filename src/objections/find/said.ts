import type { Language } from '../../language/language.ts';
import { fold, straighten } from '../../language/text.ts';
import { scriptOf } from '../answer.ts';

// What a manager writes around the customer's words: "Клиент говорит, что …", "… what do I say?". It says nothing of the
// objection, and its language is the manager's, not the customer's.
const FRAMES = [
  /^(?:(?:ну|а|вот|слушай|короче|блин|коллеги|подскажи(?:те)?)[\s,]+)?(?:(?:мой |моя |наш |этот )?(?:клиент(?:ка)?|заказчи[кц]а?|покупатель(?:ница)?|закупщи[кц]а?|лпр|он|она|они|мне)\s+)?(?:мне\s+|нам\s+|в ответ\s+|опять\s+|теперь\s+|просто\s+)?(?:говорит|говорят|пишет|пишут|ответил[аи]?|отвеча[ею]т|заявил[аи]?|заявля[ею]т|сказал[аи]?|утвержда[ею]т|возража[ею]т|возразил[аи]?|написал[аи]?)(?:\s+(?:мне|нам))?[\s,:-]*(?:(?:что|мол|дескать)(?!\p{L}))?[\s,:"-]*/iu,
  /^(?:клиент(?:ка)?|заказчи[кц]а?|покупатель(?:ница)?|client|customer|prospect|buyer)\s*[:-]\s*/iu,
  /^(?:возражение|objection)\s*:\s*/iu,
  // Somebody with a name: "Иван Петров из Ромашки пишет: …", "Jane from Acme wrote: …".
  /^[^.!?:\n]{2,50}\s(?:говорит|пишет|сказал[аи]?|написал[аи]?|ответил[аи]?|says|said|writes|wrote|replied|answered)\s*:[\s"]*/iu,
  /^(?:(?:so|ok|well|hey|guys)[\s,]+)?(?:(?:the|my|our|this) )?(?:client|customer|prospect|buyer|lead|guy|he|she|they)\s+(?:just\s+|now\s+)?(?:says?|said|writes?|wrote|replied|replies|told me|tells me|goes|claims?)(?:\s+(?:that|to me))?(?!\p{L})[\s,:"-]*/iu,
];
const TAILS = [
  /[\s,.?!"-]*(?:что|чё|чо|как)(?: мне| тут| на это| им| ему| ей| бы)* (?:отвечать|ответить|говорить|сказать|делать|парировать|реагировать|быть|возразить|отбить|написать)(?: на это| ему| ей| им)?[\s?!.]*$/iu,
  /[\s,.?!"-]*(?:what (?:do|should|can|would) (?:i|we|you) (?:say|answer|reply|do|respond)|how (?:do|should|can) (?:i|we) (?:respond|answer|reply|handle (?:it|this|that))|what now|any ideas|help)(?: to (?:that|this|him|her|them))?[\s?!.]*$/iu,
];

/** Slack's own marks out: of a link its words stay, of a mention or an address nothing, for it is in no language. */
const unmarked = (text: string): string =>
  text
    .replace(/<(?:https?:|mailto:|tel:)[^>|]*\|([^>]*)>/g, '$1')
    .replace(/<[@#!][^>]*>|<?https?:\/\/[^\s>]*>?/g, ' ')
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');

/** The customer's own words, as far as they can be told from the manager's; never nothing. */
export function customerWords(text: string): string {
  const whole = straighten(unmarked(text).normalize('NFKC'));
  let bare = whole;
  for (const tail of TAILS) bare = bare.replace(tail, '');
  for (const frame of FRAMES) bare = bare.replace(frame, '');
  return fold(bare) === '' ? whole : bare;
}

const ON_KEYS = new Map(
  [..."qwertyuiop[]asdfghjkl;'zxcvbnm,.`"].map((key, n) => [
    key,
    [...'йцукенгшщзхъфывапролджэячсмитьбюё'][n] ?? key,
  ]),
);
const BY_SOUND = (
  'shch щ,sch щ,zh ж,kh х,ts ц,ch ч,sh ш,yu ю,ya я,yo е,ju ю,ja я,ye е,a а,b б,v в,w в,g г,d д,e е,z з,i и,j й,' +
  "k к,l л,m м,n н,o о,p п,r р,s с,t т,u у,f ф,h х,c ц,y ы,x кс,' ь,q к"
)
  .split(',')
  .map((pair) => pair.split(' '));

const ON_RUSSIAN_KEYS = new Map([...ON_KEYS].map(([latin, cyrillic]) => [cyrillic, latin]));

const retyped = (text: string, keys: ReadonlyMap<string, string>) =>
  [...text.toLowerCase()].map((letter) => keys.get(letter) ?? letter).join('');

function spelled(text: string): string {
  let russian = text.toLowerCase();
  for (const [latin = '', cyrillic = ''] of BY_SOUND) russian = russian.replaceAll(latin, cyrillic);
  return russian;
}

export interface Said {
  /** The customer's words as they were typed, and as they are read. */
  text: string;
  words: string[];
  /** Its parts, where it has several: each may be an objection of its own. */
  clauses: string[][];
  language: Language;
}

const BETWEEN_CLAUSES =
  /[,;.!?…]+\s+|\s+-\s+|(?<!\p{L})(?:и|да и|а|но|плюс|к тому же|and|plus|but|also)(?!\p{L})/iu;

const clausesOf = (text: string): string[][] =>
  text
    .split(BETWEEN_CLAUSES)
    .map(wordsOf)
    .filter((words) => words.length > 0);

/** `isKnown` tells a word from letters in a row: they may be typed on the other language's layout, or Russian by sound. */
export function readSaid(written: string, isKnown: (word: string) => boolean): Said {
  const text = customerWords(written);
  const words = wordsOf(text);
  const share = (some: readonly string[]) => some.filter(isKnown).length / (some.length || 1);
  const asTyped = share(words);
  const hasLatin = /\p{Script=Latin}/u.test(text);
  if (/\p{Script=Cyrillic}/u.test(text) || !hasLatin) {
    const onKeys = wordsOf(retyped(text, ON_RUSSIAN_KEYS));
    return !hasLatin && asTyped < 0.3 && share(onKeys) >= 0.6
      ? { text, words: onKeys, clauses: [], language: 'en' }
      : { text, words, clauses: clausesOf(text), language: scriptOf(text) };
  }
  const onKeys = wordsOf(retyped(text, ON_KEYS));
  const bySound = wordsOf(spelled(text));
  const [keys, sound] = [share(onKeys), share(bySound)];
  if (asTyped < 0.4 && keys > asTyped && keys >= sound && keys >= 0.5)
    return { text, words: onKeys, clauses: [], language: 'ru' };
  if (sound > asTyped + 0.2 && sound >= 0.5)
    return { text, words: bySound, clauses: [], language: 'ru' };
  return { text, words, clauses: clausesOf(text), language: 'en' };
}

/** "don't" is one word; a smile at the end of a word is none of its letters. */
export const wordsOf = (text: string): string[] =>
  fold(text.replaceAll(/['’]/g, '').replaceAll(/\p{So}/gu, ' $& '))
    .split(' ')
    .filter((word) => word !== '');
