import type { Around } from '../around.ts';
import type { Choice, Json } from '../slack.ts';
import { list, str, textOf } from './place.ts';

export interface Option {
  label: string;
  value: string;
  description?: string;
  /** The name of the group that it stands in. */
  group?: string;
}

const optionIn = (option: Json): Option => ({
  label: textOf(option['text']),
  value: str(option['value']),
  ...(option['description'] ? { description: textOf(option['description']) } : {}),
});

/** What an element offers: its own options, or the workspace's people or channels. */
export function optionsOf(element: Json, { people, places }: Around): Option[] {
  const type = str(element['type']);
  if (type.includes('users_select'))
    return people.map(({ id, realName }) => ({ label: realName, value: id }));
  if (/conversations_select|channels_select/.test(type))
    return places
      .filter(({ kind }) => kind !== 'im')
      .map(({ id, name }) => ({ label: `#${name}`, value: id }));
  const grouped = list(element['option_groups']).flatMap((group) =>
    list(group['options']).map((one) => ({ ...optionIn(one), group: textOf(group['label']) })),
  );
  return [...list(element['options']).map(optionIn), ...grouped];
}

/** Those that the app chose beforehand in a select whose options are asked for. */
export const initialOptions = (element: Json): Option[] =>
  [element['initial_option'], ...list(element['initial_options'])]
    .filter((one) => one !== undefined)
    .map((one) => optionIn(one as Json));

function plain(value: unknown): Choice {
  if (Array.isArray(value)) return value.map((one) => String(plain(one) ?? ''));
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null) return null;
  const { value: own, elements, text } = value as Json;
  if (Array.isArray(elements)) return elements.flatMap(plain).join('');
  return str(own) || str(text) || null;
}

/** Out of Slack's `state.values`, whatever the kind of element: what is entered there. */
export const valueIn = (entered: Json | undefined): Choice =>
  entered?.['type'] === 'file_input'
    ? list(entered['files']).map(({ id }) => str(id))
    : plain(Object.entries(entered ?? {}).find(([key]) => key !== 'type')?.[1]);

/** What the app chose beforehand. */
export const initialOf = (element: Json): Choice =>
  plain(Object.entries(element).find(([key]) => key.startsWith('initial_'))?.[1]);
