import { type Json, textIn } from './json.ts';
import { messageJson } from './messages.ts';
import type { Channel, User } from './state.ts';
import { ApiError, channelFor, type Grant, type Method, userFor, type World } from './web-api.ts';

/** A page of a list by Slack's cursors, which are to be opaque. */
function page<T>(items: readonly T[], args: Json, usual: number): { items: T[]; next: string } {
  const from = Number(Buffer.from(textIn(args.cursor), 'base64').toString() || 0);
  if (!Number.isInteger(from)) throw new ApiError('invalid_cursor');
  const limit = Math.min(Math.max(Number(args.limit ?? usual) || usual, 1), 1000);
  const next =
    from + limit < items.length ? Buffer.from(String(from + limit)).toString('base64') : '';
  return { items: items.slice(from, from + limit), next };
}

const asksFor = (args: Json, flag: string) => [true, 'true', '1'].includes(args[flag] as string);

export function offsetOf(zone: string, at: Date): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

function userJson(user: User, args: Json, grant: Grant, world: World): Json {
  const profile = {
    real_name: user.realName,
    display_name: user.displayName ?? user.name,
    image_72: `${world.origin}/avatars/${user.id}.png`,
    team: user.teamId,
    ...(user.isBot ? { bot_id: `B${user.teamId.slice(1)}`, api_app_id: world.appId } : {}),
  };
  const common = {
    id: user.id,
    team_id: user.teamId,
    name: user.name,
    deleted: user.isDeleted,
    profile,
  };
  const isHere = user.teamId === grant.teamId || user.orgTeams?.includes(grant.teamId);
  if (!isHere) return { ...common, is_stranger: true, is_bot: user.isBot };
  return {
    ...common,
    real_name: user.realName,
    tz: user.tz,
    tz_label: user.tz,
    tz_offset: offsetOf(user.tz, world.state.clock()),
    is_admin: user.isAdmin || user.isOwner,
    is_owner: user.isOwner,
    is_primary_owner: false,
    is_restricted: user.isGuest,
    is_ultra_restricted: false,
    is_bot: user.isBot,
    is_app_user: false,
    updated: 0,
    ...(user.orgTeams ? { enterprise_user: { teams: user.orgTeams } } : {}),
    ...(asksFor(args, 'include_locale') ? { locale: user.locale } : {}),
  };
}

function channelJson(channel: Channel, grant: Grant, world: World): Json {
  const bot = world.state.botUserId(grant.teamId);
  const isIm = channel.kind === 'im';
  return {
    id: channel.id,
    ...(isIm
      ? { user: [...channel.members].find((id) => id !== bot) }
      : { name: channel.name, name_normalized: channel.name, num_members: channel.members.size }),
    is_channel: channel.kind === 'public',
    is_group: false,
    is_im: isIm,
    is_mpim: false,
    is_private: channel.kind !== 'public',
    is_archived: channel.isArchived,
    is_member: channel.members.has(bot),
    is_ext_shared: channel.isShared,
    is_shared: channel.isShared,
    context_team_id: channel.teamId,
  };
}

const historyScope = { public: 'channels:history', private: 'groups:history', im: 'im:history' };

function readable(args: Json, grant: Grant, world: World): Channel {
  const channel = channelFor(args.channel, grant, world);
  const needed = historyScope[channel.kind];
  if (!grant.scopes.includes(needed))
    throw new ApiError('missing_scope', { needed, provided: grant.scopes.join(',') });
  if (!channel.members.has(world.state.botUserId(grant.teamId)))
    throw new ApiError('not_in_channel');
  return channel;
}

function between(args: Json, ts: string): boolean {
  const oldest = Number(args.oldest ?? 0);
  const latest = Number(args.latest ?? Number.POSITIVE_INFINITY);
  const at = Number(ts);
  return asksFor(args, 'inclusive') ? at >= oldest && at <= latest : at > oldest && at < latest;
}

export const peopleMethods: Readonly<Record<string, Method>> = {
  'users.info': {
    scopes: ['users:read'],
    needs: ['user'],
    run: (args, grant, world) => ({
      user: userJson(userFor(args.user, grant, world), args, grant, world),
    }),
  },
  'users.list': {
    scopes: ['users:read'],
    run(args, grant, world) {
      const people = [...world.state.users.values()].filter((one) => one.teamId === grant.teamId);
      const { items, next } = page(people, args, 200);
      return {
        members: items.map((user) => userJson(user, args, grant, world)),
        response_metadata: { next_cursor: next },
      };
    },
  },
  'conversations.open': {
    scopes: ['im:write'],
    run(args, grant, world) {
      const users = textIn(args.users).split(',').filter(Boolean);
      if (args.channel) return { channel: { id: channelFor(args.channel, grant, world).id } };
      if (users.length !== 1) throw new ApiError('users_list_not_supplied');
      const user = userFor(users[0], grant, world);
      if (user.isBot) throw new ApiError('cannot_dm_bot');
      if (user.isDeleted) throw new ApiError('user_disabled');
      return { channel: { id: world.state.direct(user.id, grant.teamId).id } };
    },
  },
  'conversations.info': {
    needs: ['channel'],
    run: (args, grant, world) => ({
      channel: channelJson(channelFor(args.channel, grant, world), grant, world),
    }),
  },
  'conversations.list': {
    run(args, grant, world) {
      const types = (textIn(args.types) || 'public_channel').split(',');
      const asked = { public: 'public_channel', private: 'private_channel', im: 'im' };
      const bot = world.state.botUserId(grant.teamId);
      const seen = [...world.state.channels.values()].filter(
        (one) =>
          one.teamId === grant.teamId &&
          types.includes(asked[one.kind]) &&
          (one.kind === 'public' || one.members.has(bot)) &&
          !(asksFor(args, 'exclude_archived') && one.isArchived),
      );
      const { items, next } = page(seen, args, 100);
      return {
        channels: items.map((one) => channelJson(one, grant, world)),
        response_metadata: { next_cursor: next },
      };
    },
  },
  'conversations.members': {
    needs: ['channel'],
    run(args, grant, world) {
      const { items, next } = page([...channelFor(args.channel, grant, world).members], args, 100);
      return { members: items, response_metadata: { next_cursor: next } };
    },
  },
  'conversations.join': {
    scopes: ['channels:join'],
    needs: ['channel'],
    run(args, grant, world) {
      const channel = channelFor(args.channel, grant, world);
      if (channel.kind !== 'public') throw new ApiError('method_not_supported_for_channel_type');
      if (channel.isArchived) throw new ApiError('is_archived');
      channel.members.add(world.state.botUserId(grant.teamId));
      return { channel: channelJson(channel, grant, world) };
    },
  },
  'conversations.history': {
    needs: ['channel'],
    run(args, grant, world) {
      const said = readable(args, grant, world).messages.filter(
        (one) =>
          !one.isDeleted &&
          !one.ephemeralTo &&
          (!one.threadTs || one.threadTs === one.ts) &&
          between(args, one.ts),
      );
      const { items, next } = page(said.reverse(), args, 100);
      return {
        messages: items.map((one) => messageJson(one, grant.teamId, world.appId)),
        has_more: next !== '',
        response_metadata: { next_cursor: next },
      };
    },
  },
  'conversations.replies': {
    needs: ['channel', 'ts'],
    run(args, grant, world) {
      const root = textIn(args.ts);
      const said = readable(args, grant, world).messages.filter(
        (one) => !one.isDeleted && !one.ephemeralTo && (one.ts === root || one.threadTs === root),
      );
      if (said.length === 0) throw new ApiError('thread_not_found');
      const { items, next } = page(said, args, 100);
      return {
        messages: items.map((one) => messageJson(one, grant.teamId, world.appId)),
        has_more: next !== '',
        response_metadata: { next_cursor: next },
      };
    },
  },
};
