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

/** Stands in the text where a phone or e-mail stood. */
export const CONTACT = '\uE000';

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
  mom mum dad grandma мама папа бабушка после через для до под при без про`);
const NO_NAME = words(
  'марка марки розы лады любви вере луки мира миру роману рима дану романа юга юг',
);

const PARTICLES = 'van|von|de|der|den|la|le|du|da|di|dos|al|el|bin|ibn|ter';
const WORD = "(?:\\p{Lu}\\. ?\\p{Lu}\\.|\\p{Lu}[\\p{L}'’-]*\\.?)";
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}@._/"#-])${WORD}(?: (?:(?:${PARTICLES}) ){0,2}${WORD}){0,5}(?![\\p{L}\\p{N}@])`,
  'gu',
);

export interface Person {
  name: string;
  start: number;
  end: number;
  /** How surely it is a person who is the lead. */
  weight: number;
}

/** Sure enough to be read as the lead's name. */
const ENOUGH = 3;

/** What stands before a name and says how it is meant; the first that fits counts. */
const BEFORE: readonly (readonly [weight: number, pattern: RegExp])[] = (
  [
    [8, '(?:^|\\n)\\s*>?\\s*(?:from|от(?: кого)?|sender|отправитель)\\s*:\\s*'],
    [4, '(?:ask for|asking for|speak (?:to|with)|talk to|reach|attn:?|c/o)[\\s,:]{1,3}'],
    [
      -9,
      '(?:referred by|recommended by|referral (?:from|by|of)|introduced by|intro (?:from|by|via)|thanks to|courtesy of|friend of|via|through|word from|tip from|sent by|passed on by|forwarded by|pushed by|cc:?|tell|ask|ping|assigned? to|assign|owner:|rep:|for|because of|said|по рекомендации|рекомендаци[ия] от|по совету|с подачи|со слов|посоветовал[аи]?|рекомендовал[аи]?|сосоветовал[аи]?|от знакомых|через|благодаря|для|передай(?:те)?|скажи(?:те)?|назначь(?:те)? на|(?:наш |мой )менеджер|менеджер:|ответственн\\p{L}+:|куратор:?|контакт от|наводк[аеу] от|лид от)[\\s,:]{1,3}',
    ],
    [-4, 'менеджер\\s'],
    [
      -4,
      '(?:знаком\\p{L}+|друг|друзья|подруг[аи]|сосед\\p{L}*|брат|муж|жена|дочь|сын|friend|neighbou?r|cousin|brother|sister|husband|wife|boss|buddy|colleague|coworker|client|customer of)[\\s,:]{1,3}',
    ],
    [
      4,
      '(?:зовут|по имени|контактное лицо|контакт(?:ы)?|хозяин|хозяйка|владел[еи]ц\\p{L}?|директор|управляющ\\p{L}+|администратор|председатель|завхоз|прораб|снабженец|закупщик|отв\\.|главврач|заведующ\\p{L}+|перезвонить|позвонить|написать|набрать|на связи|клиент(?:ка)?|заказчик|покупатель|мужчина|женщина|девушка|парень|некий|некая|звонил[аи]?|позвонил[аи]?|написал[аи]?|пишет|обратил(?:ся|ась)|заш[её]л|зашла|приходил[аи]?|приш[её]л|пришла|подош[её]л|подошла|оставил[аи]?|постучал(?:ся|ась)|стучится|г-н|г-жа|господин|госпожа|встретил(?:ся|ась) с|говорил[аи]? с|общал(?:ся|ась) с|созвонил(?:ся|ась) с|познакомил(?:ся|ась) с|(?:звонок|письмо|заявка|запрос|обращение|сообщение|привет) от|лид)[\\s,:—–-]{1,4}',
    ],
    [
      4,
      "(?:named|called|name is|name['’]?s|name|aka|i am|i['’]m|it['’]s|this is|manager is|owner is|spoke (?:to|with)|talked (?:to|with)|chatted with|met(?: with)?|call(?:back)? from|email from|message from|msg from|dm from|text from|whatsapp from|inquiry from|enquiry from|request from|lead from|visit from|prospect|customer|contact(?: is)?|lead|caller|lady|guy|man|woman|dude|owner|founder|principal|manager|director|reverend|rev\\.?|pastor|prof\\.?|professor|captain|chef|coach|mr\\.?|mrs\\.?|ms\\.?|dr\\.?|call|callback)[\\s,:–—-]{1,4}",
    ],
    [
      5,
      '(?:с уважением|спасибо|всего доброго|best(?: regards| wishes)?|(?:kind |warm )?regards|cheers|thanks|thank you|many thanks|sincerely|yours(?: truly| sincerely)?)[\\s,.!—–-]{1,5}',
    ],
    [-9, '(?:^|\\n)(?:hi|hello|hey|dear|привет|здравствуйте|уважаем\\p{L}+) '],
    [-4, '(?:^|\\n)(?:hi|hello|hey|привет|здравствуйте|добрый день|доброе утро|good morning)[,!] '],
    [-3, '(?:\\s|^)(?:of|at|в|во|на|у|к|по)\\s'],
    [-2, '(?:\\s|^)(?:от|из|with|by|for)\\s'],
  ] as const
).map(([weight, source]) => [weight, new RegExp(`(?<!\\p{L})(?:${source})$`, 'iu')] as const);

/** Who writes, calls or asks is a person. */
const SPEAKS =
  /^\s(?:\([^()]{1,30}\)\s)?(?:пишет|написал[аи]?|звонил[аи]?|позвонил[аи]?|звонит|спрашивает|спросил[аи]?|говорит|заш[её]л|зашла|приш[её]л|пришла|подош[её]л|подошла|обратил(?:ся|ась)|оставил[аи]?|texted|called|calling|emailed|wrote|messaged|dm'?e?d|asked|says|said|stopped by|dropped by|came (?:in|by)|phoned|rang|reached out)(?!\p{L})/iu;
/** `Ottoline, wants drapes`, `Tex at Lone Star Fencing`, `Tran family`. */
const WANTS_OR_AT =
  /^(?:, (?:wants?|needs?|looking|is looking|after|asking|asks|interested|хочет|просит|ищет|интересуется|нужн\p{L}+|нужен)(?!\p{L})|\s(?:at|from|@|over at)\s(?:the\s)?\p{Lu}|\s(?:family|household)(?!\p{L}))/u;
const OPENS = /(?:^|[\n:;,.!(|]|\s-)\s*$/u;
/** What is done with somebody or for them stands in another case. */
const GOVERNS =
  /(?<!\p{L})(?:с|со|от|у|для|к|ко|по|через|о|об|про|за|на|из|перезвонить|позвонить|написать|набрать|звонить|контакт|телефон|номер|тел|почта|передать|встретить|набери|поблагодарить)\s$/iu;

/** What the person does who only told of the lead. */
const TOLD_OF_IT =
  /^(?:\s(?!was|were|is|been|got|has|who|by)[\p{L}'’&-]+){0,5}\s(?:referred|recommended|sent (?:us|me|over|this)|passed (?:us|me|on|along|this)|suggested|introduced|tipped|gave (?:me|us)|put (?:me|us) in touch|hooked|connected|посоветовал\p{L}*|рекомендовал\p{L}*|порекомендовал\p{L}*|прив[её]л\p{L}*|передал\p{L}*|скинул\p{L}*|подогнал\p{L}*|дал\p{L}? (?:контакт|номер|нам)|поделил\p{L}*|подкинул\p{L}*|приш[её]л контакт|пришла|прислал\p{L}*)(?!\p{L})/iu;
const BEHIND_CONTACT = /\uE000[\s,;:)—–-]{0,4}$/u;
const AHEAD_OF_CONTACT = /^[\s,:(—–-]{0,4}\uE000/u;

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
      const weight = person.weight + weigh(person, text, owners);
      const isGoverned = GOVERNS.test(text.slice(Math.max(0, person.start - 15), person.start));
      if (isGoverned) return { ...person, weight, name: inFirstCase(person.name) };
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

function weigh({ name, start, end }: Person, text: string, owners: readonly string[]): number {
  const before = text.slice(Math.max(0, start - 60), start);
  const behind = text.slice(end, end + 70);
  const isAlone = !name.includes(' ');
  const lead = BEFORE.find(([, pattern]) => pattern.test(before))?.[0] ?? 0;
  const teller = TOLD_OF_IT.test(behind) ? -9 : 0;
  const speaks = SPEAKS.test(behind) || (isAlone && OPENS.test(before) && WANTS_OR_AT.test(behind)) ? 3 : 0;
  const isOwner = name
    .split(' ')
    .some((word) => word.length > 2 && owners.some((owner) => owner.includes(latin(word))));
  const beside = AHEAD_OF_CONTACT.test(behind) || BEHIND_CONTACT.test(before);
  const opens = /(?:^|[\n:;(|])\s*$/u.test(before) || start === 0;
  const surnameAlone = /^\s?[(,—–-]/u.test(behind) && isSurname(name) ? 1 : 0;
  return (
    lead + teller + speaks + (isOwner ? 4 : 0) + (beside ? 3 : 0) + (opens ? 1 : 0) + surnameAlone
  );
}

/** The likeliest person, in full where they are named twice; in a line typed for it, any words with capitals will do. */
export function readName(
  text: string,
  anyCapitals: boolean,
  emails: readonly string[] = [],
): string | null {
  const people = peopleIn(text, emails);
  const [best] = people.toSorted((a, b) => b.weight - a.weight || a.start - b.start);
  if (!best || best.weight < (anyCapitals ? 1 : ENOUGH)) return null;
  const inFull = people.find(({ name }) => name.startsWith(`${best.name} `));
  return inFull?.name ?? best.name;
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
