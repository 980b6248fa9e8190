import {
  isFirstName,
  isFirstNameInAnyCase,
  isPatronymic,
  isSurname,
  latin,
} from './read-lead-people.ts';
import { isPlace } from './read-lead-places.ts';
import { ENGLISH_TRADES, tradeInFirstCase } from './read-lead-trades.ts';

/** What a firm is called, and the words of the text that say so. */
interface Firm {
  name: string;
  written: string;
}

const LEGAL =
  'ООО|ОАО|ЗАО|ПАО|АО|ИП|НКО|ГК|ТК|ТД|УК|СК|ПК|АНО|ФГУП|МУП|ГБУ|ГУП|ТОО|ОДО|ЧП|ЧУП|ТСЖ|ТСН|СНТ|КФХ|ЖК|ТЦ|ТРЦ|БЦ|НПО|НПП|СТО|КБ|МБОУ|ГБОУ';
const FOREIGN =
  'LLC|LLP|LP|Inc\\.?|Ltd\\.?|Limited|GmbH|Corp\\.?|Corporation|S\\.?A\\.?|S\\.?r\\.?l\\.?|PLC|AG|B\\.?V\\.?|Oy|AB|ApS|A\\/S|AS|KK|Pty(?: Ltd)?|Sdn Bhd|S\\.?L\\.?|SAS|SARL|SpA|KG|Co\\.?|d\\.?o\\.?o\\.?|sp\\. z o\\.o\\.|Sp\\. z o\\.o\\.|s\\.r\\.o\\.';
const REST = "[\\p{L}\\p{N}&'’.+-]*";
const CALLED = `\\p{Lu}${REST}(?: (?:& )?\\p{Lu}[\\p{L}\\p{N}&.-]*){0,3}`;
const QUOTES = '"[^"\\n]{2,60}"';

const BY_RUSSIAN_FORM = new RegExp(`(?<![\\p{L}])(?:${LEGAL}) (?:${QUOTES}|${CALLED})`, 'u');
const BY_FOREIGN_FORM = new RegExp(
  `(?:\\p{Lu}[\\p{L}\\p{N}&'’.-]* (?:& )?){0,4}\\p{Lu}[\\p{L}\\p{N}&'’-]*,? (?:${FOREIGN})(?![\\p{L}])`,
  'u',
);
/** `фирма вроде Северный ветер`, `a small bakery called Crumb`. */
const SAID_TO_BE =
  /(?<![\p{L}])(?:(?:фирма|компания|контора)\s+(?:вроде|называется|типа|зовётся)\s+|(?:bakery|company|firm|startup|shop|business|studio|agency|store|gym|restaurant|cafe|place|clinic|outfit|outfit|brewery|farm|hotel|chain|school|salon|spa|bar|team|nonprofit|charity)\s+(?:called|named)\s+)(\p{Lu}[\p{L}\p{N}&'’-]*(?:\s(?:&\s|of\s)?\p{Lu}[\p{L}\p{N}&'’-]*){0,3})/u;
/** `стоматология Жемчуг`, `детсад №14`, `мойка «Блеск»`, `salon Iris`. */
const BY_TRADE = new RegExp(
  `(?<![\\p{L}-])(?:(\\p{L}{3,20}(?:ая|ой|ую|ый|ий|ого|ое|яя)) )?([\\p{L}-]{2,20}) (?:(\\p{Ll}{2,14}(?:ы|и|а|я|ов|ей|ев|ий|ок|ек|ен|го|ых|их)) )?(${QUOTES}|№ ?\\d{1,4}(?: ${QUOTES})?|\\p{Lu}[\\p{L}\\p{N}+&-]*(?: (?:и )?\\p{Lu}[\\p{L}\\p{N}+-]+){0,2}(?: №? ?\\d{1,3}(?![\\d \\p{L}]))?)`,
  'gu',
);
/** `startup Peakly`, `hotel Larkspur`. */
const ENGLISH_BEFORE =
  /(?<![\p{L}])(?:startup|start-up|company|firm|agency|brand|chain|nonprofit|restaurant|cafe|café|hotel|shop|store|studio|gym|salon|clinic|brewery|bakery|charity|retailer|distributor|dealer|dealership|school|bank)\s((?:\p{Lu})[\p{L}\p{N}&'’-]*(?:\s(?:&\s|of\s)?\p{Lu}[\p{L}\p{N}&'’-]*){0,3})/u;
/** `кофейня на Мира`, `the taqueria on 5th`: what has no name is told by its street. */
const ON_RUSSIAN_STREET =
  /(?<![\p{L}-])([\p{L}-]{3,20}) на (?:улице |ул\. |проспекте )?\p{Lu}\p{Ll}+(?! \p{Lu})/gu;
const ON_STREET =
  /(?<![\p{L}-])((?:\p{Ll}{3,12} )?(?:bakery|taqueria|barbershop|salon|diner|cafe|café|deli|gym|pub|bar|restaurant|florist|garage|shop|store|school|church|clinic|brewery|hotel|motel|laundromat|dentist|pharmacy|studio|boutique|nursery|butcher|pizzeria|bookstore|kindergarten|daycare) on (?:\d{1,3}(?:st|nd|rd|th)|\p{Lu}\p{L}+)(?: (?:St|Ave|Rd|Blvd|Street|Avenue|Road)(?!\p{L}))?)/u;
/** `The Gilded Fork (restaurant)`, `Crumb, a bakery`. */
const IS_A = new RegExp(
  `(?<![\\p{L}])(\\p{Lu}[\\p{L}'’&-]+(?: (?:(?:&|of|and the) )?\\p{Lu}[\\p{L}'’&-]+){0,3})(?: \\((?:an? |the )?|, an? )(?:\\p{Ll}{3,12} ){0,2}(?:${[...ENGLISH_TRADES].filter((word) => word.length > 3 && !word.endsWith('s')).join('|')})(?!\\p{L})`,
  'u',
);
const RUSSIAN_PLANT =
  /(?<![\p{L}])\p{Lu}\p{Ll}*(?:завод|комбинат|строй|пром|торг|сервис|маш|сталь|проект|транс|снаб)(?![\p{L}])(?:\s№\s?\d+)?|(?<!\p{L})\p{Lu}{2,6}\s?№\s?\d{1,4}/u;
const GROUP =
  /\p{Lu}[\p{L}-]+\s(?:Групп|Групп?а|Сервис|Строй|Трейд|Холдинг|Логистик|Инвест|Плюс|Мебель|Мед|Авто|Сити|Дент|Фуд|Маркет|Проект|Девелопмент|Техно)(?![\p{L}])/u;
/** What is called something in quotation marks and is no firm. */
const NO_FIRM_CALLED =
  'партн[её]р\\p{L}{0,2}|форм[аеуы]?|раздел[аеу]?|тем[аеуы]|страниц[аыеу]|кнопк[аиу]|кампани[яию]|лендинг[аеу]?|квиз[аеу]?|сайт[аеу]?|акци[яию]|тариф[аеу]?|пакет[аеу]?|бот[ае]?|выставк[аеиу]|форум[аеу]?|конференци[яию]|ярмарк[аеиу]|курс[аеу]?|вебинар[аеу]?|канал[аеу]?|чат[аеу]?|рассылк[аеиу]|проект[аеу]?|тендер[аеу]?|статус|сделк[аеиу]|лид|модел[ьи]|серии|услуг[аиу]|товар|поле|фестивал[яеью]|form|page|subject|button|says|said|plan|package|campaign|course|channel|project|status|model|note|fair|show|webinar';
const QUOTED = new RegExp(
  `(?<!(?<!\\p{L})(?:${NO_FIRM_CALLED}) )(?:(?<!\\p{L})(?!(?:${NO_FIRM_CALLED}) |\\p{L}*-?(?:директор|менеджер|инженер|снабжен|владел|хозя|маркетолог|управля|глав|закуп|клиент|заказчи)\\p{L}* )(?:\\p{Lu}[\\p{L}-]{1,20}|\\p{Ll}{3,12}(?:ная|ская|ория|точка|центр|дом|двор|клуб|комплекс|техникум|тека|ница)) )?"(?=[\\p{Lu}\\d])(?!(?:[^" ]{1,20} ){5})[^"\\n?!]{2,60}"`,
  'u',
);
const WITH_AND =
  /(?<![\p{L}])\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)? & (?:\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+)?/u;
const POSSESSIVE = /(?<![\p{L}])\p{Lu}[\p{L}-]+['’]s(?: \p{Lu}[\p{L}'’-]+){1,3}/u;

/** What a sentence begins with is no part of the firm's name. */
const LEADING =
  /^(?:(?:Our|From|At|New|Lead|Met|Hi|Hello|Dear|Call|Called|Cold|Prospect|Customer|Client|And|With|Company|Spoke|Referral|Contact|Owner|Manager|Website|Form|Walk-in|Head|Director|For|VP|CEO|CTO)\s+)+/u;
const SORT_OF_PLACE =
  /^(?:manager|called|named|клиент|из|от|в|с|со|на|для|и|у|сам|сами|фирма|company)\s/iu;

const CAPITALS =
  /(?<![\p{L}\p{N}@._/#-])(?:\p{Lu}|\d{1,4}(?=[ -]\p{Lu}))[\p{L}\p{N}'’&.+-]*(?: (?:(?:&|of|de|la|el|the|and the|of the|и) )?\p{Lu}[\p{L}\p{N}'’&+-]*){0,5}/gu;
const SURNAMES_TOO = new Set(
  'wood law park house hall garden glass steel waters banks gardens mills hill field farms baker mason cook rice lake school woods fields bell shore reed water park marine care rose day winter church paint power price street bridges rivers'.split(
    ' ',
  ),
);

/** `Walter Briggs of Briggs Lumber`: the firm is behind its man. */
const behindPerson = (run: string) => {
  const [who = '', firm] = run.split(/ of (.*)/s);
  return firm && isFirstName(who.split(' ')[0] ?? '') ? firm : run;
};

function runsIn(text: string): string[] {
  return [...text.matchAll(CAPITALS)].map(([run]) =>
    behindPerson(run.replace(LEADING, '').replace(/[.,]+$/, '')),
  );
}

/** `Bluebird Bakery`, `Pike County Schools`. */
function byEnglishTrade(text: string): string | undefined {
  return runsIn(text).find((run) => {
    const own = run.split(' ');
    const last = own.at(-1)?.toLowerCase() ?? '';
    if (own.length < 2 || !own.slice(1).some((word) => ENGLISH_TRADES.has(word.toLowerCase())))
      return false;
    if (/^(?:Head|Director|Manager|VP|Chief)$/.test(own[0] ?? '') || isPlace(run)) return false;
    return !(own.length === 2 && isFirstName(own[0] ?? '') && SURNAMES_TOO.has(last));
  });
}

const COMMON_HOSTS =
  /^(?:gmail|googlemail|mail|yandex|ya|example|outlook|hotmail|live|yahoo|icloud|me|bk|list|inbox|rambler|proton|protonmail|gmx|web|test|aol|msn)$/;

/** What of the text is spelled in the e-mail's host: `Уралпресс` and `@uralpress…`. */
function byHost(text: string, emails: readonly string[]): string | undefined {
  const hosts = emails
    .map((email) => email.split('@')[1]?.split('.')[0] ?? '')
    .filter((host) => host.length > 3 && !COMMON_HOSTS.test(host))
    .map((host) => host.replace(/[^\p{L}\p{N}]/gu, ''));
  if (hosts.length === 0) return undefined;
  return runsIn(text).find((run) => {
    const own = run.split(' ');
    const isPerson =
      own.some(isPatronymic) ||
      (own.length === 1 && isSurname(run)) ||
      (isFirstName(own[0] ?? '') && own.length < 3);
    if (isPerson || isPlace(run)) return false;
    const key = latin(run).replace(/[^\p{L}\p{N}]/gu, '');
    const first = latin(own[0] ?? '').replace(/[^\p{L}\p{N}]/gu, '');
    return hosts.some(
      (host) =>
        (key.length > 3 && (host.includes(key) || key.startsWith(host))) ||
        (first.length > 3 && host.startsWith(first)),
    );
  });
}

function isA(text: string): string | undefined {
  const name = cutOut(IS_A)(text);
  return isFirstName(name.split(' ')[0] ?? '') ? undefined : name;
}

const onStreet = (text: string) =>
  (ofTrade(ON_RUSSIAN_STREET, 1, text)?.[0] ?? cutOut(ON_STREET)(text)).replace(
    /^(?:the|a|an|small|new|local|our|big)\s/iu,
    '',
  );

function byEnglishTradeBefore(text: string): string | undefined {
  const name = cutOut(ENGLISH_BEFORE)(text);
  return isFirstName(name.split(' ')[0] ?? '') || isPlace(name) ? undefined : name;
}

const feminine = /(?:ия|ая|а|ь)$/u;
/** `музыкальной школы`: музыкальная школа. */
const adjectiveInFirstCase = (word: string, trade: string) =>
  feminine.test(trade)
    ? word.replace(/(?:ой|ую)$/u, 'ая').replace(/(?:ей|юю)$/u, 'яя')
    : word
        .replace(/(?<=[кгхжшчщ])(?:ого|ом)$/u, 'ий')
        .replace(/(?:ого|ом)$/u, 'ый')
        .replace(/(?:его|ем)$/u, 'ий');

/** The first place where the pattern fits and this group of it is a trade. */
function ofTrade(pattern: RegExp, group: number, text: string): RegExpExecArray | undefined {
  pattern.lastIndex = 0;
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
    if (tradeInFirstCase(hit[group] ?? '')) return hit;
    pattern.lastIndex = hit.index + 1;
  }
  return undefined;
}

/** With what it is, in the first case: `из кофейни «Зерно»`. */
function byTrade(text: string): Firm | undefined {
  const [written, kind = '', trade = '', of = '', called = ''] = ofTrade(BY_TRADE, 2, text) ?? [];
  if (!written || isPlace(called)) return undefined;
  const [first = '', second] = called.split(' ');
  if (isFirstNameInAnyCase(first) && second && !called.startsWith('"')) return undefined;
  if (isFirstNameInAnyCase(first) && of) return undefined;
  if (!kind && /^(?:компани|фирм|организаци)/iu.test(trade)) return { name: called, written };
  const own = tradeInFirstCase(trade) ?? trade;
  const name = [kind && adjectiveInFirstCase(kind, own), own, of, called].filter(Boolean).join(' ');
  return { name: trade.toLowerCase() === own ? written : name, written };
}

const cutOut = (pattern: RegExp) => (text: string) => {
  const found = pattern.exec(text);
  return (found?.[1] ?? found?.[0] ?? '').trim().replace(/[,;]+$/, '');
};
const WAYS: readonly ((text: string, emails: readonly string[]) => Firm | string | undefined)[] = [
  cutOut(BY_RUSSIAN_FORM),
  cutOut(BY_FOREIGN_FORM),
  cutOut(SAID_TO_BE),
  byTrade,
  byHost,
  byEnglishTradeBefore,
  byEnglishTrade,
  cutOut(POSSESSIVE),
  cutOut(WITH_AND),
  cutOut(RUSSIAN_PLANT),
  cutOut(GROUP),
  cutOut(QUOTED),
  isA,
  onStreet,
];

/** By a legal form, by what companies are called, by the e-mail's host, by quotation marks. */
export function readCompany(text: string, emails: readonly string[] = []): Firm | null {
  for (const way of WAYS) {
    const found = way(text, emails) ?? '';
    const firm = typeof found === 'string' ? { name: found, written: found } : found;
    const name = firm.name.replace(LEADING, '').replace(SORT_OF_PLACE, '');
    const own = /^The /.test(name) && OPENING_THE.test(text) ? name.slice(4) : name;
    if (own) return { name: own, written: firm.written === firm.name ? own : firm.written };
  }
  return null;
}

/** With a capital only because a sentence begins by it. */
const OPENING_THE = /(?:^|[.!?\n] ?)The \p{Lu}/u;
