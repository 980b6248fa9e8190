import { plain } from './every-element.ts';

const rich = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});

/** What this app does not send, and another may. */
export const rareBlocks = [
  {
    type: 'video',
    title: plain('How a deal moves'),
    title_url: 'https://example.com/watch',
    video_url: 'https://example.com/embed',
    thumbnail_url: 'https://example.com/still.png',
    alt_text: 'A funnel that fills',
    author_name: 'Ann',
    provider_name: 'Example',
    description: plain('Two minutes'),
  },
  {
    type: 'data_table',
    caption: 'Deals by stage',
    rows: [
      [
        { type: 'raw_text', text: 'Stage' },
        { type: 'raw_text', text: 'Deals' },
      ],
      [
        { type: 'raw_text', text: 'Proposal' },
        { type: 'raw_number', value: 7 },
      ],
    ],
  },
  {
    type: 'plan',
    title: 'Finding a reply',
    tasks: [
      {
        type: 'task_card',
        task_id: '1',
        title: 'Search the playbook',
        status: 'complete',
        details: rich('Twenty cards'),
        output: rich('Two fit'),
        sources: [{ type: 'url', url: 'https://example.com/card', text: 'The card' }],
      },
    ],
  },
  {
    type: 'container',
    rich_text_title: rich('A title with style'),
    child_blocks: [{ type: 'divider' }],
  },
  {
    type: 'input',
    label: plain('Your own words'),
    element: {
      type: 'static_select',
      action_id: 'asked',
      options: [{ text: plain('Yes'), value: 'yes' }],
    },
  },
  { type: 'file', source: 'remote', external_id: 'F1' },
];
