import type {
  Button,
  ConfirmationDialog,
  KnownBlock,
  PlainTextOption,
  SectionBlock,
} from '@slack/types';
import { cut } from '../language/text.ts';
import { LIMITS } from './limits.ts';
import type { AnyBlock } from './reply.ts';

export interface OptionSpec {
  label: string;
  value: string;
}
export interface ConfirmSpec {
  title: string;
  text: string;
  yes: string;
  no: string;
}
type Accessory = NonNullable<SectionBlock['accessory']>;
type ActionElement = Extract<KnownBlock, { type: 'actions' }>['elements'][number];

// Slack refuses an empty text; a dash says "nothing" in its place.
const filled = (text: string, max: number) => cut(text.trim() === '' ? '–' : text, max);
export const plainText = (text: string, max: number) => ({
  type: 'plain_text' as const,
  text: filled(text, max),
  emoji: true,
});

/** Cuts escaped mrkdwn without leaving half an entity such as `&l` behind. */
function mrkdwn(text: string, max: number) {
  const short = filled(text, max).replace(/&[a-z]{0,3}…$/, '…');
  return { type: 'mrkdwn' as const, text: short, verbatim: true };
}

export function section(text: string, accessory?: Accessory): AnyBlock {
  return {
    type: 'section',
    text: mrkdwn(text, LIMITS.sectionText),
    ...(accessory ? { accessory } : {}),
  };
}

export function fields(texts: readonly string[]): AnyBlock {
  return {
    type: 'section',
    fields: texts.slice(0, LIMITS.sectionFields).map((text) => mrkdwn(text, LIMITS.fieldText)),
  };
}

export function context(...texts: string[]): AnyBlock {
  return {
    type: 'context',
    elements: texts.slice(0, LIMITS.contextElements).map((text) => mrkdwn(text, LIMITS.fieldText)),
  };
}

export const header = (text: string): AnyBlock => ({
  type: 'header',
  text: plainText(text, LIMITS.headerText),
});
export const divider = (): AnyBlock => ({ type: 'divider' });

export function actions(elements: readonly ActionElement[]): AnyBlock {
  return { type: 'actions', elements: elements.slice(0, LIMITS.actionElements) };
}

interface ButtonLook {
  style?: 'primary' | 'danger';
  confirm?: ConfirmSpec;
}

export function button(
  label: string,
  actionId: string,
  value: string,
  look: ButtonLook = {},
): Button {
  return {
    type: 'button',
    text: plainText(label, LIMITS.buttonText),
    action_id: actionId,
    value: value.slice(0, LIMITS.buttonValue),
    ...(look.style ? { style: look.style } : {}),
    ...(look.confirm ? { confirm: confirm(look.confirm) } : {}),
  };
}

/** A button that types a command for the person who presses it. Its action_id is numbered when the message is sent. */
export function typed(label: string, commandLine: string, look: ButtonLook = {}): Button {
  return button(label, 'typed', commandLine, look);
}

function confirm(spec: ConfirmSpec): ConfirmationDialog {
  return {
    title: plainText(spec.title, LIMITS.confirmTitle),
    text: plainText(spec.text, LIMITS.confirmText),
    confirm: plainText(spec.yes, LIMITS.confirmButton),
    deny: plainText(spec.no, LIMITS.confirmButton),
  };
}

function option({ label, value }: OptionSpec): PlainTextOption {
  return { text: plainText(label, LIMITS.optionText), value: value.slice(0, LIMITS.optionValue) };
}

export const optionsOf = (specs: readonly OptionSpec[]) =>
  specs.slice(0, LIMITS.selectOptions).map(option);

export function select(
  actionId: string,
  placeholder: string,
  specs: readonly OptionSpec[],
  initial?: string,
) {
  const chosen = specs.find((spec) => spec.value === initial);
  return {
    type: 'static_select' as const,
    action_id: actionId,
    placeholder: plainText(placeholder, LIMITS.placeholder),
    options: optionsOf(specs),
    ...(chosen ? { initial_option: option(chosen) } : {}),
  };
}

/** Gives every typed button an action_id of its own, as Slack asks within one message. */
export function numbered(blocks: readonly AnyBlock[]): AnyBlock[] {
  let n = 0;
  const number = <E>(element: E): E =>
    typeof element === 'object' &&
    element &&
    'action_id' in element &&
    element.action_id === 'typed'
      ? { ...element, action_id: `typed:${++n}` }
      : element;
  return blocks.map((block) => {
    if (block.type === 'actions') {
      const row = block as Extract<KnownBlock, { type: 'actions' }>;
      return { ...row, elements: row.elements.map(number) };
    }
    if (block.type === 'section') {
      const row = block as SectionBlock;
      return row.accessory ? { ...row, accessory: number(row.accessory) } : row;
    }
    return block;
  });
}
