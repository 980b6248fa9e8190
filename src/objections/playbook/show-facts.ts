import type { Tx } from '../../db/connection.ts';
import { Refusal } from '../../errors.ts';
import type { Language } from '../../language/language.ts';
import { cut, straighten } from '../../language/text.ts';
import type { ActionCall, CommandCall, FormCall } from '../../services.ts';
import { actions, context, section, select } from '../../slack/blocks.ts';
import { plain } from '../../slack/escape.ts';
import { lineIn } from '../../slack/form-values.ts';
import { input, modal, textInput } from '../../slack/modals.ts';
import { message, type Reply } from '../../slack/reply.ts';
import type { Member } from '../../teams/member.ts';
import { objectionWords } from '../objection-words.ts';
import { withUndo } from './card-history-views.ts';
import { FACT_MOST, type Fact } from './fact.ts';
import { factFormWords } from './fact-form-words.ts';
import { lockFacts, readFacts, saveFactChange } from './fact-store.ts';
import { factLabel, gapsNamed } from './fact-words.ts';
import { findGaps, type Gap } from './find-gaps.ts';
import { mayDecide } from './may-decide.ts';
import { ofFact } from './playbook-event.ts';

const MOST_MISSING = 12;
const LANGUAGES = ['ru', 'en'] as const;

function requireFiller(member: Member): void {
  if (!mayDecide(member)) throw new Refusal('heads_only', (l) => factFormWords(l).headsOnly);
}

/** What the cards leave open, the most missed first, and a way to fill it in. */
export async function showFacts(tx: Tx, { member, words }: CommandCall): Promise<Reply> {
  const say = factFormWords(member.language);
  const gaps = await findGaps(tx, member.workspaceId);
  const facts = await readFacts(tx, member.workspaceId);
  const asked = words.map(({ text }) => text).join(' ');
  if (asked) return factForm(asked, gaps, facts, member);
  if (gaps.length === 0) return message(say.noCards);
  const label = (name: string) => factLabel(name, member.language);
  const missing = gaps.filter(({ name }) => !facts.some((fact) => fact.name === name));
  const lines = missing
    .slice(0, MOST_MISSING)
    .map(({ name, inCards }) => `• ${plain(label(name))} — ${say.inCards({ n: inCards })}`);
  const filled = say.filled({ filled: gaps.length - missing.length, all: gaps.length });
  const specs = gaps.map(({ name }) => ({ label: cut(label(name), 70), value: name }));
  return message(`${say.title}. ${filled}`, [
    section(`*${say.title}*\n${say.intro}`),
    ...(lines.length > 0 ? [section(`*${say.missingMost}*\n${lines.join('\n')}`)] : []),
    ...(mayDecide(member)
      ? [actions([select('objection.fact', say.choose, specs)])]
      : [context(say.headsOnly)]),
    context(filled),
  ]);
}

export async function openFact(tx: Tx, { member, value }: ActionCall): Promise<Reply> {
  const gaps = await findGaps(tx, member.workspaceId);
  const facts = await readFacts(tx, member.workspaceId);
  return factForm(value, gaps, facts, member);
}

const INPUTS = { ru: 'russian', en: 'english' } as const;

function factForm(
  asked: string,
  gaps: readonly Gap[],
  facts: readonly Fact[],
  member: Member,
): Reply {
  requireFiller(member);
  const say = factFormWords(member.language);
  const { name, sentences } = gapCalled(asked, gaps);
  const value = (language: Language) =>
    facts.find((fact) => fact.name === name && fact.language === language)?.value;
  const hint = (language: Language) => {
    const sentence = sentences[language];
    // So that what is typed fits the words around it.
    return sentence
      ? say.stands({ sentence: gapsNamed(sentence, language, name) })
      : say.emptyKeeps;
  };
  const own = [...LANGUAGES].sort((a) => (a === member.language ? -1 : 1));
  const view = modal({
    id: 'objection.fact',
    title: say.title,
    submit: objectionWords(member.language).save,
    close: objectionWords(member.language).cancel,
    metadata: JSON.stringify({ name }),
    blocks: [
      section(`*${plain(factLabel(name, member.language))}*`),
      ...own.map((language) =>
        input(
          language,
          say[INPUTS[language]],
          textInput({ initial: value(language), maxLength: FACT_MOST }),
          { optional: true, hint: hint(language) },
        ),
      ),
    ],
  });
  return { kind: 'modal', view };
}

function gapCalled(asked: string, gaps: readonly Gap[]): Gap {
  const word = straighten(asked).toLowerCase();
  const found = gaps.find(
    ({ name }) =>
      name === word || LANGUAGES.some((one) => factLabel(name, one).toLowerCase() === word),
  );
  if (found) return found;
  throw new Refusal('unknown_fact', (l) => factFormWords(l).unknown({ name: cut(asked, 40) }));
}

export async function submitFact(
  tx: Tx,
  { member, metadata, entered, now }: FormCall,
): Promise<Reply> {
  requireFiller(member);
  const say = factFormWords(member.language);
  const gaps = await findGaps(tx, member.workspaceId);
  const name = gaps.find((gap) => metadata === JSON.stringify({ name: gap.name }))?.name;
  if (!name) throw new Refusal('bad_form', (l) => objectionWords(l).badForm);
  const values = LANGUAGES.map((language) => ({ language, value: lineIn(entered, language) }));
  const wrong = values.filter(({ value }) => /[{}]/.test(value));
  if (wrong.length > 0)
    return {
      kind: 'errors',
      errors: Object.fromEntries(wrong.map(({ language }) => [language, say.noBraces])),
    };
  const filled = values.map(({ language, value }) => ({
    name,
    language,
    value: cut(value, FACT_MOST),
  }));
  const eventId = await fillFacts(tx, filled, member, now);
  const saved = plain(say.saved({ name: factLabel(name, member.language) }));
  return withUndo(saved, eventId, member.language);
}

/** An empty value takes the fact away. Null: all of it was so already. */
async function fillFacts(
  tx: Tx,
  filled: readonly Fact[],
  { workspaceId, userId }: Member,
  now: Date,
): Promise<string | null> {
  await lockFacts(tx, workspaceId);
  const known = await readFacts(tx, workspaceId);
  const was = ({ name, language }: Fact) =>
    known.find((fact) => fact.name === name && fact.language === language)?.value ?? null;
  const changes = Object.assign(
    {},
    ...filled.map((fact) => ofFact(fact, was(fact), fact.value || null)),
  );
  if (Object.keys(changes).length === 0) return null;
  return saveFactChange(tx, workspaceId, { kind: 'fact', changes }, { userId, at: now });
}
