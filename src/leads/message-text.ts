/** What Slack writes in angle brackets; anything else in them was typed by a person. */
const ENTITY = /<([@#!][^<>\n]{1,300}|[a-z][a-z+.-]{1,20}:[^<>\n]{1,3000})>/g;

/** A message as it is read for a lead: Slack's `<mailto:…|…>`, `<tel:…|…>` and links become what they show, mentions go. */
export const asSpoken = (text: string): string => spelledOut(text, () => '');

/** The same for what is kept as it was written: people keep their names. */
export const asWritten = (text: string): string => spelledOut(text, (name) => `@${name}`);

function spelledOut(text: string, person: (name: string) => string): string {
  return text
    .replace(ENTITY, (_, inside: string) => shown(inside, person))
    .replace(/[ \t]+/g, ' ')
    .trim();
}

function shown(entity: string, person: (name: string) => string): string {
  const bar = entity.indexOf('|');
  const label = bar < 0 ? '' : entity.slice(bar + 1);
  const target = bar < 0 ? entity : entity.slice(0, bar);
  if (target.startsWith('@')) return person(label || target.slice(1));
  // Groups and <!channel> are said to somebody, not about the lead.
  if (target.startsWith('!')) return '';
  if (target.startsWith('#')) return label ? `#${label}` : '';
  return label || target.replace(/^(?:mailto|tel):/, '');
}

const WITH_VERB =
  /^(?:пожалуйста[\s,]+|please[\s,]+)?(?:(?:нов(?:ый|ого)|созда(?:й|ть|йте)|добав(?:ь|ить|ьте)|запи(?:ши|сать|шите)|заве(?:ди|сти|дите)|сохрани(?:ть|те)?)(?:\s+нов(?:ый|ого))?\s+лида?|(?:new|create|add|save)(?:\s+an?)?(?:\s+new)?\s+lead)(?![\p{L}\p{N}])[\s:;,.-]*/iu;
const BARE = /^(?:лид|lead)\s*(?:[:-]|\n)\s*/iu;

/** Cuts off "new lead", which asks for one in so many words, and says whether it stood there. */
export function cutRequest(text: string): { asked: boolean; text: string } {
  const request = WITH_VERB.exec(text) ?? BARE.exec(text);
  return request
    ? { asked: true, text: text.slice(request[0].length).trim() }
    : { asked: false, text };
}
