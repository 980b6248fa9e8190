import type { Channel, Message, Seen } from './slack.ts';

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a look finds as it was stays the very object that it was, so that only what changed is drawn anew. */
export function asBefore(before: Seen | undefined, now: Seen): Seen {
  if (before?.me !== now.me) return now;
  const known = new Map(before.channels.map((channel) => [channel.id, channel]));
  return {
    ...now,
    people: isSame(before.people, now.people) ? before.people : now.people,
    channels: now.channels.map((channel) => ({
      ...channel,
      messages: messagesAsBefore(known.get(channel.id), channel),
    })),
  };
}

function messagesAsBefore(before: Channel | undefined, now: Channel): Message[] {
  const known = new Map(before?.messages.map((message) => [message.ts, message]));
  const messages = now.messages.map((message) => {
    const old = known.get(message.ts);
    return old && isSame(old, message) ? old : message;
  });
  const isWhole = before?.messages.length === messages.length;
  return isWhole && messages.every((message, n) => message === before.messages[n])
    ? before.messages
    : messages;
}
