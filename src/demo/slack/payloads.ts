import type { Interaction } from './interactions.ts';
import type { Json } from './json.ts';
import { messageJson } from './messages.ts';
import type { Entered, Message, View } from './state.ts';
import { viewJson } from './views.ts';
import type { World } from './web-api.ts';

/** The deprecated verification token: apps check signatures instead. */
const TOKEN = 'verification-token';

function person(userId: string, world: World) {
  const user = world.state.users.get(userId);
  if (!user) throw new Error(`there is no person ${userId} in this Slack`);
  return user;
}

function channelNamed(channelId: string, world: World): { id: string; name: string } {
  const channel = world.state.channels.get(channelId);
  if (!channel) throw new Error(`there is no channel ${channelId} in this Slack`);
  const name = { im: 'directmessage', private: 'privategroup', public: channel.name }[channel.kind];
  return { id: channelId, name };
}

export function commandPayload(line: string, interaction: Interaction, world: World): Json {
  const [, command = '', text = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(line) ?? [];
  if (!command) throw new Error(`"${line}" is not a command`);
  const channel = channelNamed(interaction.channelId ?? '', world);
  return {
    token: TOKEN,
    team_id: interaction.teamId,
    team_domain: world.state.teams.get(interaction.teamId)?.domain ?? '',
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: interaction.userId,
    user_name: person(interaction.userId, world).name,
    command,
    text: text.trimEnd(),
    api_app_id: world.appId,
    is_enterprise_install: 'false',
    response_url: interaction.responseUrl,
    trigger_id: interaction.triggerId,
  };
}

function common(type: string, interaction: Interaction, world: World): Json {
  const user = person(interaction.userId, world);
  const team = world.state.teams.get(interaction.teamId);
  return {
    type,
    user: { id: user.id, username: user.name, name: user.name, team_id: user.teamId },
    api_app_id: world.appId,
    token: TOKEN,
    trigger_id: interaction.triggerId,
    team: { id: interaction.teamId, domain: team?.domain ?? '' },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** Where a press happened. Slack does not send an ephemeral message back, only that it was one. */
function messageScene(
  message: Message,
  state: Entered,
  interaction: Interaction,
  world: World,
): Json {
  const isEphemeral = message.ephemeralTo !== null;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channelId,
      is_ephemeral: isEphemeral,
      ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    },
    channel: channelNamed(message.channelId, world),
    ...(isEphemeral ? {} : { message: messageJson(message, interaction.teamId, world.appId) }),
    state: { values: state },
    response_url: interaction.responseUrl,
  };
}

const viewScene = (view: View, world: World): Json => ({
  container: { type: 'view', view_id: view.id },
  view: viewJson(view, world.appId),
});

export function pressPayload(
  action: Json,
  state: Entered,
  interaction: Interaction,
  world: World,
): Json {
  const { source, view } = interaction;
  const scene = source
    ? messageScene(source, state, interaction, world)
    : view
      ? viewScene(view, world)
      : {};
  return {
    ...common('block_actions', interaction, world),
    ...scene,
    actions: [{ ...action, action_ts: world.state.nextTs() }],
  };
}

export function suggestionPayload(
  asked: { actionId: string; blockId: string; typed: string },
  interaction: Interaction,
  world: World,
): Json {
  const { source, view } = interaction;
  const scene = source
    ? messageScene(source, {}, interaction, world)
    : view
      ? viewScene(view, world)
      : {};
  const { trigger_id: _, ...whose } = common('block_suggestion', interaction, world);
  const { response_url: __, state: ___, ...where } = scene as Json;
  return {
    ...whose,
    ...where,
    action_id: asked.actionId,
    block_id: asked.blockId,
    value: asked.typed,
  };
}

export function formPayload(
  type: 'view_submission' | 'view_closed',
  view: View,
  interaction: Interaction,
  world: World,
): Json {
  const whole = { ...common(type, interaction, world), view: viewJson(view, world.appId) };
  if (type === 'view_submission') return { ...whole, response_urls: [] };
  const { trigger_id: _, ...closed } = whole as Json;
  return { ...closed, is_cleared: false };
}

export function shortcutPayload(callbackId: string, interaction: Interaction, world: World): Json {
  const { source } = interaction;
  const acted = { callback_id: callbackId, action_ts: world.state.nextTs() };
  if (!source) return { ...common('shortcut', interaction, world), ...acted };
  return {
    ...common('message_action', interaction, world),
    ...acted,
    channel: channelNamed(source.channelId, world),
    message_ts: source.ts,
    message: messageJson(source, interaction.teamId, world.appId),
    response_url: interaction.responseUrl,
  };
}

/** An event in its envelope. */
export function eventPayload(event: Json, teamId: string, world: World): Json {
  const { state } = world;
  return {
    token: TOKEN,
    team_id: teamId,
    context_team_id: teamId,
    context_enterprise_id: null,
    api_app_id: world.appId,
    event,
    type: 'event_callback',
    event_id: state.nextId('Ev'),
    event_time: Math.floor(state.clock().getTime() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: teamId,
        user_id: state.botUserId(teamId),
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: state.channels.get(String(event.channel))?.isShared ?? false,
    event_context: state.nextId('EC'),
  };
}
