import { describe, expect, it } from 'vitest';
import { type Run, settled } from '../../src/digests/digest-run.ts';

const run: Run = {
  id: 'run',
  day: '2026-11-24',
  status: 'posting',
  isLate: false,
  at: new Date('2026-11-24T06:00:00Z'),
  askedBy: null,
  trouble: null,
};
const MINUTE = 60_000;
const ended = (
  about: { error?: string | null; minutes?: number; today?: string } & Partial<Run>,
) => {
  const { error = null, minutes = 1, today = '2026-11-24', ...its } = about;
  const now = new Date('2026-11-24T06:10:00Z');
  return settled({ ...run, ...its }, { error, triedFor: minutes * MINUTE }, today, now);
};

it('a digest that Slack took at once is in time, one that it kept waiting for more than five minutes is late', () => {
  expect(ended({})).toMatchObject({ status: 'posted', isLate: false, retryAt: null });
  expect(ended({ minutes: 5 }).isLate).toBe(false);
  expect(ended({ minutes: 6 })).toMatchObject({
    status: 'posted',
    isLate: true,
    at: new Date('2026-11-24T06:06:00Z'),
  });
});

describe('a digest whose channel is not open', () => {
  it.each([
    ['not_in_channel', 'absent'],
    ['is_archived', 'archived'],
    ['channel_is_shared', 'shared'],
    ['restricted_action', 'closed'],
  ])('waits while its day lasts: %s', (error, trouble) => {
    const retryAt = new Date('2026-11-24T06:15:00Z');
    expect(ended({ error })).toMatchObject({ status: 'waiting', trouble, retryAt });
  });

  it('is missed once the day is over', () => {
    const late = ended({ error: 'is_archived', today: '2026-11-25' });
    expect(late).toMatchObject({ status: 'missed', trouble: 'archived', retryAt: null });
  });

  it('does not wait when somebody asked for it out of turn: they hear of it at once', () => {
    const asked = ended({ error: 'is_archived', askedBy: 'UHEAD' });
    expect(asked).toMatchObject({ status: 'missed', retryAt: null });
  });
});

it('a digest that Slack refuses for another reason is missed', () => {
  expect(ended({ error: 'invalid_blocks' })).toMatchObject({ status: 'missed', trouble: 'failed' });
});
