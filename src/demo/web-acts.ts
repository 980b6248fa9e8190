import { z } from 'zod';
import { blocksOf, isView, type Place } from './slack/hands.ts';
import type { SlackStandIn } from './slack/stand-in.ts';
import { placedIn } from './slack/view-state.ts';

const id = z.string().min(1).max(200);
const choice = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const values = z.record(z.string(), choice);
const place = z.union([
  z.object({ channelId: id, ts: id }),
  z.object({ viewId: id }),
  z.object({ home: z.literal(true) }),
]);

/** What the page asks for in a person's name. */
export const act = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('type'), channelId: id, line: z.string().max(60_000) }),
  z.object({
    kind: z.literal('say'),
    channelId: id,
    text: z.string().min(1).max(60_000),
    threadTs: id.nullish(),
  }),
  z.object({
    kind: z.literal('press'),
    place,
    blockId: id,
    actionId: id,
    choice: choice.optional(),
    /** What stands in the fields of the modal by now. */
    values: values.optional(),
  }),
  z.object({
    kind: z.literal('suggest'),
    place,
    blockId: id,
    actionId: id,
    typed: z.string().max(500),
  }),
  z.object({ kind: z.literal('submit'), viewId: id, values }),
  z.object({ kind: z.literal('close'), viewId: id, all: z.boolean().optional() }),
  z.object({ kind: z.literal('shortcut'), callbackId: id, channelId: id, ts: id }),
  z.object({ kind: z.literal('dismiss'), channelId: id, ts: id }),
  z.object({ kind: z.literal('home'), tab: z.enum(['home', 'messages']).default('home') }),
]);

export type Act = z.infer<typeof act>;

export interface Outcome {
  /** Slack's own word for what went wrong with the app's answer. */
  trouble: string | null;
  /** Sentences under the fields of the modal. */
  errors: Record<string, string>;
  /** What an external select offers for the letters that were typed. */
  options?: { text: string; value: string }[];
}

const DONE: Outcome = { trouble: null, errors: {} };

export async function perform(userId: string, asked: Act, slack: SlackStandIn): Promise<Outcome> {
  switch (asked.kind) {
    case 'type':
      return slack.type(userId, asked.line, { channelId: asked.channelId });
    case 'say': {
      const thread = asked.threadTs ? { threadTs: asked.threadTs } : {};
      return slack.say(userId, asked.channelId, asked.text, thread);
    }
    case 'press': {
      const where = placeOf(userId, asked.place, slack);
      if (isView(where) && asked.values) slack.fill(userId, where, asked.values);
      const n = placedIn(blocksOf(where)).findIndex(
        ({ block, element }) =>
          block.block_id === asked.blockId && element.action_id === asked.actionId,
      );
      if (n < 0) throw new Error('that button is gone');
      return slack.press(userId, where, n, asked.choice);
    }
    case 'suggest': {
      const where = placeOf(userId, asked.place, slack);
      const namesakes = placedIn(blocksOf(where)).filter(
        ({ element }) => element.action_id === asked.actionId,
      );
      const name = namesakes.length === 1 ? asked.actionId : asked.blockId;
      const { options } = await slack.suggest(userId, where, name, asked.typed);
      return { ...DONE, options };
    }
    case 'submit':
      return slack.submit(userId, viewOf(userId, asked.viewId, slack), asked.values);
    case 'close':
      await slack.closeModal(userId, viewOf(userId, asked.viewId, slack), {
        all: asked.all ?? false,
      });
      return DONE;
    case 'shortcut': {
      const message = slack.state.message(asked.channelId, asked.ts);
      if (!message) throw new Error('that message is gone');
      return slack.shortcut(userId, asked.callbackId, message);
    }
    case 'dismiss': {
      // Slack's own client forgets a private message; the app hears nothing of it.
      const message = slack.state.message(asked.channelId, asked.ts);
      if (message?.ephemeralTo === userId) slack.state.remove(message);
      return DONE;
    }
    case 'home': {
      const { trouble } = await slack.openHome(userId, asked.tab);
      return { ...DONE, trouble };
    }
  }
}

function viewOf(userId: string, viewId: string, { state }: SlackStandIn) {
  const view = state.views.get(viewId);
  if (!view || view.userId !== userId) throw new Error('that window is gone');
  return view;
}

function placeOf(userId: string, where: z.infer<typeof place>, slack: SlackStandIn): Place {
  if ('viewId' in where) return viewOf(userId, where.viewId, slack);
  const { state } = slack;
  const found =
    'home' in where
      ? state.homes.get(`${state.users.get(userId)?.teamId}:${userId}`)
      : state.message(where.channelId, where.ts);
  if (!found) throw new Error('that message is gone');
  return found;
}
