const LEGAL = 'ООО|ОАО|ЗАО|ПАО|АО|ИП|НКО|ГК|ТК|ТД|УК|СК|ПК|АНО|ФГУП|МУП';
const FOREIGN = 'LLC|Inc\\.?|Ltd\\.?|GmbH|Corp\\.?|S\\.?A\\.?|PLC|AG|B\\.?V\\.?|Oy|AB|Co\\.?';
const WORD = "[\\p{L}\\p{N}][\\p{L}\\p{N}&'’.-]*";

const QUOTED = /(?:\p{L}[\p{L}-]{1,20}\s)?"[^"\n]{2,60}"/u;
const BY_RUSSIAN_FORM = new RegExp(
  `(?<![\\p{L}])(?:${LEGAL})\\s+(?:"[^"\\n]{2,60}"|\\p{Lu}${WORD.slice(WORD.indexOf(']') + 1)}(?:\\s\\p{Lu}[\\p{L}\\p{N}&.-]*){0,3})`,
  'u',
);
const BY_FOREIGN_FORM = new RegExp(
  `(?:\\p{Lu}[\\p{L}\\p{N}&'-]*\\s){1,4}(?:${FOREIGN})(?![\\p{L}])`,
  'u',
);
/** What English companies are called when no legal form stands beside them. */
const TRADE =
  /(?:\p{Lu}[\p{L}\p{N}&'-]*\s){1,3}(?:Tours|Yard|Labs?|Group|Studio|Atelier|Solutions|Systems|Partners|Agency|Consulting|Logistics|Foods|Motors|Media|Software|Services|Industries|Construction|Dental|Clinic|Bakery|Cafe|Coffee|Shop|Store|Hotel|Properties|Realty|Holdings|Technologies|Tech|Design|Works|Supply|Trading|Bank|University|School)(?![\p{L}])/u;
const RUSSIAN_TRADE =
  /(?<![\p{L}])(?:компани[яи]|фирма|завод|студия|кофейня|кафе|ресторан|клиника|школа|магазин|агентство|отель|гостиница|салон)\s+\p{Lu}[\p{L}\p{N}-]+(?:\s\p{Lu}[\p{L}\p{N}-]+)?/u;

/** By a legal form, by quotation marks, by what companies are called. */
export function readCompany(text: string): string | null {
  const found =
    BY_RUSSIAN_FORM.exec(text) ??
    BY_FOREIGN_FORM.exec(text) ??
    RUSSIAN_TRADE.exec(text) ??
    TRADE.exec(text) ??
    QUOTED.exec(text);
  return found ? found[0].trim().replace(/[,;]+$/, '') : null;
}

const RUSSIAN_NAMES =
  /^(?:Александр|Александра|Алексей|Алина|Алиса|Алла|Анастасия|Анатолий|Андрей|Анна|Антон|Арина|Артем|Артём|Артур|Ваня|Богдан|Борис|Вадим|Валентин|Валентина|Валерий|Валерия|Варвара|Василий|Вера|Вероника|Виктор|Виктория|Виталий|Влад|Владимир|Владислав|Вячеслав|Галина|Геннадий|Георгий|Глеб|Григорий|Даниил|Данил|Дарья|Даша|Денис|Диана|Дима|Дмитрий|Ева|Евгений|Евгения|Егор|Екатерина|Елена|Елизавета|Женя|Жанна|Жора|Саша|Лёша|Леша|Серёга|Толя|Юра|Вова|Володя|Гоша|Гриша|Стас|Слава|Витя|Боря|Лёня|Люда|Люба|Надя|Ира|Аня|Галя|Рома|Зоя|Иван|Игорь|Илья|Инна|Ирина|Камила|Катя|Карина|Кирилл|Константин|Костя|Кристина|Ксения|Лариса|Лена|Леонид|Лиза|Лидия|Любовь|Людмила|Майя|Макар|Максим|Маргарита|Марина|Мария|Марк|Маша|Мила|Михаил|Миша|Надежда|Наталия|Наталья|Наташа|Настя|Никита|Николай|Коля|Нина|Оксана|Олег|Олеся|Ольга|Оля|Павел|Паша|Петр|Пётр|Полина|Рита|Роман|Руслан|Рустам|Савелий|Светлана|Света|Семен|Семён|Серёжа|Сергей|София|Софья|Станислав|Степан|Таисия|Тамара|Татьяна|Таня|Тимофей|Тимур|Ульяна|Федор|Фёдор|Эдуард|Эльвира|Эмиль|Юлия|Юля|Юрий|Яна|Ярослав)$/u;
const PATRONYMIC = /(?:ович|евич|ич|овна|евна|ична|Палыч|Саныч|Иваныч)$/u;
const RUSSIAN_SURNAME =
  /^\p{Lu}[а-яё-]{1,}(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ский|ская|цкий|цкая|ко|ук|юк|ец|ян|дзе|швили|ой|ая|ий|их|ых|ич|ер|ман|ель)$/u;
const ENGLISH_NAMES =
  /^(?:Aaron|Adam|Al|Alan|Alex|Alice|Alison|Amanda|Amy|Andrew|Andy|Ann|Anna|Anne|Anthony|Ashley|Barbara|Bea|Becky|Ben|Beth|Bill|Bob|Brad|Brenda|Brian|Bruce|Cal|Carl|Carla|Carol|Cathy|Charles|Charlie|Chloe|Chris|Christina|Cindy|Claire|Clara|Craig|Dan|Dana|Daniel|Dave|David|Dawn|Dean|Deb|Derek|Diana|Diane|Don|Donna|Doug|Ed|Edward|Elena|Eli|Ella|Ellen|Emily|Emma|Eric|Erin|Eva|Eve|Frank|Fred|Gary|George|Gina|Grace|Greg|Hank|Hannah|Harry|Heather|Helen|Henry|Hugo|Ian|Isaac|Ivan|Jack|Jacob|Jake|James|Jamie|Jan|Jane|Janet|Jason|Jay|Jean|Jeff|Jen|Jenny|Jeremy|Jess|Jessica|Jill|Jim|Joan|Joe|Joel|John|Jon|Jordan|Jose|Joseph|Josh|Joy|Juan|Judy|Julia|Julie|Justin|Karen|Kate|Kathy|Keith|Kelly|Ken|Kevin|Kim|Kyle|Larry|Laura|Lauren|Lee|Leo|Liam|Linda|Lisa|Liz|Louis|Lucas|Lucy|Luke|Lynn|Marco|Maria|Marie|Mark|Martha|Martin|Mary|Matt|Max|Megan|Mia|Michael|Michelle|Mike|Miguel|Molly|Nancy|Natalie|Nate|Nathan|Neil|Nell|Nick|Nicole|Nina|Noah|Nora|Ola|Olga|Olivia|Omar|Oscar|Pam|Pat|Patricia|Patrick|Paul|Peggy|Pete|Peter|Phil|Priya|Rachel|Ralph|Ray|Rebecca|Rick|Rita|Rob|Robert|Robin|Roger|Ron|Rosa|Rose|Roy|Russ|Ruth|Ryan|Sally|Sam|Samantha|Sandra|Sara|Sarah|Scott|Sean|Sharon|Simon|Sofia|Sophie|Stan|Stella|Stephen|Steve|Sue|Susan|Ted|Teresa|Terry|Theo|Tim|Tina|Todd|Tom|Tony|Tracy|Tyler|Vera|Vic|Victor|Walter|Wendy|Will|William|Zach|Zoe)$/u;

const PIECES = /[,;|\n()]+|\s[-–]\s|:\s/u;
const CAPITAL = /^\p{Lu}[\p{L}'’-]*\.?$/u;

/** A person's name: known first names with what stands beside them; in a line typed for it, any two words with capitals will do. */
export function readName(text: string, anyCapitals: boolean): string | null {
  const pieces = text
    .split(PIECES)
    .map((piece) => piece.trim())
    .filter(Boolean);
  for (const piece of pieces) {
    const words = piece.split(/\s+/);
    const at = words.findIndex((word) => RUSSIAN_NAMES.test(word) || ENGLISH_NAMES.test(word));
    if (at >= 0 && !afterReferral(words, at)) return around(words, at);
  }
  for (const piece of pieces) {
    const words = piece.split(/\s+/);
    const named =
      words.length >= 2 && words.length <= 3 && words.every((word) => CAPITAL.test(word));
    if (named && (anyCapitals || words.some((word) => RUSSIAN_SURNAME.test(word)))) return piece;
  }
  const [first = ''] = pieces;
  return anyCapitals && CAPITAL.test(first) && pieces.length > 1 ? first : null;
}

/** `referred by Max: Hugo Blanc`: Max is not the lead. */
function afterReferral(words: readonly string[], at: number): boolean {
  const before = words
    .slice(Math.max(0, at - 2), at)
    .join(' ')
    .toLowerCase();
  return /(?:referred by|recommended by|посоветовал\p{L}*|от|рекомендации|via)$/u.test(before);
}

function around(words: readonly string[], at: number): string {
  let from = at;
  let to = at + 1;
  const before = words[at - 1];
  if (before && RUSSIAN_SURNAME.test(before) && !RUSSIAN_NAMES.test(before)) from--;
  while (to < words.length && to - from < 3) {
    const word = words[to] ?? '';
    if (!CAPITAL.test(word) && !PATRONYMIC.test(word)) break;
    to++;
  }
  return words
    .slice(from, to)
    .join(' ')
    .replace(/[.:]+$/, '');
}

const OWN_NAME = /^\p{Lu}[\p{L}\p{N}&'’.-]*$/u;

/** `Bob Jones, Globex, …`: what stands right behind the name, in capitals and without a verb, is their firm. */
export function readFirmBehind(text: string, name: string | null): string | null {
  if (!name) return null;
  const [behind] = text.slice(text.indexOf(name) + name.length).match(/^\s*,\s*[^,;|\n()]+/u) ?? [];
  const firm = behind?.replace(/^\s*,\s*/u, '').trim() ?? '';
  const words = firm.split(/\s+/);
  const isFirm = firm !== '' && words.length <= 4 && words.every((word) => OWN_NAME.test(word));
  return isFirm && readName(firm, false) === null ? firm : null;
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
