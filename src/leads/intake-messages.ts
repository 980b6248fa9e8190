import type { Tx } from '../db/connection.ts';
import type { Action, ChannelListener, MessageCall } from '../services.ts';
import type { Reply } from '../slack/reply.ts';
import { teamById } from '../teams/rights.ts';
import { type PressedCard, saveDespiteTwin, takeFromCard, takeIn, turnAway } from './intake.ts';
import { findIntake } from './intake-store.ts';
import { takenInShown } from './intake-views.ts';
import { asSpoken, cutRequest } from './message-text.ts';
import { readLeads } from './read-lead.ts';
import { readingContext } from './read-request.ts';

/** Each message of an intake channel that tells of a lead becomes a free one; of all others nothing is said. */
export const leadIntake: ChannelListener = {
  listensIn: async (tx, workspaceId, channelId) =>
    (await findIntake(tx, workspaceId, channelId)) !== undefined,
  run: hearIntake,
};

/** The answer is a card in the message's thread. Undefined: no intake channel, or no lead. */
export async function hearIntake(call: MessageCall, tx: Tx): Promise<Reply | undefined> {
  const { member, channelId, ts, now } = call;
  if (call.threadTs) return undefined;
  const intake = await findIntake(tx, member.workspaceId, channelId);
  const team = intake && teamById(member, intake.teamId);
  if (!team) return undefined;
  const { text } = cutRequest(asSpoken(call.text));
  const read = text === '' ? [] : readLeads(text, readingContext(team));
  if (read.length === 0) return undefined;
  const taken = await takeIn(tx, read, { channelId, ts }, team, member, now);
  if (taken.length === 0) return { kind: 'silence' };
  const shown = takenInShown(taken, team.language);
  return {
    kind: 'silence',
    posts: [{ audience: 'channel', channelId, threadTs: ts, message: shown }],
  };
}

const redrawn = ({ team, taken }: PressedCard): Reply => ({
  kind: 'card',
  ...takenInShown(taken, team.language),
});

/** The buttons of the card in the thread; the value is the draft's id. */
export const intakeActions: readonly Action[] = [
  {
    id: 'lead.take_free',
    run: async ({ value, member, now }, tx) => redrawn(await takeFromCard(tx, value, member, now)),
  },
  {
    id: 'lead.turn_away',
    run: async ({ value, member, now }, tx) => redrawn(await turnAway(tx, value, member, now)),
  },
  {
    id: 'lead.save_free',
    run: async ({ value, member, now }, tx) =>
      redrawn(await saveDespiteTwin(tx, value, member, now)),
  },
];
