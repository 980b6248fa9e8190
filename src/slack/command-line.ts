import type { Tx } from '../db/connection.ts';
import { FieldRefusal, Refusal } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { match, typos } from '../language/match.ts';
import { cut, fold, splitWords, straighten, type Word } from '../language/text.ts';
import { actions, context, header, section, typed } from './blocks.ts';
import type { Call, Command, Person, Subcommand } from './call.ts';
import { unescapeEntities } from './escape.ts';
import { message, type Reply, type Said } from './reply.ts';
import { slackWords } from './slack-words.ts';

/** Longer than any sensible command; Slack itself allows about as much. */
const MOST_TYPED = 4_000;
const HELP = new Set(['help', 'помощь', 'справка', '?', 'хелп', 'h']);

/** Runs what was typed after a command: `move #12 contract`. */
export async function runCommand<P extends Person>(
  command: Command<P>,
  typedText: string,
  call: Call<P>,
  tx: Tx,
): Promise<Reply> {
  if (typedText.length > MOST_TYPED)
    throw new Refusal('too_long', (l) => slackWords(l).tooLong({ most: MOST_TYPED }));
  const line = straighten(keepMentions(typedText));
  const [first] = splitWords(line);
  if (!first)
    return command.bare
      ? command.bare({ ...call, text: '', words: [] }, tx)
      : help(command, call.member.language);
  const name = fold(first.text);
  const rest = line.slice(first.end).trim();
  const isHelp = HELP.has(name || first.text);
  if (isHelp && !(command.otherwise && rest)) return help(command, call.member.language);
  const words = splitWords(rest);
  if (command.otherwise && !isCalled(command, name, words))
    return command.otherwise.run({ ...call, text: line, words: splitWords(line) }, tx);
  const subcommand = findSubcommand(command, name);
  if (!subcommand) {
    const guessed = await command.guess?.({ ...call, text: line, words: splitWords(line) }, tx);
    if (guessed) return guessed;
    throw unknownSubcommand(command, first.text);
  }
  return subcommand.run({ ...call, text: rest, words }, tx);
}

/** Beside free text a subcommand counts only when it is spelled out and what follows is for it. */
function isCalled<P extends Person>(
  command: Command<P>,
  name: string,
  words: readonly Word[],
): boolean {
  const subcommand = command.subcommands.find((one) => namesOf(one).includes(name));
  return subcommand !== undefined && (subcommand.takes?.(words) ?? true);
}

/** Entities are undone, but `<@U1|ann>` and `<#C1|sales>` stay as Slack wrote them. */
const keepMentions = (text: string) => unescapeEntities(text.replaceAll('\u0000', ''));

function namesOf(subcommand: Subcommand<never>): string[] {
  return [subcommand.name, ...subcommand.also].map(fold);
}

function findSubcommand<P extends Person>(
  command: Command<P>,
  name: string,
): Subcommand<P> | undefined {
  const exact = command.subcommands.find((subcommand) => namesOf(subcommand).includes(name));
  if (exact) return exact;
  if (name.length < 4) return undefined;
  const close = command.subcommands.filter((subcommand) =>
    namesOf(subcommand).some((one) => typos(name, one, 1) <= 1),
  );
  return close.length === 1 ? close[0] : undefined;
}

function unknownSubcommand<P extends Person>(command: Command<P>, word: string): Refusal {
  const listed = command.subcommands.filter(({ isHidden }) => !isHidden);
  const found = match(word, listed, namesOf);
  const near =
    found.kind === 'one' ? [found.item] : found.kind === 'several' ? found.items : found.nearest;
  const name = (language: Language) => (subcommand: Subcommand<P>) =>
    (language === 'ru' ? subcommand.also[0] : undefined) ?? subcommand.name;
  return new Refusal(
    'unknown_subcommand',
    (l) =>
      slackWords(l).unknownSubcommand({
        command: command.name,
        word: cut(word, 40),
        nearest: near.map(name(l)),
      }),
    [{ label: (l) => slackWords(l).help, command: `${command.name} help` }],
  );
}

/** The list of subcommands, from the very table that runs them. */
export function help<P extends Person>(command: Command<P>, language: Language): Reply {
  const say = slackWords(language);
  const line = (subcommand: Subcommand<P>) => {
    const first = subcommand.usage[language].split(' ')[0];
    return `\`${command.name} ${first === subcommand.name || subcommand.also.includes(first ?? '') ? '' : `${subcommand.name} `}${subcommand.usage[language]}\` — ${subcommand.does[language]}`;
  };
  const listed = command.subcommands.filter(({ isHidden }) => !isHidden);
  const { otherwise } = command;
  const lines = [
    ...(otherwise
      ? [`\`${command.name} ${otherwise.usage[language]}\` — ${otherwise.does[language]}`]
      : []),
    ...listed.map(line),
  ];
  const title = say.helpTitle({ command: command.name });
  const half = Math.ceil(lines.length / 2);
  return message(`${title}: ${listed.map((one) => one.name).join(', ')}`, [
    header(title),
    ...(command.bare ? [context(`\`${command.name}\` — ${say.alone}`)] : []),
    section(lines.slice(0, half).join('\n')),
    ...(lines.length > half ? [section(lines.slice(half).join('\n'))] : []),
  ]);
}

/** A "no" as it is shown: its sentence, and a button for each way on. */
export function refused(refusal: Refusal, language: Language): Said {
  const text = refusal.sentence(language);
  if (refusal instanceof FieldRefusal) return { kind: 'errors', errors: { [refusal.field]: text } };
  const buttons = refusal.choices.map((choice) => typed(choice.label(language), choice.command));
  return {
    kind: 'message',
    text,
    blocks: [section(text), ...(buttons.length > 0 ? [actions(buttons)] : [])],
  };
}
