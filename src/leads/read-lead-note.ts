/** Words that say nothing once what stood beside them has become a field. */
const SAYS_NOTHING = new Set(
  `из от с со на по для до за в к и а о об у около примерно порядка где-то где то бюджет ориентир сумма цена клиент лид
  комментарий сообщение телефон тел моб имя фио почта компания должность звонил звонила звонили позвонил позвонила
  написал написала пришёл пришел пришла пришли зовут меня его её ее это
  from at of with and about around approx for the an in on by to is it budget amount price client customer lead maybe
  met called call got had message comment phone name email mail company`.split(/\s+/),
);
const GREETING =
  /^(?:добр(?:ый|ого|ое) (?:день|дня|вечер|утро|времени суток)|здравствуйте|привет(?:ствую)?|hi(?: there)?|hello|hey|good (?:morning|afternoon|day))(?!\p{L})[\s!.,)]*/iu;
const LABEL = /^(?:комментарий|сообщение|примечание|message|comment|notes?)\s*:\s*/iu;
const EDGES = /^[\s:().-]+|[\s:(-]+$/g;
const LAST_WORD = /(?:^|\s)([\p{L}-]+)$/u;
const LONGEST = 1_000;

/**
 * What a message says beyond its fields, clause by clause and each in its own words: a field is cut from a clause's ends and left in
 * its middle, where the clause would not be understood without it. Where the lead came from is left wherever more is said of it.
 */
export function readNote(
  text: string,
  fields: readonly (string | null | undefined)[],
  source: string | undefined,
): string | null {
  const known = fields.flatMap((field) => field || []);
  const told = source ? [...known, source] : known;
  const clauses = text
    .split(/[;|\n]+|,(?!\d)/u)
    .map((clause) => withoutEnds(clause, known))
    .filter((clause) => saysMore(clause, told));
  return clauses.join(', ').slice(0, LONGEST) || null;
}

function withoutEnds(clause: string, known: readonly string[]): string {
  let left = clause.trim();
  for (let before = ''; before !== left; ) {
    before = left;
    for (const field of known) {
      if (left.startsWith(field) && !/^[\p{L}\p{N}]/u.test(left.slice(field.length)))
        left = left.slice(field.length);
      else if (left.endsWith(field) && !/[\p{L}\p{N}]$/u.test(left.slice(0, -field.length)))
        left = left.slice(0, -field.length);
    }
    left = left.replace(EDGES, '').replace(GREETING, '').replace(LABEL, '');
    const last = LAST_WORD.exec(left)?.[1];
    if (last && SAYS_NOTHING.has(last.toLowerCase())) left = left.slice(0, -last.length).trim();
  }
  return left;
}

function saysMore(clause: string, known: readonly string[]): boolean {
  const rest = known.reduce((text, field) => text.replaceAll(field, ' '), clause);
  const words = rest.match(/\p{L}[\p{L}-]+/gu) ?? [];
  return words.some((word) => !SAYS_NOTHING.has(word.toLowerCase()));
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
