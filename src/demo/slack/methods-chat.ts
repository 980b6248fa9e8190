import { isJson, type Json, listOf, textIn } from './json.ts';
import { contentOf, faultInMessage, messageJson } from './messages.ts';
import type { Channel, Message } from './state.ts';
import {
  ApiError,
  channelFor,
  type Grant,
  type Method,
  refuseProblems,
  userFor,
  type World,
} from './web-api.ts';

const WRITE = ['chat:write'];
const DAY = 86_400;

/** Where a message may go: a channel the bot is in, its name, or a person (their direct messages). */
function writable(id: unknown, grant: Grant, world: World): Channel {
  const { state } = world;
  const name = textIn(id);
  if (/^[UW]/.test(name)) {
    const user = state.users.get(name);
    if (!user) throw new ApiError('channel_not_found');
    return state.direct(userFor(name, grant, world).id, grant.teamId);
  }
  const byName = [...state.channels.values()].find(
    (channel) => channel.teamId === grant.teamId && `#${channel.name}` === name,
  );
  const channel = channelFor(byName?.id ?? name, grant, world);
  if (channel.isArchived) throw new ApiError('is_archived');
  const isIn = channel.members.has(state.botUserId(grant.teamId));
  if (!isIn && !grant.scopes.includes('chat:write.public')) throw new ApiError('not_in_channel');
  return channel;
}

function refuseMessage(args: Json, world: World): void {
  const fault = faultInMessage(args);
  if (!fault) return;
  refuseProblems(fault.problems, fault.code, world);
  if (fault.problems.length === 0) throw new ApiError(fault.code);
}

function metadataIn(args: Json): Json | null {
  const { metadata } = args;
  if (metadata === undefined) return null;
  if (!isJson(metadata)) throw new ApiError('metadata_must_be_sent_as_json');
  if (typeof metadata.event_type !== 'string' || !isJson(metadata.event_payload))
    throw new ApiError('invalid_metadata_format');
  return metadata;
}

export function postAsBot(
  args: Json,
  channel: Channel,
  grant: Grant,
  world: World,
  files: Json[] = [],
): Message {
  return world.state.add({
    channelId: channel.id,
    userId: world.state.botUserId(grant.teamId),
    botId: botIdOf(grant.teamId),
    metadata: metadataIn(args),
    threadTs: textIn(args.thread_ts) || null,
    files,
    ...contentOf(args),
  });
}

export const botIdOf = (teamId: string): string => `B${teamId.slice(1)}`;

function ownMessage(args: Json, grant: Grant, world: World, refusal: string): Message {
  const channel = channelFor(args.channel, grant, world);
  const message = world.state.message(channel.id, textIn(args.ts));
  if (!message || message.ephemeralTo) throw new ApiError('message_not_found');
  if (message.userId !== world.state.botUserId(grant.teamId)) throw new ApiError(refusal);
  return message;
}

const said = (message: Message, grant: Grant, world: World): Json => ({
  channel: message.channelId,
  ts: message.ts,
  message: messageJson(message, grant.teamId, world.appId),
});

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': {
    scopes: WRITE,
    needs: ['channel'],
    run(args, grant, world) {
      const channel = writable(args.channel, grant, world);
      refuseMessage(args, world);
      return said(postAsBot(args, channel, grant, world), grant, world);
    },
  },
  'chat.postEphemeral': {
    scopes: WRITE,
    needs: ['channel', 'user'],
    run(args, grant, world) {
      const channel = channelFor(args.channel, grant, world);
      if (channel.isArchived) throw new ApiError('is_archived');
      if (channel.kind !== 'public' && !channel.members.has(world.state.botUserId(grant.teamId)))
        throw new ApiError('channel_not_found');
      refuseMessage(args, world);
      if (!channel.members.has(textIn(args.user))) throw new ApiError('user_not_in_channel');
      const threadTs = textIn(args.thread_ts) || null;
      const message = world.state.add({
        channelId: channel.id,
        userId: world.state.botUserId(grant.teamId),
        botId: botIdOf(grant.teamId),
        ephemeralTo: textIn(args.user),
        threadTs,
        ...contentOf(args),
      });
      return { message_ts: message.ts };
    },
  },
  'chat.update': {
    scopes: WRITE,
    needs: ['channel', 'ts'],
    run(args, grant, world) {
      const message = ownMessage(args, grant, world, 'cant_update_message');
      refuseMessage(args, world);
      if (message.streamingSince !== null) throw new ApiError('streaming_state_conflict');
      const metadata = metadataIn(args);
      const blocks = args.blocks === undefined ? [] : listOf(args.blocks);
      world.state.edit(message, {
        text: textIn(args.text),
        blocks,
        ...(metadata ? { metadata } : {}),
      });
      return { ...said(message, grant, world), text: message.text };
    },
  },
  'chat.delete': {
    scopes: WRITE,
    needs: ['channel', 'ts'],
    run(args, grant, world) {
      const message = ownMessage(args, grant, world, 'cant_delete_message');
      world.state.remove(message);
      return { channel: message.channelId, ts: message.ts };
    },
  },
  'chat.getPermalink': {
    needs: ['channel', 'message_ts'],
    run(args, grant, world) {
      const channel = channelFor(args.channel, grant, world);
      const message = world.state.message(channel.id, textIn(args.message_ts));
      if (!message || message.ephemeralTo) throw new ApiError('message_not_found');
      const domain = world.state.teams.get(grant.teamId)?.domain ?? 'example';
      const permalink = `https://${domain}.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}`;
      return { channel: channel.id, permalink };
    },
  },
  'chat.scheduleMessage': {
    scopes: WRITE,
    needs: ['channel', 'post_at'],
    run(args, grant, world) {
      const channel = writable(args.channel, grant, world);
      refuseMessage(args, world);
      const ahead = Number(args.post_at) - world.state.clock().getTime() / 1000;
      if (!(ahead > 0)) throw new ApiError('time_in_past');
      if (ahead > 120 * DAY) throw new ApiError('time_too_far');
      return {
        channel: channel.id,
        scheduled_message_id: world.state.nextId('Q'),
        post_at: Number(args.post_at),
      };
    },
  },
  'reactions.add': {
    scopes: ['reactions:write'],
    needs: ['channel', 'timestamp', 'name'],
    run(args, grant, world) {
      const channel = channelFor(args.channel, grant, world);
      const message = world.state.message(channel.id, textIn(args.timestamp));
      if (!message || message.ephemeralTo) throw new ApiError('message_not_found');
      const reaction = { name: textIn(args.name), userId: world.state.botUserId(grant.teamId) };
      if (
        message.reactions.some(
          (one) => one.name === reaction.name && one.userId === reaction.userId,
        )
      )
        throw new ApiError('already_reacted');
      message.reactions.push(reaction);
      world.state.emit('change');
      return {};
    },
  },
};
