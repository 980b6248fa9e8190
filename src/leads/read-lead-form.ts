// Fields of a form: `Имя: …`, `*Company:* …`, `Budget? …`, each on a line or between bars, semicolons or sentences.

const NAMES = {
  person:
    "имя|ваше имя|имя клиента|имя и фамилия|как (?:к )?вам обращаться|как к вам обращаться|как (?:вас )?зовут|как обращаться|кто|посетитель|фио|ф\\. ?и\\. ?о\\.|контактное лицо|контакт|контактер|представитель|name|your name|what is your name|what(?:'s| is) your name|full name|first name|contact|contact person|contact name|person|visitor|who|who are you|caller|caller name|submitted by|requester|customer name|client name|имя посетителя|имя гостя|attn",
  client: 'заказчик|покупатель|клиент|client|customer|гость|guest|account',
  surname: 'фамилия|last name|surname|family name',
  company:
    'компания|ваша компания|название компании|название|организация|ваша организация|фирма|учреждение|место работы|юрлицо|юр\\. ?лицо|company|co|co\\.|firm|company name|organi[sz]ation|org|business|business name|employer|account name|workplace|your company',
  contact:
    'телефон|ваш телефон|тел\\.?|контактный телефон|телефон для связи|номер|номер телефона|связь|как связаться|куда (?:по)?звонить|моб(?:ильный)?|почта|ваша почта|e-?mail|mail|work email|email address|your email|phone|phone no\\.?|your phone|phone number|ph|tel|mobile|cell|best number|number|reach|how to reach you|how do we reach you|best contact|whatsapp|call back|callback',
};
type Field = keyof typeof NAMES;

const START =
  '(?:^|[\\n|;.,/·]|form:|заявка:?|пройден!|submission:?)\\s*(?:[-•>*]\\s*|\\d{1,2}[.)]\\s*)?';
const pattern = (field: Field) =>
  new RegExp(
    `${START}[*_]{0,2}(?:${NAMES[field]})\\s*[*_]{0,2}\\s*(?:[:=?→]{1,2}|\\s[–—-](?=\\s))\\s*[*_]{0,2}\\s*([^\\n|;,/]{1,80})`,
    'giu',
  );
const PATTERNS = Object.fromEntries(
  Object.keys(NAMES).map((field) => [field, pattern(field as Field)]),
) as Readonly<Record<Field, RegExp>>;
/** No name of a person. */
const ODD = /[\d@<>"]|https?:|^(?:нет|none|no|n\/a|-+|не указан\p{L}*|lead|new lead)$/iu;
const OF_FIRM =
  /(?<!\p{L})(?:ООО|ОАО|ЗАО|ПАО|АО|ИП|ТОО|ГК|ТД|LLC|LLP|Inc|Ltd|GmbH|Corp|group|school|clinic|hotel)(?!\p{L})/iu;

export interface FormFields {
  name: string | null;
  company: string | null;
  /** Has a name and a way to reach them, each called so and each once: all of the text is one lead. */
  isOne: boolean;
}

export function readForm(text: string): FormFields {
  const all = (field: Field) =>
    [...text.matchAll(PATTERNS[field])].map(([, value = '']) => tidy(value)).filter(Boolean);
  const isPerson = (value: string) =>
    !ODD.test(value) && !OF_FIRM.test(value) && value.split(' ').length <= 4;
  const clients = all('client').filter((value) => !/[@<>]|https?:|\d{4}/u.test(value));
  const people = all('person').filter(isPerson);
  const names = people.length > 0 ? people : clients.filter(isPerson);
  const [surname = ''] = all('surname');
  const [first] = names;
  const firms = all('company').filter((value) => !/[@]|^(?:нет|none|no|n\/a|-+)$/iu.test(value));
  const client = people.length > 0 ? clients[0] : clients.find((value) => OF_FIRM.test(value));
  return {
    name: first ? `${first} ${surname}`.trim() : null,
    company: firms[0] ?? client ?? null,
    isOne: (names.length === 1 || all('company').length === 1) && all('contact').length >= 1,
  };
}

/** Up to where the next sentence begins. */
const tidy = (value: string) =>
  value
    .replace(/[*_]+/g, '')
    .replace(/^(?:mrs?|ms|miss|dr|г-н|г-жа)\.?\s+/iu, '')
    .split(/(?<=\p{L}{2})\.\s|\s[-–—]\s|\s\(/u)[0]
    ?.replace(/[.\s]+$/, '')
    .trim() ?? '';

const LABEL = /^\s*(?:[-•>*]\s*)?\*{0,2}[\p{L}][\p{L} ./-]{1,30}[:=]/u;
export const startsWithLabel = (text: string): boolean => LABEL.test(text);
