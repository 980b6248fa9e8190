import type { Language } from '../language/language.ts';
import { actions, button, context, divider, fields, section, typed } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import type { AnyBlock, Message, Reply } from '../slack/reply.ts';
import type { SavedDraft } from './draft.ts';
import type { Pressed } from './draft-leads.ts';
import { titleOf } from './lead.ts';
import { factsShown, showButton, twinNumber, twinText, undoButton } from './lead-views.ts';
import { leadWords } from './lead-words.ts';
import type { Twin } from './twin.ts';

/** One card each, in one message: the first time with a question above. */
export function draftsShown(drafts: readonly SavedDraft[], language: Language): Message {
  const say = leadWords(language);
  const waiting = drafts.filter((draft) => !draft.lead && !draft.refusedAt);
  const lead = drafts.length === 1 ? say.isThisALead : say.areTheseLeads({ n: drafts.length });
  const names = drafts.map((draft) => plain(titleOf(draft.fields))).join('; ');
  return {
    text: waiting.length > 0 ? `${lead} ${names}` : names,
    blocks: [
      ...(waiting.length > 0 ? [section(lead)] : []),
      ...drafts.flatMap((draft, n) => [
        ...(n > 0 ? [divider()] : []),
        ...draftBlocks(draft, null, language),
      ]),
    ],
  };
}

/** The message whose button was pressed becomes this: every draft as it is now. */
export function draftsPressed({ drafts, heldBack }: Pressed, language: Language): Reply {
  const shown = draftsShown(drafts, language);
  if (!heldBack) {
    const [only, another] = drafts;
    return {
      kind: 'card',
      ...shown,
      ...(only && !another ? { text: outcome(only, language) } : {}),
    };
  }
  const say = leadWords(language);
  const text = `${twinText(heldBack.twin, language)} ${say.twinNotSaved}`;
  return {
    kind: 'card',
    text,
    blocks: drafts.flatMap((draft, n) => [
      ...(n > 0 ? [divider()] : []),
      ...draftBlocks(draft, draft.id === heldBack.draftId ? heldBack.twin : null, language),
    ]),
  };
}

function outcome({ lead, fields: read }: SavedDraft, language: Language): string {
  const say = leadWords(language);
  const title = titleOf(read);
  return lead ? say.saved({ title, number: lead.number }) : say.refused({ title });
}

function draftBlocks(draft: SavedDraft, twin: Twin | null, language: Language): AnyBlock[] {
  const say = leadWords(language);
  const { lead, fields: read, position, id } = draft;
  if (lead?.removed) return [section(say.removed({ title: titleOf(read), number: lead.number }))];
  if (lead) {
    const buttons = [
      typed(say.edit, `/lead edit #${lead.number}`),
      undoButton(lead.createdEventId, language),
      showButton(lead.number, language),
    ];
    return [section(outcome(draft, language)), actions(buttons)];
  }
  if (draft.refusedAt) return [context(say.refused({ title: titleOf(read) }))];
  const facts = factsShown(read, language);
  const number = twin && twinNumber(twin);
  return [
    section([`*${plain(titleOf(read))}*`, ...(read.note ? [plain(read.note)] : [])].join('\n')),
    ...(facts.length > 0 ? [fields(facts)] : []),
    ...(twin ? [section(`${twinText(twin, language)} ${say.twinNotSaved}`)] : []),
    actions([
      ...(twin
        ? [
            button(say.saveAnyway, `lead.save_anyway:${position}`, id),
            ...(number ? [showButton(number, language)] : []),
          ]
        : [button(say.save, `lead.save:${position}`, id, { style: 'primary' })]),
      button(say.edit, `lead.edit_draft:${position}`, id),
      button(say.notALead, `lead.refuse:${position}`, id),
    ]),
  ];
}
