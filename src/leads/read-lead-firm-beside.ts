import { isFirstName, isPatronymic } from './read-lead-people.ts';
import { isPlace } from './read-lead-places.ts';
import { ENGLISH_TRADES } from './read-lead-trades.ts';

const OWN_NAME = /^(?:\p{Lu}[\p{L}\p{N}&'’.+-]*|&|of|and|the|de|la|и|\d{1,4})$/u;
/** Words with capitals that are no firm: where the contact was met, months, days, what they do. */
const NO_FIRM =
  /^(?:Google|Facebook|Instagram|Insta|LinkedIn|Linkedin|WhatsApp|Whatsapp|Telegram|TikTok|Yelp|Zoom|IT|HR|CEO|CTO|CFO|COO|VP|MD|PhD|Jr|Sr|Head|Director|Manager|Owner|President|Founder|Operations|Purchasing|Sales|Marketing|Office|Project|General|Chief|Senior|Procurement|Facilities|Engineer\p{L}*|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|SYSTEM|Budget|Phone|Tel|Mobile|Cell|Email|Fax|CRM|HVAC|SEO|ERP|Москв\p{L}+|Питер\p{L}*|Казан\p{L}+|Директор|Менеджер|Руководитель|Начальник|Инженер|Бюджет|Тел|Моб|Сайт|Авито|Инстаграм|Телеграм|ВК|КП|ТЗ|Директ|Ваш\p{L}*|Ваше|Your|Что|Как|What|How|Звонил\p{L}*|Хочет|Просит|Нужн\p{L}*|Ищет|Wants|Needs|Looking|Called|Met|Referred|No|Not|Please|Will|Interested|Asked)$/u;

const isFirm = (phrase: string) => {
  const own = phrase.split(/\s+/);
  return (
    /\p{Lu}/u.test(phrase) &&
    own.length <= 5 &&
    own.every((word) => OWN_NAME.test(word)) &&
    /^[\p{Lu}\d]/u.test(own[0] ?? '') &&
    !NO_FIRM.test(own[0] ?? '') &&
    !isPlace(phrase) &&
    !own.some(isPatronymic) &&
    !(own.length === 1 && ENGLISH_TRADES.has(phrase.toLowerCase()))
  );
};
const namesPerson = (phrase: string) => {
  const [first = '', ...others] = phrase.split(/\s+/);
  const isRussian = /^\p{Script=Cyrillic}/u.test(first);
  return (isFirstName(first) && others.length < 2) || (isRussian && others.some(isFirstName));
};

const JOINED =
  /^(?:\s+\([^()\n]{1,40}\))?,?\s+(?:(?:over|who works|working|calling|here)\s)?(?:at|from|of|with|for|@|из|от)\s+(?:the\s)?((?:\p{Lu}|\d)[\p{L}\p{N}&'’+-]*(?:\s(?:(?:&|of|and the|de|и)\s)?\p{Lu}[\p{L}\p{N}&'’+-]*){0,4})/u;
/** `hannah (bluebonnet bakery)`. */
const IN_BRACKETS =
  /^\s\((?!from |at |in |of |the )((?:\p{Ll}[\p{L}'’&-]{1,20} ){1,3}\p{Ll}{2,15})[,)]/u;
const PIECE = /[,;|\n()·•]|\s[-–—/]\s|\s(?:and|и)\s/u;
const IN_ROLE =
  /(?:at|of|for|@)\s+((?:\p{Lu}[\p{L}\p{N}&'’-]*)(?:\s(?:&\s|of\s)?\p{Lu}[\p{L}\p{N}&'’-]*){0,3})$/u;
const BUSINESS_OF =
  /(?<!(?:met|seen|saw|scan|booth|fair|show|expo|event|conference|lunch|meeting|look|good|arrives?|starts?|holiday|vacation)\s)(?<![\p{L}])(?:at|from|over at|with|runs|owns|own|run|opened|represents|representing|behalf of|@)\s(?:the\s)?((?:\p{Lu}|\d)[\p{L}\p{N}&'’-]*(?:\s(?:(?:&|of|and the)\s)?\p{Lu}[\p{L}\p{N}&'’-]*){0,4})/gu;
const WHO_WANTS =
  /^(?:[\p{L} ]{1,15}:\s)?((?:\p{Lu})[\p{L}\p{N}&'’-]*(?:\s(?:(?:&|of)\s)?\p{Lu}[\p{L}\p{N}&'’-]*){0,3})\s(?:wants?|needs?|is looking|are looking|is after|asked for|would like|хочет|хотят|просит|просят|ищет|ищут|нужн\p{L}+|интересуется|интересуются)(?!\p{L})/u;

/** What stands beside a person in capitals and without a verb is their firm: `Bob Jones, Globex`, `Aisha (Fintra)`, `Mike at Lakeside`, `Fern Cafe - Mo`. */
export function readFirmBeside(text: string, name: string | null, isForm: boolean): string | null {
  const at = name ? text.indexOf(name) : -1;
  if (name && at >= 0) {
    const behind = text.slice(at + name.length, at + name.length + 120);
    const joined = JOINED.exec(behind)?.[1];
    if (joined && isFirm(joined) && !namesPerson(joined)) return joined;
    const kind = IN_BRACKETS.exec(behind)?.[1];
    if (kind && ENGLISH_TRADES.has(kind.split(' ').at(-1) ?? '')) return kind;
    const near = isForm
      ? undefined
      : (firmIn(behind.split(PIECE).slice(1, 4)) ?? firmIn(before(text, at)));
    if (near) return near;
  }
  const others = [...text.matchAll(BUSINESS_OF)].map(([, firm = '']) => firm);
  const wanting = WHO_WANTS.exec(text)?.[1];
  return [...others, wanting ?? ''].find((firm) => isFirm(firm) && !namesPerson(firm)) ?? null;
}

/** The piece right before the name, where nothing but a mark parts them. */
const before = (text: string, at: number) =>
  /(?:,|\s[-–—/|]|[|:·])\s*$/u.test(text.slice(0, at))
    ? [
        text
          .slice(0, at)
          .split(PIECE)
          .filter((piece) => piece.trim())
          .at(-1) ?? '',
      ]
    : [];

function firmIn(pieces: readonly string[]): string | undefined {
  for (const piece of pieces) {
    const plain = piece
      .replace(/^[^:]{0,20}:\s/u, '')
      .trim()
      .replace(/[.:]+$/, '');
    const inRole = IN_ROLE.exec(plain)?.[1];
    const firm = [plain, inRole ?? ''].find((one) => isFirm(one) && !namesPerson(one));
    if (firm) return firm;
  }
  return undefined;
}
