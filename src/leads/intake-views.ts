import type { Language } from '../language/language.ts';
import { actions, button, context, divider, fields, section, typed } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import type { AnyBlock, Message } from '../slack/reply.ts';
import type { TakenIn } from './intake.ts';
import { intakeWords } from './intake-words.ts';
import { isOpen, titleOf } from './lead.ts';
import { factsShown, showButton, twinNumber, twinText } from './lead-views.ts';
import { leadWords } from './lead-words.ts';

/** The card in the message's thread, in the team's language: everybody sees it, and it is redrawn at each press. */
export function takenInShown(taken: readonly TakenIn[], language: Language): Message {
  return {
    text: taken.map((one) => headline(one, language)).join('; '),
    blocks: taken.flatMap((one, n) => [...(n > 0 ? [divider()] : []), ...card(one, language)]),
  };
}

function headline({ draft, lead, twin }: TakenIn, language: Language): string {
  const say = intakeWords(language);
  if (lead) return say.freeLead({ title: titleOf(lead), number: lead.number });
  if (twin) return `${twinText(twin, language)} ${leadWords(language).twinNotSaved}`;
  return say.turnedAway({ title: titleOf(draft.fields) });
}

function card(one: TakenIn, language: Language): AnyBlock[] {
  const { draft, lead, twin } = one;
  if (!lead && !twin) return [context(headline(one, language))];
  const about = lead ?? draft.fields;
  const facts = factsShown(about, language);
  const say = intakeWords(language);
  return [
    section(lead ? `*${headline(one, language)}*` : headline(one, language)),
    ...(facts.length > 0 ? [fields(facts)] : []),
    ...(about.note ? [section(plain(about.note))] : []),
    ...(lead ? [context(lead.ownerId ? say.with({ userId: lead.ownerId }) : say.nobodys)] : []),
    actions(buttons(one, language)),
  ];
}

function buttons({ draft, lead, twin }: TakenIn, language: Language) {
  const say = leadWords(language);
  const { id, position } = draft;
  const notALead = button(say.notALead, `lead.turn_away:${position}`, id);
  const show = (number: number | null) => (number === null ? [] : [showButton(number, language)]);
  if (!lead)
    return [
      ...show(twin && twinNumber(twin)),
      button(say.saveAnyway, `lead.save_free:${position}`, id),
      notALead,
    ];
  if (!isOpen(lead) || lead.ownerId) return show(lead.number);
  return [
    button(say.take, `lead.take_free:${position}`, id, { style: 'primary' }),
    typed(say.edit, `/lead edit #${lead.number}`),
    notALead,
  ];
}
