export const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const stages = [option('Contract'), option('Won')];
const confirm = {
  title: plain('Really?'),
  text: mrkdwn('It cannot be *found* again.'),
  confirm: plain('Remove it'),
  deny: plain('Keep it'),
  style: 'danger',
};
const select = (type: string, action_id: string, label: string, more: object = {}) => ({
  type,
  action_id,
  placeholder: plain(label),
  ...more,
});

/** A message with each element that a person may press or choose in. */
export const everyElement = [
  {
    type: 'actions',
    block_id: 'picks',
    elements: [
      select('static_select', 'static', 'Stage', { options: stages }),
      select('users_select', 'user', 'Person'),
      select('conversations_select', 'conversation', 'Place'),
      select('channels_select', 'channel', 'Channel'),
      select('external_select', 'external', 'Company', { min_query_length: 2 }),
      select('multi_static_select', 'multi', 'Several', { options: stages }),
      select('datepicker', 'date', 'Day'),
      select('timepicker', 'time', 'Hour'),
    ],
  },
  {
    type: 'section',
    text: mrkdwn('How soon?'),
    accessory: { type: 'checkboxes', action_id: 'checks', options: [option('Urgent')] },
  },
  {
    type: 'actions',
    elements: [
      { type: 'radio_buttons', action_id: 'radio', options: [option('High'), option('Low')] },
      {
        type: 'button',
        action_id: 'remove',
        text: plain('Remove'),
        value: '7',
        style: 'danger',
        confirm,
      },
      {
        type: 'overflow',
        action_id: 'overflow',
        options: [option('Archive'), option('Copy')],
        confirm,
      },
    ],
  },
  {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: { text: plain('Good'), value: 'up' },
        negative_button: { text: plain('Bad'), value: 'down' },
      },
      {
        type: 'icon_button',
        action_id: 'icon',
        icon: 'trash',
        text: plain('Delete'),
        value: 'gone',
      },
    ],
  },
];

const field = (block_id: string, label: string, type: string, more: object = {}) => ({
  type: 'input',
  block_id,
  label: plain(label),
  optional: true,
  element: { type, action_id: 'a', ...more },
});

export const everyField = {
  type: 'modal',
  callback_id: 'every_field',
  title: plain('Every field'),
  submit: plain('Save'),
  blocks: [
    {
      ...field('title', 'Title', 'plain_text_input'),
      optional: false,
      hint: plain('As it is called.'),
    },
    field('note', 'Note', 'plain_text_input', { multiline: true }),
    field('number', 'How many', 'number_input', { is_decimal_allowed: false }),
    field('mail', 'E-mail', 'email_text_input'),
    field('site', 'Site', 'url_text_input'),
    field('day', 'Day', 'datepicker'),
    field('hour', 'Hour', 'timepicker'),
    field('moment', 'Moment', 'datetimepicker'),
    field('stage', 'Stage', 'static_select', { options: stages, initial_option: option('Won') }),
    field('people', 'People', 'multi_users_select'),
    field('companies', 'Companies', 'multi_external_select', { min_query_length: 2 }),
    field('kinds', 'Kinds', 'checkboxes', { options: stages }),
    field('rank', 'Rank', 'radio_buttons', { options: stages }),
    field('file', 'File', 'file_input'),
  ],
};

const cells = (...texts: string[]) => texts.map((text) => ({ type: 'raw_text', text }));
const axes = { categories: ['Mon', 'Tue'] };
const data = [
  { label: 'Mon', value: 3 },
  { label: 'Tue', value: 5 },
];
const card = (name: string) => ({
  type: 'card',
  title: mrkdwn(name),
  subtitle: mrkdwn('$12,000'),
  body: mrkdwn('Next step: *call Ann*'),
  actions: [
    { type: 'button', action_id: `card-${name.toLowerCase()}`, text: plain(`Take ${name}`) },
  ],
});

/** Messages of what is looked at more than pressed. */
export const figures = [
  [
    { type: 'header', text: plain('Numbers') },
    {
      type: 'table',
      rows: [cells('Stage', 'Deals'), cells('New', '4')],
      column_settings: [{}, { align: 'right' }],
    },
    {
      type: 'data_visualization',
      title: 'Sales',
      chart: { type: 'line', series: [{ name: 'Sold', data }], axis_config: axes },
    },
    { type: 'data_visualization', title: 'Sources', chart: { type: 'pie', segments: data } },
  ],
  [
    {
      type: 'markdown',
      text: '## Plan\n- **first** [site](https://example.com)\n1. `code`\n\n> a quote',
    },
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'text', text: 'Rich', style: { bold: true } },
                { type: 'user', user_id: 'UOLGA' },
              ],
            },
          ],
        },
      ],
    },
    {
      type: 'image',
      image_url: 'https://elsewhere.example/a.png',
      alt_text: 'A picture of a funnel',
    },
    { type: 'context', elements: [mrkdwn('As of today')] },
  ],
  [{ type: 'carousel', elements: [card('Acme'), card('Lumon')] }],
  [
    {
      type: 'container',
      title: plain('In a container'),
      child_blocks: [
        { type: 'section', text: mrkdwn('Some *text*') },
        {
          type: 'actions',
          elements: [{ type: 'button', action_id: 'inside', text: plain('Inside') }],
        },
      ],
    },
  ],
];
