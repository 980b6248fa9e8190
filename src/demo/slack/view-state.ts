import type { FieldWords } from './field-words.ts';
import { isJson, type Json, listOf, textIn } from './json.ts';
import type { Entered } from './state.ts';

/** An element with the block it stands in. */
export interface Placed {
  block: Json;
  element: Json;
}

/** Every element a person can press or fill in, in the order they are read. */
export function placedIn(blocks: readonly Json[]): Placed[] {
  return blocks.flatMap((block): Placed[] => {
    if (block.type === 'rich_text') return [];
    if (block.type === 'container') return placedIn(listOf(block.child_blocks));
    const inside = [block.element, block.accessory, ...listOf(block.elements)].filter(isJson);
    const cards = block.type === 'carousel' ? listOf(block.elements) : [block];
    const onCards = cards.flatMap((card) => listOf(card.actions));
    return [...inside, ...onCards]
      .filter((element) => 'action_id' in element)
      .map((element) => ({ block, element }));
  });
}

interface Kind {
  /** The key under which Slack gives what is chosen. */
  key: string;
  /** The key of what the app chose beforehand. */
  initial: string;
  several?: boolean;
}

const KINDS: Readonly<Record<string, Kind>> = {
  plain_text_input: { key: 'value', initial: 'initial_value' },
  number_input: { key: 'value', initial: 'initial_value' },
  email_text_input: { key: 'value', initial: 'initial_value' },
  url_text_input: { key: 'value', initial: 'initial_value' },
  rich_text_input: { key: 'rich_text_value', initial: 'initial_value' },
  file_input: { key: 'files', initial: 'initial_files', several: true },
  datepicker: { key: 'selected_date', initial: 'initial_date' },
  timepicker: { key: 'selected_time', initial: 'initial_time' },
  datetimepicker: { key: 'selected_date_time', initial: 'initial_date_time' },
  static_select: { key: 'selected_option', initial: 'initial_option' },
  external_select: { key: 'selected_option', initial: 'initial_option' },
  radio_buttons: { key: 'selected_option', initial: 'initial_option' },
  overflow: { key: 'selected_option', initial: 'initial_option' },
  checkboxes: { key: 'selected_options', initial: 'initial_options', several: true },
  users_select: { key: 'selected_user', initial: 'initial_user' },
  conversations_select: { key: 'selected_conversation', initial: 'initial_conversation' },
  channels_select: { key: 'selected_channel', initial: 'initial_channel' },
  multi_static_select: { key: 'selected_options', initial: 'initial_options', several: true },
  multi_external_select: { key: 'selected_options', initial: 'initial_options', several: true },
  multi_users_select: { key: 'selected_users', initial: 'initial_users', several: true },
  multi_conversations_select: {
    key: 'selected_conversations',
    initial: 'initial_conversations',
    several: true,
  },
  multi_channels_select: { key: 'selected_channels', initial: 'initial_channels', several: true },
};

export const kindOf = (element: Json): Kind | undefined => {
  const type = textIn(element.type);
  return Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
};

/** `state.values` as it is before anybody touches anything. */
export function initialState(blocks: readonly Json[]): Entered {
  const state: Entered = {};
  for (const { block, element } of placedIn(blocks)) {
    const kind = kindOf(element);
    if (!kind || element.type === 'overflow') continue;
    const initial = element[kind.initial] ?? (kind.several ? [] : null);
    put(state, block, element, { type: element.type, [kind.key]: initial });
  }
  return state;
}

export function put(state: Entered, block: Json, element: Json, value: Json): void {
  const blockId = textIn(block.block_id);
  state[blockId] = { ...state[blockId], [textIn(element.action_id)]: value };
}

export type Choice = string | number | boolean | null | readonly string[];

/** What a person chose, in Slack's shape for that element. `offered`: the options an external select was given, or the files there are. */
export function chosen(element: Json, choice: Choice, offered: readonly Json[] = []): Json {
  const kind = kindOf(element);
  if (!kind) throw new Error(`nothing can be chosen in a ${textIn(element.type)}`);
  const pick = (one: unknown) => {
    if (kind.key === 'files') return fileWith(String(one), offered);
    return kind.key.startsWith('selected_option')
      ? optionOf(element, String(one), offered)
      : picked(kind, one);
  };
  const empty = choice === null || choice === '';
  if (kind.several) {
    const items = Array.isArray(choice) ? choice : empty ? [] : [choice];
    return { type: element.type, [kind.key]: items.map(pick) };
  }
  return { type: element.type, [kind.key]: empty ? null : pick(choice) };
}

function picked({ key }: Kind, choice: unknown): unknown {
  if (key === 'selected_date_time') return Number(choice);
  return key === 'rich_text_value' ? richText(String(choice)) : String(choice);
}

const richText = (text: string): Json => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});

function fileWith(id: string, files: readonly Json[]): Json {
  const file = files.find((one) => one.id === id);
  if (!file) throw new Error(`there is no file ${id} to choose`);
  return file;
}

/** An option by its value or by what is written on it. */
function optionOf(element: Json, wanted: string, offered: readonly Json[]): Json {
  const options = [
    ...listOf(element.options),
    ...listOf(element.option_groups).flatMap((group) => listOf(group.options)),
    ...offered,
    ...[element.initial_option, ...listOf(element.initial_options)].filter(isJson),
  ];
  const label = (option: Json) => (isJson(option.text) ? option.text.text : '');
  const option =
    options.find((one) => one.value === wanted) ?? options.find((one) => label(one) === wanted);
  if (option) return option;
  const names = options.map((one) => String(label(one))).join(', ');
  throw new Error(`there is no option "${wanted}" in ${textIn(element.action_id)}: ${names}`);
}

/** What Slack's own client refuses before it sends a form: by block id, the sentence under the field. */
export function refusedByClient(
  blocks: readonly Json[],
  entered: Entered,
  say: FieldWords,
): Record<string, string> {
  const refused: Record<string, string> = {};
  for (const block of blocks) {
    const element = block.element;
    if (block.type !== 'input' || !isJson(element)) continue;
    const blockId = textIn(block.block_id);
    const now = entered[blockId]?.[textIn(element.action_id)];
    const value = now?.[kindOf(element)?.key ?? ''] ?? null;
    const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
    const sentence = isEmpty ? emptyRefusal(block, say) : valueRefusal(element, value, say);
    if (sentence) refused[blockId] = sentence;
  }
  return refused;
}

const emptyRefusal = (block: Json, say: FieldWords) =>
  block.optional === true ? undefined : say.required;

function valueRefusal(element: Json, value: unknown, say: FieldWords): string | undefined {
  if (element.type === 'file_input') return filesRefusal(element, listOf(value), say);
  if (typeof value !== 'string') return undefined;
  const least = Number(element.min_length ?? 0);
  const most = Number(element.max_length ?? 3000);
  if (value.length < least) return say.tooShort(least);
  if (element.type === 'plain_text_input' && value.length > most) return say.tooLong(most);
  if (element.type === 'number_input' && !/^-?\d+(\.\d+)?$/.test(value)) return say.number;
  if (element.type === 'email_text_input' && !/^\S+@\S+\.\S+$/.test(value)) return say.email;
  return undefined;
}

function filesRefusal(
  { filetypes, max_files: most = 10 }: Json,
  files: readonly Json[],
  say: FieldWords,
): string | undefined {
  if (files.length > Number(most)) return say.tooManyFiles(Number(most));
  const isTaken = ({ name }: Json) =>
    !Array.isArray(filetypes) ||
    filetypes.some((type) => textIn(name).toLowerCase().endsWith(`.${type}`));
  return files.every(isTaken) ? undefined : say.fileType((filetypes as string[]).join(', '));
}
