import { z } from 'zod';
import type { DeliveryOf } from './delivery.ts';
import { wordsOf } from './event-text.ts';
import { id, maybe, text } from './read-delivery.ts';

const eventBody = z.object({
  team_id: id,
  event_id: id,
  context_team_id: maybe,
  api_app_id: maybe,
  event: z.looseObject({
    type: id,
    user: maybe,
    bot_id: maybe,
    app_id: maybe,
    subtype: maybe,
    text,
    ts: text,
    thread_ts: maybe,
    channel: maybe,
    channel_type: maybe,
    tab: maybe,
    team: maybe,
    user_team: maybe,
  }),
});

const SAID_BY_PEOPLE = new Set([null, undefined, 'file_share', 'thread_broadcast']);

/** Undefined for everything that is nobody speaking to us: joins, edits, other bots, our own messages. */
export function readEvent(
  body: unknown,
  botUserId: (workspaceId: string) => string | null,
): DeliveryOf<'message' | 'home' | 'agent'> | undefined {
  const parsed = eventBody.parse(body);
  const { team_id, context_team_id, event_id, event } = parsed;
  const workspaceId = context_team_id ?? team_id;
  if (event.type === 'message' && IN_CHANNELS.has(event.channel_type ?? ''))
    return readOverheard(parsed, botUserId(workspaceId));
  if (!event.user || event.bot_id || event.user === botUserId(workspaceId)) return undefined;
  const common = {
    workspaceId,
    userId: event.user,
    userTeamId: event.user_team ?? event.team ?? null,
    channelId: typeof event.channel === 'string' ? event.channel : null,
  };
  if (event.type === 'app_home_opened') {
    const kind = event.tab === 'messages' ? 'agent' : 'home';
    return { kind, ...common, key: `event:${event_id}` };
  }
  const direct = event.type === 'message' && event.channel_type === 'im';
  const mention = event.type === 'app_mention';
  if ((!direct && !mention) || !SAID_BY_PEOPLE.has(event.subtype) || !common.channelId)
    return undefined;
  return {
    kind: 'message',
    ...common,
    // One message may arrive as a mention and as a message, with two event ids: it is one by its channel and time.
    key: event.ts ? `message:${common.channelId}:${event.ts}` : `event:${event_id}`,
    on: direct ? 'direct' : 'mention',
    byApp: false,
    text: event.text,
    ts: event.ts,
    threadTs: event.thread_ts ?? null,
  };
}

const IN_CHANNELS = new Set(['channel', 'group']);
const FIRST_SAID = new Set([null, undefined, 'file_share', 'bot_message']);

/** What somebody, or another app, wrote in a channel: no replies in threads, no edits, nothing of our own; what mentions us comes as a mention. */
function readOverheard(
  { team_id, context_team_id, api_app_id, event }: z.infer<typeof eventBody>,
  botUserId: string | null,
): DeliveryOf<'message'> | undefined {
  const { channel, ts, bot_id, user } = event;
  if (!FIRST_SAID.has(event.subtype) || event.thread_ts || typeof channel !== 'string' || !ts)
    return undefined;
  const byApp = Boolean(bot_id) || event.subtype === 'bot_message';
  const isOwn = user === botUserId || (event.app_id && event.app_id === api_app_id);
  if (isOwn || !botUserId || (!byApp && event.text.includes(`<@${botUserId}`))) return undefined;
  const userId = byApp ? botUserId : user;
  if (!userId) return undefined;
  return {
    kind: 'message',
    workspaceId: context_team_id ?? team_id,
    userId,
    userTeamId: byApp ? null : (event.user_team ?? event.team ?? null),
    channelId: channel,
    key: `overheard:${channel}:${ts}`,
    on: 'channel',
    byApp,
    text: wordsOf(event),
    ts,
    threadTs: null,
  };
}
