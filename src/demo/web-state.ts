import type { Json } from './slack/json.ts';
import type { SlackStandIn } from './slack/stand-in.ts';
import type { Message, View } from './slack/state.ts';

const MOST_MESSAGES = 300;

/** What one person sees in their Slack now, as plain JSON for the page. */
export function seenBy(userId: string, slack: SlackStandIn) {
  const { state } = slack;
  const me = state.users.get(userId);
  if (!me) return undefined;
  slack.direct(userId);
  const modals = state.modals.get(userId) ?? [];
  const top = modals.at(-1);
  const home = state.homes.get(`${me.teamId}:${userId}`);
  const channels = [...state.channels.values()]
    .filter((channel) => channel.teamId === me.teamId && channel.members.has(userId))
    .map(({ id, name, kind, members }) => ({
      id,
      kind,
      name: kind === 'im' ? 'Voronka' : name,
      members: members.size,
      messages: state.seenBy(userId, id).slice(-MOST_MESSAGES).map(shownMessage),
    }));
  return {
    team: state.teams.get(me.teamId)?.name ?? '',
    me: userId,
    bot: state.botUserId(me.teamId),
    now: state.clock().toISOString(),
    people: [...state.users.values()]
      .filter(({ teamId, isBot, isDeleted }) => teamId === me.teamId && !isBot && !isDeleted)
      .map(({ id, name, realName, locale, isAdmin }) => ({ id, name, realName, locale, isAdmin })),
    channels,
    home: home ? shownView(home) : null,
    modal: top?.isOpen ? { ...shownView(top), depth: modals.length } : null,
  };
}

function shownMessage(message: Message) {
  const { ts, userId, botId, text, blocks, threadTs, ephemeralTo, editedTs, files } = message;
  return {
    ts,
    userId,
    isBot: botId !== null,
    text,
    blocks,
    threadTs,
    isPrivate: ephemeralTo !== null,
    isEdited: editedTs !== null && botId === null,
    files: files.map(({ id, name }) => ({ id, name })) as Json[],
  };
}

const shownView = ({ id, hash, body, entered }: View) => ({ id, hash, body, entered });
