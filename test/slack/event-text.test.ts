import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/slack/event-text.ts';

describe('the words of a message', () => {
  it('are its text, and what an app put into attachments', () => {
    const attachments = [
      { pretext: 'New form', fields: [{ title: 'Name', value: 'Ann Lee' }], fallback: 'x' },
    ];
    expect(wordsOf({ text: 'Hello', attachments })).toBe('Hello\nNew form\nName: Ann Lee');
  });

  it('are read from blocks where there is no text', () => {
    const blocks = [
      { type: 'header', text: { type: 'plain_text', text: 'New form' } },
      { type: 'section', fields: [{ type: 'mrkdwn', text: '*Name*\nAnn Lee' }] },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'call ' },
              { type: 'text', text: 'her' },
            ],
          },
        ],
      },
    ];
    expect(wordsOf({ text: '', blocks })).toBe('New form\n*Name*\nAnn Lee\ncall her');
    expect(wordsOf({ text: 'New form', blocks })).toBe('New form');
  });

  it('are nothing where there is nothing, however odd the parts', () => {
    expect(wordsOf({})).toBe('');
    expect(wordsOf({ attachments: [null, 'x', { fields: 'y' }], blocks: 7 })).toBe('y');
  });
});
