import type { Person } from './call.ts';
import type { Delivery, DeliveryOf } from './delivery.ts';
import type { Message, Post, Said } from './reply.ts';

const MOST_SPOKEN_OF = 20;

/** Longer than a currency, which a form may hold as well. */
const USER_ID = /^[UW][A-Z0-9]{3,20}$/;

/** Whom a command mentions or a form chose. */
export function spokenOf(delivery: Delivery): string[] {
  const said =
    delivery.kind === 'command'
      ? (delivery.text.match(/(?<=<@)[UW][A-Z0-9]+/g) ?? [])
      : delivery.kind === 'form'
        ? Object.values(delivery.entered)
            .flat()
            .filter((value) => value !== null && USER_ID.test(value))
        : [];
  return [...new Set(said)].slice(0, MOST_SPOKEN_OF) as string[];
}

export const isOverheard = (delivery: Delivery): delivery is DeliveryOf<'message'> =>
  delivery.kind === 'message' && delivery.on === 'channel';

/** Our own bot, in whose name is done what an app's message causes; it has no role in any team. */
export const ourselves = ({ workspaceId, userId }: Delivery): Person => ({
  workspaceId,
  userId,
  name: 'Voronka',
  language: 'en',
  zone: 'UTC',
  isAdmin: false,
});

/**
 * A message has no acknowledgement and no response URL: its answer is a post. A direct message begins a thread, as with any
 * agent (docs.slack.dev, agent_view), and is answered there; to a mention only its writer is answered.
 */
export function answerPost(delivery: DeliveryOf<'message'>, message: Message): Post {
  const { userId, ts, threadTs } = delivery;
  const channelId = delivery.channelId ?? '';
  return delivery.on === 'direct'
    ? { audience: 'channel', channelId, threadTs: threadTs ?? ts, message }
    : { audience: 'ephemeral', channelId, userId, ...(threadTs ? { threadTs } : {}), message };
}

/** What is queued with the change to answer a message. */
export function answerPosts(delivery: Delivery, said: Said): Post[] {
  if (delivery.kind !== 'message' || said.kind !== 'message' || !delivery.channelId) return [];
  // Whoever was only overheard is told nothing.
  if (delivery.on === 'channel') return [];
  const answer = { text: said.text, ...(said.blocks ? { blocks: said.blocks } : {}) };
  return [answerPost(delivery, answer)];
}
