import { describe, expect, it } from 'vitest';
import { checkBlocks, checkView } from '../../src/demo/slack/block-kit.ts';
import { sayProblems } from '../../src/demo/slack/block-kit-checks.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const marked = (text: string) => ({ type: 'mrkdwn', text });
const section = (text: string) => ({ type: 'section', text: marked(text) });
const button = (more = {}) => ({ type: 'button', text: plain('Take'), action_id: 'take', ...more });
const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
const options = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ text: plain(`Deal ${n}`), value: String(n) }));
const input = (element: unknown) => ({ type: 'input', label: plain('Title'), element });
const modal = (more: object) => ({
  type: 'modal',
  title: plain('New deal'),
  submit: plain('Save'),
  blocks: [],
  ...more,
});

const inMessage = (...blocks: readonly unknown[]) => sayProblems(checkBlocks(blocks, 'message'));

describe('Slack takes in a message', () => {
  it.each([
    [
      'texts up to their limits',
      [section('x'.repeat(3000)), { type: 'header', text: plain('x'.repeat(150)) }],
    ],
    [
      'a select with a hundred options',
      [actions({ type: 'static_select', action_id: 'a', options: options(100) })],
    ],
    ['two charts', [chart(), chart()]],
    [
      'a list',
      [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'Acme' }] }],
        },
      ],
    ],
    ['one table', [table()]],
  ])('%s', (_, blocks) => {
    expect(inMessage(...blocks)).toEqual([]);
  });
});

describe('Slack refuses in a message', () => {
  it.each([
    [
      'an empty text',
      [section('')],
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a long header',
      [{ type: 'header', text: plain('x'.repeat(151)) }],
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a header in mrkdwn',
      [{ type: 'header', text: marked('x') }],
      'must be one of plain_text [json-pointer:/blocks/0/text/type]',
    ],
    [
      'the fifty-first block',
      Array.from({ length: 51 }, () => ({ type: 'divider' })),
      'no more than 50 items allowed [json-pointer:/blocks]',
    ],
    [
      'a section without words',
      [{ type: 'section' }],
      'must define either text or fields [json-pointer:/blocks/0]',
    ],
    [
      'eleven fields',
      [{ type: 'section', fields: Array.from({ length: 11 }, () => marked('x')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    [
      'a long label',
      [actions(button({ text: plain('x'.repeat(76)) }))],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'a long value',
      [actions(button({ value: 'x'.repeat(2001) }))],
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      'two buttons of one name',
      [actions(button(), button())],
      '`action_id` "take" already exists [json-pointer:/blocks/0/elements/1/action_id]',
    ],
    [
      'two blocks of one name',
      [
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ],
      '`block_id` "a" already exists [json-pointer:/blocks/1/block_id]',
    ],
    [
      'the hundred and first option',
      [actions({ type: 'static_select', options: options(101) })],
      'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'a select without options',
      [actions({ type: 'static_select', options: [] })],
      'no fewer than 1 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'the sixth overflow option',
      [actions({ type: 'overflow', options: options(6) })],
      'no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'a choice that is not offered',
      [
        actions({
          type: 'static_select',
          options: options(2),
          initial_option: { text: plain('Deal 1'), value: '7' },
        }),
      ],
      'initial option must be one of the options [json-pointer:/blocks/0/elements/0/initial_option]',
    ],
    [
      'a long confirmation',
      [
        actions(
          button({
            confirm: {
              title: plain('x'.repeat(101)),
              text: plain('?'),
              confirm: plain('Yes'),
              deny: plain('No'),
            },
          }),
        ),
      ],
      'must be less than 101 characters [json-pointer:/blocks/0/elements/0/confirm/title/text]',
    ],
    [
      'a field that it does not know',
      [{ ...section('x'), colour: 'red' }],
      'invalid additional property: colour [json-pointer:/blocks/0]',
    ],
    [
      'a block that it does not know',
      [{ type: 'kanban' }],
      'unsupported type: kanban [json-pointer:/blocks/0/type]',
    ],
    [
      'a second table',
      [table(), table()],
      'no more than 1 table blocks allowed [json-pointer:/blocks]',
    ],
    [
      'rows of different lengths',
      [table(1)],
      'all rows must have the same length [json-pointer:/blocks/0/rows/1]',
    ],
    [
      'a third chart',
      [chart(), chart(), chart()],
      'no more than 2 data_visualization blocks allowed [json-pointer:/blocks]',
    ],
    [
      'a chart with two series of one name',
      [chart(['Mon', 'Tue'], ['Won', 'Lost', 'Won'])],
      'series names must be unique [json-pointer:/blocks/0/chart/series/2/name]',
    ],
    [
      'a table that is aligned to nothing',
      [{ ...table(), column_settings: [{ align: 'middle' }] }],
      'must be one of left, center, right [json-pointer:/blocks/0/column_settings/0/align]',
    ],
    [
      'a table with a setting that there is not',
      [{ ...table(), column_settings: [{ width: 3 }] }],
      'invalid additional property: width [json-pointer:/blocks/0/column_settings/0]',
    ],
    [
      'a chart with a missing point',
      [chart(['Mon', 'Tue', 'Wed'])],
      'must have one point for each category [json-pointer:/blocks/0/chart/series/0/data]',
    ],
    [
      'too much markdown in all',
      Array.from({ length: 2 }, () => ({ type: 'markdown', text: 'x'.repeat(7000) })),
      'markdown must be less than 12001 characters [json-pointer:/blocks]',
    ],
  ])('%s', (_, blocks, problem) => {
    expect(inMessage(...blocks)).toContain(`[ERROR] ${problem}`);
  });
});

describe('Slack refuses in a view', () => {
  it.each([
    [
      'a long title',
      modal({ title: plain('x'.repeat(25)) }),
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    [
      'a title missing',
      { type: 'modal', blocks: [] },
      'missing required field: title [json-pointer:/view]',
    ],
    [
      'much metadata',
      modal({ private_metadata: 'x'.repeat(3001) }),
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      'a question without a way to send it',
      { ...modal({ blocks: [input({ type: 'plain_text_input' })] }), submit: undefined },
      'must define `submit` to use an `input` block in modals [json-pointer:/view/submit]',
    ],
    [
      'a beginning longer than its field',
      modal({
        blocks: [input({ type: 'plain_text_input', max_length: 3, initial_value: 'Acme' })],
      }),
      'must be less than 4 characters [json-pointer:/view/blocks/0/element/initial_value]',
    ],
    [
      'a button as an input',
      modal({ blocks: [input(button())] }),
      'unsupported type: button [json-pointer:/view/blocks/0/element/type]',
    ],
    [
      'the hundred and first block',
      modal({ blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) }),
      'no more than 100 items allowed [json-pointer:/view/blocks]',
    ],
    [
      'a table',
      modal({ blocks: [table()] }),
      'unsupported type: table [json-pointer:/view/blocks/0/type]',
    ],
    [
      'a chart in App Home',
      { type: 'home', blocks: [chart()] },
      'unsupported type: data_visualization [json-pointer:/view/blocks/0/type]',
    ],
    [
      'a title in App Home',
      { type: 'home', title: plain('Home'), blocks: [] },
      'invalid additional property: title [json-pointer:/view]',
    ],
  ])('%s', (_, view, problem) => {
    expect(sayProblems(checkView(view))).toContain(`[ERROR] ${problem}`);
  });
});

function table(missing = 0) {
  const row = (cells: number) =>
    Array.from({ length: cells }, () => ({ type: 'raw_text', text: 'Acme' }));
  return { type: 'table', rows: [row(3), row(3 - missing)] };
}

function chart(categories = ['Mon', 'Tue'], names = ['Won']) {
  const data = [
    { label: 'Mon', value: 1 },
    { label: 'Tue', value: 2 },
  ];
  return {
    type: 'data_visualization',
    title: 'Won',
    chart: {
      type: 'bar',
      series: names.map((name) => ({ name, data })),
      axis_config: { categories },
    },
  };
}
