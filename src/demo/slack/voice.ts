import { type Desk, markOf, quiet, type Seen, seen, troubleIn } from './desk.ts';
import { events } from './events.ts';
import type { Interaction } from './interactions.ts';
import { type Json, listOf } from './json.ts';
import { messageJson } from './messages.ts';
import type { Channel, Message, View } from './state.ts';
import { escapeTyped } from './typing.ts';

type EventOutcome = Pick<Seen, 'status' | 'ackMs' | 'trouble'>;

const CHANNEL_TYPES = { public: 'channel', private: 'group', im: 'im' };
const SUBSCRIPTIONS = { public: 'message.channels', private: 'message.groups', im: 'message.im' };

/** What people write, and what else the app is told of. */
export function voice(desk: Desk) {
  const { world } = desk;
  const { state } = world;

  const event = events(desk);

  const about = (channel: Channel): Json => ({
    channel: channel.id,
    channel_type: CHANNEL_TYPES[channel.kind],
  });

  const from = (userId: string, channel: Channel): Json => {
    const home = state.users.get(userId)?.teamId ?? channel.teamId;
    return home === channel.teamId
      ? { team: home }
      : { team: home, user_team: home, source_team: home };
  };

  /** The events that a new message causes, by what the app subscribed to. */
  function eventsOf(message: Message, channel: Channel): Json[] {
    const bot = state.botUserId(channel.teamId);
    if (!channel.members.has(bot)) return [];
    const { type: _, ...said } = messageJson(message, channel.teamId, world.appId);
    const body = {
      ...said,
      ...from(message.userId, channel),
      channel: channel.id,
      event_ts: message.ts,
    };
    const isMention = channel.kind !== 'im' && message.text.includes(`<@${bot}`);
    return [
      ...(isMention && desk.events.includes('app_mention')
        ? [{ type: 'app_mention', ...body }]
        : []),
      ...(desk.events.includes(SUBSCRIPTIONS[channel.kind])
        ? [
            {
              type: 'message',
              ...(message.files.length > 0 ? { subtype: 'file_share' } : {}),
              client_msg_id: state.nextId('m'),
              ...body,
              channel_type: CHANNEL_TYPES[channel.kind],
            },
          ]
        : []),
    ];
  }

  /** Collects what the app says in a place after something happened there. */
  function listenIn(channelId: string, interaction: Interaction): () => void {
    const hear = (message: Message) => {
      const isForThem = message.botId && [null, interaction.userId].includes(message.ephemeralTo);
      if (message.channelId === channelId && isForThem) interaction.shown.add(message);
    };
    state.on('message', hear).on('edited', hear);
    return () => state.off('message', hear).off('edited', hear);
  }

  async function tell(
    told: readonly Json[],
    interaction: Interaction,
    channel: Channel,
    awaited: boolean,
  ) {
    const stop = listenIn(channel.id, interaction);
    const before = markOf(desk, interaction);
    try {
      const acks = await Promise.all(told.map((one) => event(one, channel.teamId)));
      const worst = acks.find((ack) => ack.status !== 200) ?? acks[0];
      if (awaited && worst?.status === 200) await quiet(desk, interaction, before);
      return seen(desk, interaction, worst ?? UNHEARD, {
        trouble: worst ? troubleIn(worst) : null,
      });
    } finally {
      stop();
    }
  }

  /** Writes a message; the answers are what the app then says in that channel. */
  async function say(
    userId: string,
    channelId: string,
    text: string,
    more: { threadTs?: string; files?: readonly Json[] } = {},
  ): Promise<Seen & { message: Message }> {
    const channel = state.channels.get(channelId);
    if (!channel?.members.has(userId)) throw new Error(`${userId} is not in ${channelId}`);
    const interaction = desk.begin({ userId, channelId, threadTs: more.threadTs ?? null });
    const message = state.add({
      channelId,
      userId,
      text: escapeTyped(text, channel.teamId, state, false),
      threadTs: more.threadTs ?? null,
      files: listOf(more.files),
    });
    const told = eventsOf(message, channel);
    return { ...(await tell(told, interaction, channel, told.length > 0)), message };
  }

  async function changeEvent(message: Message, userId: string, change: Json): Promise<Seen> {
    const channel = state.channels.get(message.channelId) as Channel;
    const interaction = desk.begin({ userId, channelId: channel.id });
    const isHeard =
      channel.members.has(state.botUserId(channel.teamId)) &&
      desk.events.includes(SUBSCRIPTIONS[channel.kind]);
    const whole = {
      type: 'message',
      ...about(channel),
      ts: state.nextTs(),
      event_ts: state.nextTs(),
      hidden: true,
      ...change,
    };
    return tell(isHeard ? [whole] : [], interaction, channel, false);
  }

  async function edit(message: Message, text: string): Promise<Seen> {
    const channel = state.channels.get(message.channelId) as Channel;
    const before = messageJson(message, channel.teamId, world.appId);
    state.edit(message, { text: escapeTyped(text, channel.teamId, state, false) });
    const after = messageJson(message, channel.teamId, world.appId);
    const change = { subtype: 'message_changed', message: after, previous_message: before };
    return changeEvent(message, message.userId, change);
  }

  async function deleteMessage(message: Message): Promise<Seen> {
    const channel = state.channels.get(message.channelId) as Channel;
    const before = messageJson(message, channel.teamId, world.appId);
    state.remove(message);
    const change = { subtype: 'message_deleted', deleted_ts: message.ts, previous_message: before };
    return changeEvent(message, message.userId, change);
  }

  /** Opens the app's Home (or its messages): the view that the app then publishes. */
  async function openHome(
    userId: string,
    tab: 'home' | 'messages' = 'home',
  ): Promise<EventOutcome & { view: View | null }> {
    const interaction = desk.begin({ userId });
    const key = `${interaction.teamId}:${userId}`;
    const before = markOf(desk, interaction);
    const channel = state.direct(userId, interaction.teamId);
    const opened = {
      type: 'app_home_opened',
      user: userId,
      channel: channel.id,
      tab,
      event_ts: state.nextTs(),
    };
    const ack = await event(opened, interaction.teamId);
    if (ack.status === 200 && tab === 'home') await quiet(desk, interaction, before);
    return {
      status: ack.status,
      ackMs: ack.ms,
      trouble: troubleIn(ack),
      view: state.homes.get(key) ?? null,
    };
  }

  return { say, edit, deleteMessage, openHome, event };
}

/** Nobody was told: the app is not in the channel, or did not subscribe. */
const UNHEARD = { status: 0, body: undefined, headers: new Headers(), ms: 0, reason: null };
