import { LATE_MS } from './digest.ts';

/**
 * posting: its post is in the queue; waiting: the channel is not open, and it is tried again while the day lasts;
 * missed: it never came, for a trouble or because nobody was there to post it.
 */
export type RunStatus = 'posting' | 'posted' | 'waiting' | 'missed';

/** Why a digest cannot be posted: not in the channel, archived, shared with others, not let write, anything else. */
export type Trouble = 'absent' | 'archived' | 'shared' | 'closed' | 'failed';

export interface Run {
  id: string;
  /** 'YYYY-MM-DD' */
  day: string;
  status: RunStatus;
  isLate: boolean;
  at: Date;
  /** Who asked for it out of turn; null: it was the day's own. */
  askedBy: string | null;
  trouble: Trouble | null;
}

const TROUBLE_OF: Readonly<Record<string, Trouble>> = {
  not_in_channel: 'absent',
  channel_not_found: 'absent',
  is_archived: 'archived',
  channel_is_shared: 'shared',
  restricted_action: 'closed',
  restricted_action_read_only_channel: 'closed',
  restricted_action_thread_only_channel: 'closed',
  restricted_action_non_threadable_channel: 'closed',
  channel_is_limited_access: 'closed',
  no_permission: 'closed',
};

/** From Slack's word for it. */
export const troubleOf = (error: string): Trouble => TROUBLE_OF[error] ?? 'failed';

/** How soon a digest that waits for its channel is tried again. */
const RETRY_MS = 5 * 60_000;

export type Settled = Pick<Run, 'status' | 'isLate' | 'at' | 'trouble'> & { retryAt: Date | null };

/** What became of a run, now that its post is sent or given up. `today`: by the digest's clock. */
export function settled(
  run: Run,
  outcome: { error: string | null; triedFor: number },
  today: string,
  now: Date,
): Settled {
  if (outcome.error === null) {
    const at = new Date(run.at.getTime() + outcome.triedFor);
    const isLate = run.isLate || outcome.triedFor > LATE_MS;
    return { status: 'posted', isLate, at, trouble: null, retryAt: null };
  }
  const trouble = troubleOf(outcome.error);
  const canWait = trouble !== 'failed' && run.askedBy === null && run.day === today;
  return {
    status: canWait ? 'waiting' : 'missed',
    isLate: run.isLate,
    at: run.at,
    trouble,
    retryAt: canWait ? new Date(now.getTime() + RETRY_MS) : null,
  };
}
