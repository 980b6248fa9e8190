import { isGoverned, type Named, weighWords } from './read-lead-name-cues.ts';
import {
  inFirstCase,
  isFirstName,
  isFirstNameInAnyCase,
  isPatronymic,
  isSurname,
  latin,
  maySurname,
} from './read-lead-people.ts';
import { isPlace } from './read-lead-places.ts';
import { ENGLISH_TRADES } from './read-lead-trades.ts';

const words = (text: string) => new Set(text.trim().split(/\s+/));
/** Words that begin sentences and fields with a capital and are nobody's name. */
const NOBODY = words(`
  new lead leads leed website form demo request hi hello hey dear our we the a an call called met prospect referral begin
  forwarded message budget customer client saw google facebook linkedin whatsapp best cheers thanks regards subject from
  head name email phone company contact interested landing typeform cold hot please need needs could can i it
  someone someone's got walk-in walked walkin need fwd re notes note seats system team us you they he she this that one two three
  pos crm spoke talked just quick follow also and or but for with at of in on to by via his her their my your its mr mrs ms dr miss sir
  madam reverend rev pastor prof professor captain sgt sergeant chef coach herr frau madame monsieur wants want asked asking said says looking inquiry enquiry quote project type service source amount price cost tel cell mobile
  fax address web site date time today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday january february
  march april-may june-july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun
  instagram insta telegram tiktok twitter yelp thumbtack youtube viber skype zoom slack expo booth conference webinar trade show badge scan
  ceo cto cfo coo vp hr it manager director owner president founder chief officer sales marketing operations purchasing office
  yes no ok okay not if so when where who what how why which there here then still now later maybe probably
  submission full first last work kindly sincerely yours warm kind hot warm big small urgent important fyi asap per pls
  имя фамилия телефон почта заявка форма лид лиды новый новая новое новые клиент клиентка запишите запиши хочу нужен нужна нужно нужны
  добрый день доброе утро вечер здравствуйте привет входящий звонок позвонила позвонил позвонили звонила звонил звонили с со от на по из в во и а у за к о
  двое трое две два три лендинг квиз запрос компания тема комментарий уважением спасибо переслано прилетело увидел увидела интересует интересуется
  белорусский казахстанцы коллеги контакт контакты наш наша наши мы они он она это эта этот директор менеджер бюджет сообщение фирма завод кафе салон ответы
  встретился встретилась встретились говорил говорила общался общалась написал написала написали пишет обратился обратилась обратились пришёл пришел пришла
  инста вк телеграм вотсап ватсап авито тел моб адрес город сайт источник сумма цена дата время просит просят хочет хотят ищет ищут перезвонить перезвоните
  сегодня вчера завтра срочно горячий холодный тёплый теплый потенциальный заказчик покупатель гость посетитель обращение потребность вопрос услуга товар
  понедельник вторник среда четверг пятница суббота воскресенье января февраля марта апреля мая июня июля августа сентября октября ноября декабря
  январь февраль март апрель июнь июль август сентябрь октябрь ноябрь декабрь ооо ао ип зао пао тоо чп гк тд тк ук жк тц бц нко инн огрн кпп руб
  господин госпожа уважаемый уважаемая ищем нужны можно сколько подскажите прошу есть был была были если когда где кто что как ещё еще тоже
  снабжение закупки бухгалтерия логист инженер технолог главный генеральный коммерческий начальник руководитель владелец владелица хозяин хозяйка
  гр гр-н г-н г-жа семья семейство mom mum dad grandma мама папа бабушка после через для до под при без про`);
const NO_NAME = words(
  'марка марки розы лады любви вере луки мира миру роману рима дану романа юга юг',
);

const PARTICLES = 'van|von|de|der|den|la|le|du|da|di|dos|al|el|bin|ibn|ter';
const WORD = "(?:\\p{Lu}\\. ?\\p{Lu}\\.|\\p{Lu}[\\p{L}'’-]*\\.?)";
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}@._/"#-])${WORD}(?: (?:(?:${PARTICLES}) ){0,2}${WORD}){0,5}(?![\\p{L}\\p{N}@])`,
  'gu',
);

export interface Person extends Named {
  /** How surely it is a person who is the lead. */
  weight: number;
}

/** Sure enough to be read as the lead's name. */
const ENOUGH = 3;

const NICKNAME = /(?<![\p{L}\p{N}.])@[\p{L}\p{N}._]{3,30}/gu;

/** Everybody whom a text names, with how surely each is the lead. */
export function peopleIn(text: string, emails: readonly string[] = []): Person[] {
  const owners = [
    ...emails.map((email) => latin(email.split('@')[0] ?? '')),
    ...[...text.matchAll(NICKNAME)].map(([nickname]) => latin(nickname)),
  ];
  return [...text.matchAll(RUN)].flatMap((run) =>
    partsOf(run[0], run.index).flatMap((part) => {
      const person = personIn(part);
      if (!person) return [];
      const isOwner = person.name
        .split(' ')
        .some((word) => word.length > 2 && owners.some((owner) => owner.includes(latin(word))));
      const weight = person.weight + weighWords(text, person) + (isOwner ? 4 : 0);
      if (isGoverned(text, person.start))
        return { ...person, weight, name: inFirstCase(person.name) };
      return { ...person, weight: weight - (inOtherCase(person.name) ? 4 : 0) };
    }),
  );
}

/** `Соседка Ильи`: somebody else is told of by them. */
const inOtherCase = (name: string) => {
  const [first = ''] = name.split(' ');
  return !isFirstName(first) && !isSurname(first) && isFirstNameInAnyCase(first);
};

interface Token {
  word: string;
  start: number;
}

/** A run of words with capitals, parted where a word is nobody's name. */
function partsOf(run: string, start: number): Token[][] {
  const parts: Token[][] = [[]];
  for (const found of run.matchAll(/\S+/g)) {
    const word = found[0];
    const plain = word.replace(/\.$/, '').toLowerCase();
    if (NOBODY.has(plain) || NO_NAME.has(plain)) parts.push([]);
    else parts.at(-1)?.push({ word, start: start + found.index });
    // `Hi there. Ann`: what ends a sentence ends a name; `J. Smith` goes on.
    if (word.endsWith('.') && plain.length > 2) parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

const isInitial = (word: string) => /^(?:\p{Lu}\.){1,2}$/u.test(word);
const isShouted = (word: string) => /^\p{Lu}{2,}$/u.test(word);

function personIn(tokens: readonly Token[]): Person | undefined {
  const known = tokens.findIndex(({ word }) => isFirstNameInAnyCase(word.replace(/\.$/, '')));
  const own = known < 0 ? tokens : aroundFirstName(tokens, known);
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last || own.length > 3 || isPlace(own.map(({ word }) => word).join(' ')))
    return undefined;
  if (known < 0 && own.every(({ word }) => isShouted(word) || word.length < 2)) return undefined;
  if (known < 0 && own.some(({ word }) => isShouted(word))) return undefined;
  const name = own
    .map(({ word }) => told(word))
    .join(' ')
    .replace(/(?<!\p{Lu})\.$/u, '');
  return {
    name,
    start: first.start,
    end: last.start + last.word.length,
    weight: ownWeight(
      own.map(({ word }) => word),
      known >= 0,
      tokens.length,
    ),
  };
}

const told = (word: string) =>
  isShouted(word) && word.length > 2 ? word.charAt(0) + word.slice(1).toLowerCase() : word;

function aroundFirstName(tokens: readonly Token[], at: number): Token[] {
  const before = tokens[at - 1]?.word ?? '';
  const goesBefore =
    maySurname(before) || isShouted(before) || isInitial(before) || /^[A-Z]/.test(before);
  const isFull = tokens.length - at > 1 && !isPatronymic(tokens[at + 1]?.word ?? '');
  const isRussian = maySurname(before) && isFull;
  const from = goesBefore && !isRussian && !isFirstName(before) ? at - 1 : at;
  let to = at + 1;
  while (to < tokens.length && to - from < 3 && !/['’]s$/.test(tokens[to]?.word ?? '')) to++;
  return tokens.slice(from, to);
}

function ownWeight(own: readonly string[], isKnown: boolean, length: number): number {
  const isRussian = own.every((word) => /^\p{Script=Cyrillic}/u.test(word));
  const trade = own.slice(1).some((word) => ENGLISH_TRADES.has(word.toLowerCase())) ? -5 : 0;
  if (own.some((word) => /['’]s$/u.test(word))) return -6;
  if (isKnown) return 6 + trade + (own.length > 1 ? 1 : 0);
  if (own.some(isPatronymic)) return 6;
  if (own.some((word) => isInitial(word)) && own.length > 1) return 4;
  if (isRussian && own.some(isSurname)) return own.length === 1 ? 2 : length === 2 ? 5 : 3;
  if (isRussian && own.length === 2 && own.some(maySurname)) return 3;
  return own.length === 2 && !isRussian
    ? 3 + trade
    : own.length === 3 && !isRussian
      ? 1 + trade
      : 0;
}

/** The likeliest person, in full where they are named twice; in a line typed for it, any words with capitals will do. */
export function readName(
  text: string,
  anyCapitals: boolean,
  emails: readonly string[] = [],
): Person | null {
  const people = peopleIn(text, emails);
  const [best] = people.toSorted((a, b) => b.weight - a.weight || a.start - b.start);
  if (!best || best.weight < (anyCapitals ? 1 : ENOUGH)) return null;
  return people.find(({ name }) => name.startsWith(`${best.name} `)) ?? best;
}
