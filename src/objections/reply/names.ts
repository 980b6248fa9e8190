import { fold, sentencesIn } from '../../language/text.ts';

/** Names, dates and addresses in a reply: each has to stand in a source. */

/** Written with a capital anywhere, and no name of anybody. */
const ORDINARY = new Set(
  fold(
    "i i'm i'll i'd i've ok crm erp it hr roi pdf excel api q a b2b b2c 1с 1c вы вас вам вами ваш ваша ваше ваши вашей вашего вашему вашим вашу ваших кп тз ооо",
  ).split(' '),
);
const SENTENCE_END = /[.!?…:;]+[\s"»”)]*|\n+|^\s*[-–—•]\s*/gmu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’&.+-]*[\p{L}\p{N}+]|[\p{L}\p{N}]/gu;
const MIXED = /^(?=.*\p{L})(?=.*\p{N})[\p{L}\p{N}.-]+$|^\p{Lu}{2,}[\p{Lu}\p{N}&.-]*$|\p{Ll}\p{Lu}/u;
const OPENERS = new Set(
  'we they you it that this these those he she i there here what which who when where how why if once after before since while and but so or as at by for from in of on to with the a an our your my their let many some most others both each every all no yes then both either neither nothing something everything anything everyone someone people customers clients teams companies мы вы они он она оно это эти тот та те я кто что когда где как почему если после до пока и но так или у в на по с к за из от для наш наша наши ваш ваша ваши мой моя их тогда потом все многие некоторые другие каждый никто ничего кто-то что-то команда клиент клиенты компания компании сотрудники'.split(
    ' ',
  ),
);
/** After a name at the beginning of a sentence: what is told of somebody's success. */
const STORY =
  /^(?:уже |так |давно |недавно |тоже |в прошлом |за |already |also |recently |just |in |has |have )*(?:дела|сдела|нача|поступи|попробова|сократи|сэконом|увелич|вырос|получи|переш|внедри|выбра|окупи|работает с|работают с|использ|польз|справи|подня|снизи|cut|saved?|saw|reduced|doubled|grew|switched|chose|uses?|use|does|did|started|began|took|gained|moved|recovered|halved|increased|runs|rolled|migrated|got|signed|trusts?|works)/iu;

interface Token {
  text: string;
  isFirst: boolean;
  rest: string;
}

function tokensOf(text: string): Token[] {
  const starts = new Set([
    0,
    ...[...text.matchAll(SENTENCE_END)].map((hit) => hit.index + hit[0].length),
  ]);
  return [...text.matchAll(WORD)].map((hit) => ({
    text: hit[0],
    isFirst: [...starts].some(
      (start) => /^[\s"«“(]*$/u.test(text.slice(start, hit.index)) && start <= hit.index,
    ),
    rest: text.slice(hit.index + hit[0].length).trimStart(),
  }));
}

/** Names of people, firms, products and norms that no source knows. */
export function strangeNames(text: string, sources: readonly string[]): string[] {
  const known = new Set(sources.flatMap((source) => fold(source).split(' ')));
  const isKnown = (word: string) =>
    fold(word)
      .split(' ')
      .every(
        (part) =>
          part === '' ||
          ORDINARY.has(part) ||
          known.has(part) ||
          (part.length >= 4 && hasStem(part, known)),
      );
  return tokensOf(text)
    .filter(({ text: word, isFirst, rest }) => {
      if (/^\p{N}+([.,]\p{N}+)*$/u.test(word)) return false;
      if (MIXED.test(word)) return true;
      if (!/^\p{Lu}/u.test(word)) return false;
      return (
        !isFirst || (!OPENERS.has(word.toLowerCase()) && STORY.test(rest.replaceAll('ё', 'е')))
      );
    })
    .map(({ text: word }) => word.replace(/['’]s$/, ''))
    .filter((word) => !isKnown(word));
}

/** The same but for the ending of a case. */
function hasStem(part: string, known: ReadonlySet<string>): boolean {
  const stem = part.slice(0, -2);
  return [...known].some(
    (word) => word.startsWith(stem) && Math.abs(word.length - part.length) <= 3,
  );
}

const DAYS =
  /(?<!\p{L})(?:понедельник|вторник|сред[уы](?= |[.,!?]|$)|четверг|пятниц|суббот|воскресень|январ|феврал|март[аеу]?(?!\p{L})|апрел|ма[яе](?!\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр|сегодня|завтра|послезавтра|вчера|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december|(?:in|by|until|before|since|of|this|next|last) (?:march|may)(?!\p{L})|today|tomorrow|tonight|yesterday|квартал|quarter|год[ау] назад|last year|прошлом году)\p{L}*/giu;

/** Terms without a figure. In a question they only ask when to talk. */
const TERMS =
  /(?<!\p{L})(?:(?:за|через|спустя|в течение|около) (?:(?:пару|несколько|считанные|один|одну|одного|одной) )?(?:минут|час|день|дня|дней|сутки|суток|недел|месяц|квартал|год|лет)\p{L}*|(?:пару|несколько|считанные) (?:минут|час|дн|недел|месяц|лет)\p{L}*|на (?:этой|следующей|той|будущей) неделе|в (?:этом|следующем|том) (?:месяце|квартале|году)|к (?:лету|осени|зиме|весне|новому году|праздникам|концу|утру|вечеру|обеду|выходным)|до (?:вечера|утра|обеда|ночи|выходных|конца)|(?:за|на) выходны[ех]|на днях|(?:in|within|under|after|takes?) (?:just )?(?:a|an|one) (?:(?:couple of|few|single) )?(?:minute|hour|day|week|month|quarter|year)s?|a (?:couple of|few) (?:minute|hour|day|week|month|year)s|(?:this|next) (?:week|month|summer|spring|autumn|fall|winter|year)|by (?:summer|autumn|fall|winter|spring|new year|christmas)|overnight|(?:by )?(?:month|quarter|year)[ -]end|within the (?:hour|day|week|month)|(?:over|by|before) the weekend|this weekend|by (?:noon|evening|morning|tonight))(?!\p{L})/giu;

/** "What do you do today?" asks how it is now. */
const NOW = /(?<!\p{L})(?:how|what|which|who|where)(?!\p{L})[^.!?…]*\?/giu;

/** Days, months, quarters and terms that no source names. */
export function strangeDays(text: string, sources: readonly string[]): string[] {
  const lower = (one: string) => one.toLowerCase().replaceAll('ё', 'е');
  const known = lower(sources.join('\n'));
  const stated = sentencesIn(text).filter((sentence) => !sentence.includes('?'));
  const dated = lower(text).replace(NOW, (question) => question.replace(/today|сегодня/g, ''));
  const found = [...dated.matchAll(DAYS), ...lower(stated.join(' ')).matchAll(TERMS)];
  return found
    .map(([day]) => day)
    .filter((day) => !known.includes(day.slice(0, Math.max(4, day.length - 2))));
}

const ADDRESS =
  /(?:https?:\/\/|www\.)\S+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+|[\p{L}\p{N}-]+ (?:dot|точка) (?:com|ru|net|org|io|ру|ком)(?!\p{L})|(?<![\p{L}\p{N}@])(?:[\p{L}\p{N}-]+\.)+(?:ru|com|net|org|io|co|dev|app|info|biz|me|su|рф|example|site|online|shop|xyz|ai|ly|eu|uk|de|us)(?![\p{L}\p{N}])\S*|(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_]+|\+?\d[\d ()-]{8,}\d/giu;

/** Links, e-mails, phones and mentions that no source holds letter by letter. */
export function strangeAddresses(text: string, sources: readonly string[]): string[] {
  const known = sources.join('\n').toLowerCase();
  return [...text.matchAll(ADDRESS)]
    .map(([address]) => address.replace(/[.,;:!?)»"]+$/, ''))
    .filter((address) => !known.includes(address.toLowerCase()));
}
