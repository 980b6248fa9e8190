import { isFirstName } from './read-lead-names.ts';

const LEGAL =
  'ООО|ОАО|ЗАО|ПАО|АО|ИП|НКО|ГК|ТК|ТД|УК|СК|ПК|АНО|ФГУП|МУП|ГБУ|ТОО|ОДО|ЧП|ТСЖ|ТСН|СНТ|КФХ|ЖК';
const FOREIGN =
  'LLC|LLP|LP|Inc\\.?|Ltd\\.?|Limited|GmbH|Corp\\.?|Corporation|S\\.?A\\.?|S\\.?r\\.?l\\.?|PLC|AG|B\\.?V\\.?|Oy|AB|KK|Pty|Co\\.?';
const REST = "[\\p{L}\\p{N}&'’.-]*";
const CALLED = `\\p{Lu}${REST}(?:\\s(?:&\\s)?\\p{Lu}[\\p{L}\\p{N}&.-]*){0,3}`;

const BY_RUSSIAN_FORM = new RegExp(
  `(?<![\\p{L}])(?:${LEGAL})\\s+(?:"[^"\\n]{2,60}"|${CALLED})`,
  'u',
);
const BY_FOREIGN_FORM = new RegExp(
  `(?:\\p{Lu}[\\p{L}\\p{N}&'-]* (?:& )?){0,3}\\p{Lu}[\\p{L}\\p{N}&'-]*,? (?:${FOREIGN})(?![\\p{L}])`,
  'u',
);
/** What English companies are called when no legal form stands beside them. */
const TRADE =
  /(?:\p{Lu}[\p{L}\p{N}&'-]*\x20){1,3}(?:Tours|Yard|Labs?|Group|Studios?|Atelier|Solutions|Systems|Partners|Agency|Consulting|Logistics|Foods|Motors|Media|Software|Services|Industries|Construction|Dental|Clinic|Bakery|Cafe|Coffee|Shop|Store|Hotel|Properties|Realty|Holdings|Technologies|Tech|Design|Works|Supply|Trading|Bank|University|School|Farms?|Imports|Exports|Pools|Optics|Legal|Law|Fitness|Gym|Motors|Builders|Plumbing|Roofing|Electric|Energy|Pharma|Health|Care|Capital|Ventures|Insurance|Travel|Events|Records|Books|Brewery|Winery|Restaurant|Grill|Kitchen|Salon|Spa|Academy|College|Church|Foundation|Institute|Brothers|Bros|Interiors|Landscaping|Cleaning|Security|Robotics|Networks|Digital|Marketing|Enterprises|International|Manufacturing)(?![\p{L}])/u;
const RUSSIAN_TRADE =
  /(?<![\p{L}])(?:компани[яи]|фирма|завод|студия|кофейня|кафе|ресторан|клиника|школа|магазин|агентство|отель|гостиница|салон|пекарня|аптека|банк|фабрика|комбинат|автосервис|автосалон|лицей|санаторий|фитнес-клуб|бар|типография|бюро)\s+(?:\p{Lu}[\p{L}\p{N}-]+(?:\s\p{Lu}[\p{L}\p{N}-]+)?|"[^"\n]{2,60}")/u;
/** `фирма вроде Северный ветер`, `a small bakery called Crumb`. */
const SAID_TO_BE =
  /(?<![\p{L}])(?:(?:фирма|компания|контора)\s+(?:вроде|называется|типа|зовётся)\s+|(?:bakery|company|firm|startup|shop|business|studio|agency|store|gym|restaurant|cafe|place|clinic)\s+(?:called|named)\s+)(\p{Lu}[\p{L}\p{N}&'-]*(?:\s\p{Lu}[\p{L}\p{N}&'-]*){0,2})/u;
const RUSSIAN_PLANT =
  /(?<![\p{L}])\p{Lu}\p{Ll}*(?:завод|комбинат|строй|пром|торг|сервис)\s*№\s?\d+/u;
const GROUP =
  /\p{Lu}[\p{L}-]+\s(?:Групп|Групп?а|Сервис|Строй|Трейд|Холдинг|Логистик|Инвест|Плюс|Мебель)(?![\p{L}])/u;
const QUOTED =
  /(?<!(?:форма|форме|форму|раздел|тема|страниц[аы]|кнопка|кампания|form|page|subject|button|the)\s)(?:(?<!\p{L})(?!форм|раздел|тем|страниц|кнопк|form |page |аптек |сеть |клиент )\p{L}[\p{L}-]{1,20}\s)?"[^"\n]{2,60}"/u;

const WAYS = [
  BY_RUSSIAN_FORM,
  BY_FOREIGN_FORM,
  SAID_TO_BE,
  RUSSIAN_TRADE,
  RUSSIAN_PLANT,
  TRADE,
  GROUP,
  QUOTED,
];
/** What a sentence begins with is no part of the firm's name. */
const LEADING =
  /^(?:(?:Our|The|From|At|New|Lead|Met|Hi|Hello|Dear|Call|Called|Cold|Prospect|Customer|Client|And|With)\s+)+/u;
const SORT_OF_PLACE = /^(?:manager|called|named|сеть|аптек|клиент|из|от)\s/iu;

/** By a legal form, by what companies are called, by quotation marks. */
export function readCompany(text: string): string | null {
  for (const way of WAYS) {
    const found = way.exec(text);
    const called = (found?.[1] ?? found?.[0] ?? '').trim().replace(/[,;]+$/, '');
    const name = called.replace(LEADING, '').replace(SORT_OF_PLACE, '');
    if (name) return name;
  }
  return null;
}

const OWN_NAME = /^(?:\p{Lu}[\p{L}\p{N}&'’.-]*|&)$/u;
/** Words with capitals that are no firm: where the contact was met, months, days. */
const NO_FIRM =
  /^(?:Google|Facebook|Instagram|LinkedIn|Linkedin|WhatsApp|Telegram|Zoom|IT|HR|CEO|CTO|CFO|COO|Head|Director|Manager|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Москв\p{L}+|Питер\p{L}*|Казан\p{L}+)$/u;

const isFirm = (words: readonly string[]) =>
  words.length > 0 &&
  words.length <= 4 &&
  words.every((word) => OWN_NAME.test(word)) &&
  !NO_FIRM.test(words[0] ?? '');

/** `Bob Jones, Globex, …`, `Aisha (Fintra)`, `Mike at Lakeside`: what stands right behind the name, in capitals and without a verb, is their firm. */
export function readFirmBehind(text: string, name: string | null): string | null {
  const at = name ? text.indexOf(name) : -1;
  if (!name || at < 0) return null;
  const behind = text.slice(at + name.length, at + name.length + 120);
  const joined =
    /^\s*,\s*([^,;|\n()]+)/u.exec(behind) ??
    /^\s*\(([^)\n]{2,60})\)/u.exec(behind) ??
    /^\s+(?:at|from|of|with|из|от)\s+((?:\p{Lu}[\p{L}\p{N}&'’-]*|&)(?:\s(?:\p{Lu}[\p{L}\p{N}&'’-]*|&)){0,3})/u.exec(
      behind,
    );
  const firm = joined?.[1]?.trim() ?? '';
  return isFirm(firm.split(/\s+/)) && !firm.split(/\s+/).some(isFirstName) ? firm : null;
}
