import { describe, expect, it } from 'vitest';
import { readForm } from '../../src/slack/read-delivery.ts';

const form = (values: unknown) =>
  readForm({
    team: { id: 'T1' },
    user: { id: 'U1' },
    view: {
      id: 'V1',
      blocks: [{ type: 'section' }, { type: 'input', block_id: 'file' }],
      state: { values },
    },
  });

describe('a form that was sent', () => {
  it('has its fields, whether or not Slack tells of those that were left empty', () => {
    expect(form({}).entered).toEqual({ file: null });
    expect(form({ file: { value: { type: 'file_input', files: [] } } }).entered).toEqual({
      file: [],
    });
  });

  it('tells of its files what is known, and leaves out what is none', () => {
    const files = [{ id: 'F1', name: 'a.csv', size: 'many' }, null, { name: 'no id' }];
    const { entered, files: told } = form({ file: { value: { type: 'file_input', files } } });
    expect(entered).toEqual({ file: ['F1'] });
    expect(told).toEqual([
      { id: 'F1', name: 'a.csv', bytes: 0, ownerId: null, mode: '', url: null },
    ]);
  });
});
