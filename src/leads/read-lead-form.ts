// Fields of a form: `Имя: …`, `*Company:* …`, `Budget? …`, each on a line or between bars, semicolons or sentences.

const NAMES = {
  name: 'имя|ваше имя|посетитель|заказчик|покупатель|фио|ф\\. ?и\\. ?о\\.|контактное лицо|контакт|клиент|name|your name|what is your name|full name|first name|contact|contact person|contact name|visitor|client',
  surname: 'фамилия|last name|surname',
  company:
    'компания|название компании|организация|фирма|company|company name|organi[sz]ation|business|business name',
  contact:
    'телефон|тел\\.?|контактный телефон|номер|номер телефона|моб(?:ильный)?|почта|e-?mail|mail|work email|phone|phone number|tel|mobile|cell|best number|number',
};
type Field = keyof typeof NAMES;

const START = '(?:^|[\\n|;.,]|form:|заявка:?|пройден!)\\s*(?:[-•>]\\s*)?';
const pattern = (field: Field) =>
  new RegExp(
    `${START}\\*{0,2}(?:${NAMES[field]})\\s*\\*{0,2}\\s*[:=?-]\\s*\\*{0,2}\\s*([^\\n|;,]{1,80})`,
    'giu',
  );
const PATTERNS: Readonly<Record<Field, RegExp>> = {
  name: pattern('name'),
  surname: pattern('surname'),
  company: pattern('company'),
  contact: pattern('contact'),
};
/** No name of a person. */
const ODD = /[\d@<>]|https?:/u;

export interface FormFields {
  name: string | null;
  company: string | null;
  /** Has a name and a way to reach them, each called so and each once: all of the text is one lead. */
  isOne: boolean;
}

export function readForm(text: string): FormFields {
  const all = (field: Field) =>
    [...text.matchAll(PATTERNS[field])].map(([, value = '']) => tidy(value)).filter(Boolean);
  const names = all('name').filter((name) => !ODD.test(name) && name.length <= 60);
  const [surname = ''] = all('surname');
  const [first] = names;
  return {
    name: first ? `${first} ${surname}`.trim() : null,
    company: all('company')[0] ?? null,
    isOne: (names.length === 1 || all('company').length === 1) && all('contact').length >= 1,
  };
}

/** Up to where the next sentence begins. */
const tidy = (value: string) =>
  value
    .replace(/\*+/g, '')
    .split(/(?<=\p{L}{2})\.\s/u)[0]
    ?.replace(/[.\s]+$/, '')
    .trim() ?? '';

const LABEL = /^\s*(?:[-•>*]\s*)?\*{0,2}[\p{L}][\p{L} ./-]{1,30}[:=]/u;
export const startsWithLabel = (text: string): boolean => LABEL.test(text);
