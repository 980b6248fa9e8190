import { PEOPLE } from './people.ts';
import type { SlackStandIn } from './slack/stand-in.ts';
import type { Channel, Message, View } from './slack/state.ts';

/** So many of the last messages are shown of a channel that is open, and of the others, for their unread marks. */
const IN_SIGHT = 200;
const OUT_OF_SIGHT = 40;
const MOST = 5_000;

export interface Look {
  /** The channels that are open. */
  channelIds: readonly string[];
  /** So many messages of them. */
  most?: number;
}

/** What one person sees in their Slack now, as plain JSON for the page. */
export function seenBy(userId: string, slack: SlackStandIn, { channelIds, most }: Look) {
  const { state } = slack;
  const me = state.users.get(userId);
  if (!me) return undefined;
  slack.direct(userId);
  const modals = state.modals.get(userId) ?? [];
  const top = modals.at(-1);
  const home = state.homes.get(`${me.teamId}:${userId}`);
  const people = [...state.users.values()].filter(
    ({ teamId, isBot, isDeleted }) => teamId === me.teamId && !isBot && !isDeleted,
  );
  const limit = (id: string) =>
    channelIds.includes(id) ? Math.min(most ?? IN_SIGHT, MOST) : OUT_OF_SIGHT;
  return {
    team: state.teams.get(me.teamId)?.name ?? '',
    me: userId,
    bot: state.botUserId(me.teamId),
    now: state.clock().toISOString(),
    people: people.map(({ id, name, realName, locale, tz }) => {
      const { role, isPlayed } = PEOPLE.find((one) => one.id === id) ?? {};
      return { id, name, realName, locale, tz, role, isPlayed: isPlayed ?? false };
    }),
    channels: [...state.channels.values()]
      .filter((channel) => channel.teamId === me.teamId && channel.members.has(userId))
      .map((channel) => ({
        ...shownChannel(channel, state.seenBy(userId, channel.id), limit(channel.id)),
        suggested: state.suggested.get(channel.id) ?? null,
      })),
    home: home ? shownView(home) : null,
    modal: top?.isOpen ? { ...shownView(top), depth: modals.length } : null,
  };
}

function shownChannel(
  { id, name, kind, members }: Channel,
  messages: readonly Message[],
  most: number,
) {
  const shown = messages.slice(-most);
  return {
    id,
    kind,
    name: kind === 'im' ? 'Voronka' : name,
    members: members.size,
    hasEarlier: messages.length > shown.length,
    messages: shown.map(shownMessage),
  };
}

function shownMessage(message: Message) {
  const { ts, userId, botId, text, blocks, threadTs, ephemeralTo, editedTs, tasks } = message;
  return {
    ts,
    userId,
    isBot: botId !== null,
    text,
    blocks,
    threadTs,
    isPrivate: ephemeralTo !== null,
    isEdited: editedTs !== null && botId === null,
    isStreaming: message.streamingSince !== null,
    isMarkdown: message.isMarkdown,
    tasks,
    reactions: message.reactions,
    files: message.files.map(({ id, name, size }) => ({ id, name, size })),
  };
}

const shownView = ({ id, hash, body, entered }: View) => ({ id, hash, body, entered });
