import type { InputBlock, ModalView } from '@slack/types';
import { numbered, type OptionSpec, optionsOf, plainText, select } from './blocks.ts';
import { LIMITS } from './limits.ts';
import type { AnyBlock } from './reply.ts';

type InputElement = InputBlock['element'];

/** The block id is the field's name; what was entered comes back under it. */
export function input(
  blockId: string,
  label: string,
  element: InputElement,
  more: { optional?: boolean; hint?: string | undefined } = {},
): AnyBlock {
  return {
    type: 'input',
    block_id: blockId,
    label: plainText(label, LIMITS.label),
    element,
    optional: more.optional ?? false,
    ...(more.hint ? { hint: plainText(more.hint, LIMITS.hint) } : {}),
  };
}

export function textInput(
  look: {
    initial?: string | null | undefined;
    multiline?: boolean;
    maxLength?: number;
    placeholder?: string;
  } = {},
): InputElement {
  return {
    type: 'plain_text_input',
    action_id: 'value',
    multiline: look.multiline ?? false,
    max_length: look.maxLength ?? LIMITS.inputText,
    ...(look.initial
      ? { initial_value: look.initial.slice(0, look.maxLength ?? LIMITS.inputText) }
      : {}),
    ...(look.placeholder ? { placeholder: plainText(look.placeholder, LIMITS.placeholder) } : {}),
  };
}

export const selectInput = (
  placeholder: string,
  specs: readonly OptionSpec[],
  initial?: string,
): InputElement => select('value', placeholder, specs, initial);

export function multiSelectInput(
  placeholder: string,
  specs: readonly OptionSpec[],
  initial: readonly string[] = [],
): InputElement {
  const chosen = specs.filter((spec) => initial.includes(spec.value));
  return {
    type: 'multi_static_select',
    action_id: 'value',
    placeholder: plainText(placeholder, LIMITS.placeholder),
    options: optionsOf(specs),
    ...(chosen.length > 0 ? { initial_options: optionsOf(chosen) } : {}),
  };
}

export function dateInput(initial?: string | null): InputElement {
  return { type: 'datepicker', action_id: 'value', ...(initial ? { initial_date: initial } : {}) };
}

export function userInput(initial?: string | null): InputElement {
  return {
    type: 'users_select',
    action_id: 'value',
    ...(initial ? { initial_user: initial } : {}),
  };
}

export function usersInput(initial: readonly string[] = []): InputElement {
  return {
    type: 'multi_users_select',
    action_id: 'value',
    ...(initial.length > 0 ? { initial_users: [...initial] } : {}),
  };
}

/** One file, of those that end so. */
export const fileInput = (filetypes: readonly string[]): InputElement => ({
  type: 'file_input',
  action_id: 'value',
  filetypes: [...filetypes],
  max_files: 1,
});

export function channelInput(initial?: string | null): InputElement {
  return {
    type: 'conversations_select',
    action_id: 'value',
    filter: { include: ['public', 'private'], exclude_bot_users: true },
    ...(initial ? { initial_conversation: initial } : {}),
  };
}

export interface ModalSpec {
  id: string;
  title: string;
  close: string;
  submit?: string;
  /** JSON of ids; whoever holds the modal can forge it. */
  metadata?: string;
  blocks: readonly AnyBlock[];
}

export function modal(spec: ModalSpec): ModalView {
  return {
    type: 'modal',
    callback_id: spec.id,
    title: plainText(spec.title, LIMITS.viewTitle),
    close: plainText(spec.close, LIMITS.viewTitle),
    ...(spec.submit ? { submit: plainText(spec.submit, LIMITS.viewTitle) } : {}),
    private_metadata: spec.metadata ?? '',
    blocks: numbered(spec.blocks).slice(0, LIMITS.viewBlocks) as ModalView['blocks'],
  };
}
