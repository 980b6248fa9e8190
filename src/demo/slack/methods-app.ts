import { checkBlocks, checkView } from './block-kit.ts';
import { isJson, textIn } from './json.ts';
import { ApiError, type Grant, type Method, type World } from './web-api.ts';

export function grantBot(teamId: string, scopes: readonly string[], world: World): Grant {
  const token = `xoxb-${teamId}-${world.state.nextId('G')}`;
  const grant: Grant = { token, kind: 'bot', teamId, scopes, isRevoked: false };
  world.grants.set(token, grant);
  return grant;
}

export const appMethods: Readonly<Record<string, Method>> = {
  'api.test': { token: 'none', run: (args) => ({ args }) },
  'auth.test': {
    run(_args, grant, { state }) {
      const team = state.teams.get(grant.teamId);
      const bot = state.botUserId(grant.teamId);
      return {
        url: `https://${team?.domain ?? ''}.slack.com/`,
        team: team?.name,
        user: state.users.get(bot)?.name,
        team_id: grant.teamId,
        user_id: bot,
        bot_id: `B${grant.teamId.slice(1)}`,
        is_enterprise_install: false,
      };
    },
  },
  'team.info': {
    scopes: ['team:read'],
    run(_args, grant, { state }) {
      return { team: state.teams.get(grant.teamId) };
    },
  },
  'apps.connections.open': {
    token: 'app',
    scopes: ['connections:write'],
    run: (_args, _grant, world) => ({ url: world.openSocket() }),
  },
  'oauth.v2.access': {
    token: 'none',
    run(args, _grant, world) {
      const { id, secret } = world.client;
      if (args.client_id !== id) throw new ApiError('invalid_client_id');
      if (args.client_secret !== secret) throw new ApiError('bad_client_secret');
      const refreshes = args.grant_type === 'refresh_token';
      const key = textIn(refreshes ? args.refresh_token : args.code);
      const before = world.codes.get(key);
      if (!before) throw new ApiError(refreshes ? 'invalid_refresh_token' : 'invalid_code');
      world.codes.delete(key);
      const grant = grantBot(before.teamId, before.scopes, world);
      const refresh = `xoxe-1-${world.state.nextId('R')}`;
      world.codes.set(refresh, grant);
      return {
        access_token: grant.token,
        token_type: 'bot',
        scope: grant.scopes.join(','),
        bot_user_id: world.state.botUserId(grant.teamId),
        app_id: world.appId,
        expires_in: 43_200,
        refresh_token: refresh,
        team: { id: grant.teamId, name: world.state.teams.get(grant.teamId)?.name },
        enterprise: null,
        is_enterprise_install: false,
        authed_user: {
          id: [...world.state.users.values()].find(
            (one) => one.teamId === grant.teamId && one.isAdmin,
          )?.id,
        },
      };
    },
  },
  'blocks.validate': {
    token: 'none',
    run(args) {
      const message = isJson(args.message) ? args.message : {};
      const blocks = args.blocks ?? message.blocks;
      const problems = args.view ? checkView(args.view) : checkBlocks(blocks, 'message');
      return { errors: problems.map((problem) => ({ code: 'invalid', ...problem })) };
    },
  },
};
