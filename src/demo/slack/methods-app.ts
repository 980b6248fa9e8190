import { checkBlocks, checkView } from './block-kit.ts';
import { isJson } from './json.ts';
import { ApiError, type Method } from './web-api.ts';

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
  'blocks.validate': {
    token: 'none',
    run(args) {
      const message = isJson(args.message) ? args.message : {};
      const blocks = args.blocks ?? message.blocks;
      const problems = args.view ? checkView(args.view) : checkBlocks(blocks, 'message');
      if (problems.length === 0) return {};
      const error = args.view ? 'invalid_view' : args.blocks ? 'invalid_blocks' : 'invalid_message';
      throw new ApiError(error, { errors: problems.map((one) => ({ code: 'invalid', ...one })) });
    },
  },
};
