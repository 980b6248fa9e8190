import {
  all,
  also,
  anyText,
  anything,
  type Check,
  list,
  number,
  ofType,
  oneOf,
  plainText,
  shape,
  string,
  truth,
} from './block-kit-checks.ts';
import { isJson, listOf } from './json.ts';

// The limits of Block Kit's elements (docs.slack.dev/reference/block-kit/block-elements).

export const idText = string(255, { min: 1 });
export const url = string(3000, { min: 1, like: /^(https?|slack|mailto|tel):/ });
const day = string(10, { like: /^\d{4}-\d{2}-\d{2}$/ });

const confirm = shape(
  { title: plainText(100), text: anyText(300), confirm: plainText(30), deny: plainText(30) },
  { style: oneOf('primary', 'danger') },
);

const option = (text: Check) =>
  shape({ text, value: string(150) }, { description: anyText(75), url });
const plainOption = option(plainText(75));
const richOption = option(anyText(75));
const optionGroup = shape({ label: plainText(75), options: list(plainOption, 100) });

const act = { action_id: idText, focus_on_load: truth };
const ask = { ...act, placeholder: plainText(150), confirm };
const dispatch = { dispatch_action_config: shape({}, { trigger_actions_on: list(anything, 2) }) };
const type = anything;

/** An initial choice must be one of the options, letter for letter. */
const initialIsOffered = also((element, at, refuse) => {
  const offered = [
    ...listOf(element.options),
    ...listOf(element.option_groups).flatMap((group) => listOf(group.options)),
  ].map((one) => JSON.stringify([one.value, isJson(one.text) ? one.text.text : null]));
  const initial = [element.initial_option, ...listOf(element.initial_options)].filter(isJson);
  for (const one of initial) {
    const key = JSON.stringify([one.value, isJson(one.text) ? one.text.text : null]);
    if (!offered.includes(key))
      refuse(`${at}/initial_option`, 'initial option must be one of the options');
  }
});

const eitherOptionsOrGroups = also((element, at, refuse) => {
  if ((element.options === undefined) === (element.option_groups === undefined))
    refuse(at, 'must define either options or option_groups');
});

const fromList = { options: list(plainOption, 100), option_groups: list(optionGroup, 100) };
const most = { max_selected_items: number(1) };
const conversationFilter = shape(
  {},
  {
    include: list(oneOf('im', 'mpim', 'private', 'public'), 4),
    exclude_external_shared_channels: truth,
    exclude_bot_users: truth,
  },
);
const conversations = { default_to_current_conversation: truth, filter: conversationFilter };

const initialFits = also((element, at, refuse) => {
  const { initial_value: initial, max_length: max } = element;
  if (typeof initial === 'string' && typeof max === 'number' && initial.length > max)
    refuse(`${at}/initial_value`, `must be less than ${max + 1} characters`);
});

const several = {
  multi_static_select: all(
    shape({ type }, { ...ask, ...fromList, ...most, initial_options: list(plainOption, 100) }),
    eitherOptionsOrGroups,
    initialIsOffered,
  ),
  multi_external_select: shape(
    { type },
    { ...ask, ...most, min_query_length: number(0), initial_options: list(plainOption, 100) },
  ),
  multi_users_select: shape({ type }, { ...ask, ...most, initial_users: list(idText, 1000) }),
  multi_conversations_select: shape(
    { type },
    { ...ask, ...most, ...conversations, initial_conversations: list(idText, 1000) },
  ),
  multi_channels_select: shape({ type }, { ...ask, ...most, initial_channels: list(idText, 1000) }),
};

const one = {
  static_select: all(
    shape({ type }, { ...ask, ...fromList, initial_option: plainOption }),
    eitherOptionsOrGroups,
    initialIsOffered,
  ),
  external_select: shape(
    { type },
    { ...ask, min_query_length: number(0), initial_option: plainOption },
  ),
  users_select: shape({ type }, { ...ask, initial_user: idText }),
  conversations_select: shape(
    { type },
    { ...ask, ...conversations, initial_conversation: idText, response_url_enabled: truth },
  ),
  channels_select: shape(
    { type },
    { ...ask, initial_channel: idText, response_url_enabled: truth },
  ),
  overflow: shape({ type, options: list(plainOption, 5) }, { ...act, confirm }),
  radio_buttons: all(
    shape({ type, options: list(richOption, 10) }, { ...act, confirm, initial_option: richOption }),
    initialIsOffered,
  ),
  checkboxes: all(
    shape(
      { type, options: list(richOption, 10) },
      { ...act, confirm, initial_options: list(richOption, 10) },
    ),
    initialIsOffered,
  ),
  datepicker: shape({ type }, { ...ask, initial_date: day }),
  timepicker: shape(
    { type },
    { ...ask, initial_time: string(5, { like: /^\d\d:\d\d$/ }), timezone: string(100) },
  ),
  datetimepicker: shape(
    { type },
    { ...act, confirm, initial_date_time: number(1e9, 9_999_999_999) },
  ),
};

const buttons = {
  button: shape(
    { type, text: plainText(75) },
    {
      action_id: idText,
      url,
      value: string(2000),
      style: oneOf('primary', 'danger'),
      confirm,
      accessibility_label: string(75),
    },
  ),
  workflow_button: shape(
    { type, text: plainText(75), workflow: anything },
    { action_id: idText, style: oneOf('primary', 'danger'), accessibility_label: string(75) },
  ),
};

const typed = { ...act, ...dispatch, placeholder: plainText(150) };
const inputs = {
  plain_text_input: all(
    shape(
      { type },
      {
        ...typed,
        initial_value: string(3000),
        multiline: truth,
        min_length: number(0, 3000),
        max_length: number(1, 3000),
      },
    ),
    initialFits,
  ),
  number_input: shape(
    { type, is_decimal_allowed: truth },
    { ...typed, initial_value: string(100), min_value: string(100), max_value: string(100) },
  ),
  email_text_input: shape({ type }, { ...typed, initial_value: string(3000) }),
  url_text_input: shape({ type }, { ...typed, initial_value: string(3000) }),
  rich_text_input: shape(
    { type },
    { ...typed, initial_value: anything, min_lines: number(1), max_lines: number(1) },
  ),
  file_input: shape(
    { type },
    { action_id: idText, filetypes: list(string(20), 100), max_files: number(1, 10) },
  ),
};

export const imageShape = {
  alt_text: string(2000, { min: 1 }),
};
export const imageFrom = {
  image_url: url,
  slack_file: shape({}, { id: idText, url }),
};
const image = shape({ type, ...imageShape }, imageFrom);

const feedbackButton = shape(
  { text: plainText(75), value: string(2000) },
  { accessibility_label: string(75) },
);
const small = {
  feedback_buttons: shape(
    { type, positive_button: feedbackButton, negative_button: feedbackButton },
    { action_id: idText },
  ),
  icon_button: shape(
    { type, icon: string(75, { min: 1 }), text: plainText(75) },
    {
      action_id: idText,
      value: string(2000),
      confirm,
      accessibility_label: string(75),
      visible_to_user_ids: list(idText, 10),
    },
  ),
};

const elements: Readonly<Record<string, Check>> = {
  ...several,
  ...one,
  ...buttons,
  ...inputs,
  ...small,
  image,
};

export const anOption = plainOption;
export const anOptionGroup = optionGroup;
export const actionElement = ofType(elements, [
  ...Object.keys(several),
  ...Object.keys(one),
  ...Object.keys(buttons),
  'rich_text_input',
]);
export const accessoryElement = ofType(elements, [
  ...Object.keys(several),
  ...Object.keys(one).filter((name) => name !== 'datetimepicker'),
  ...Object.keys(buttons),
  'image',
]);
export const inputElement = ofType(elements, [
  ...Object.keys(several),
  ...Object.keys(one).filter((name) => name !== 'overflow'),
  ...Object.keys(inputs),
]);
export const contextAction = ofType(elements, Object.keys(small));
export const button = ofType(elements, ['button']);
export const imageElement = ofType(elements, ['image']);
