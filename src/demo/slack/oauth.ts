import type { Answer } from './http-answers.ts';
import { type Json, textIn } from './json.ts';
import { ApiError, type Grant, type Method, type World } from './web-api.ts';

/** What a code or a refresh token is worth, once. */
export interface Agreed {
  teamId: string;
  scopes: readonly string[];
  /** Who pressed "Allow"; an admin unless said. */
  installerId?: string | undefined;
  /** For the whole Enterprise Grid organisation instead of one workspace. */
  isOrg?: boolean | undefined;
}

/** Seconds until a token ends, for apps that let theirs expire. */
const LIFETIME = 43_200;

export function grantBot(teamId: string, scopes: readonly string[], world: World): Grant {
  const token = `xoxb-${teamId}-${world.state.nextId('G')}`;
  const grant: Grant = { token, kind: 'bot', teamId, scopes, isRevoked: false };
  world.grants.set(token, grant);
  return grant;
}

/** A code that oauth.v2.access takes once. */
export function agree(agreed: Agreed, world: World): string {
  const code = world.state.nextId('code');
  world.codes.set(code, agreed);
  return code;
}

/** Takes the app out of a workspace: its tokens there are worth nothing from now on. */
export function uninstall(teamId: string, world: World): void {
  for (const grant of world.grants.values())
    if (grant.kind === 'bot' && grant.teamId === teamId) grant.isRevoked = true;
}

/** The page on which the installer agrees; here whoever comes does so at once. `team` and `deny` may be added to its address. */
export function consent(query: URLSearchParams, world: World): Answer {
  const back = new URL(query.get('redirect_uri') ?? world.options.redirectUrl ?? world.origin);
  back.searchParams.set('state', query.get('state') ?? '');
  if (query.has('deny')) back.searchParams.set('error', 'access_denied');
  else {
    const [first = ''] = world.state.teams.keys();
    const scopes = (query.get('scope') ?? '').split(',').filter(Boolean);
    back.searchParams.set('code', agree({ teamId: query.get('team') ?? first, scopes }, world));
  }
  return { status: 302, body: '', headers: { location: back.href } };
}

export const oauthMethods: Readonly<Record<string, Method>> = {
  'oauth.v2.access': {
    token: 'none',
    run(args, _grant, world) {
      const { id, secret } = world.client;
      if (args.client_id !== id) throw new ApiError('invalid_client_id');
      if (args.client_secret !== secret) throw new ApiError('bad_client_secret');
      const refreshes = args.grant_type === 'refresh_token';
      const key = textIn(refreshes ? args.refresh_token : args.code);
      const agreed = world.codes.get(key);
      if (!agreed) throw new ApiError(refreshes ? 'invalid_refresh_token' : 'invalid_code');
      world.codes.delete(key);
      return granted(agreed, world);
    },
  },
  'auth.revoke': {
    run(_args, grant) {
      grant.isRevoked = true;
      return { revoked: true };
    },
  },
};

function granted(agreed: Agreed, world: World): Json {
  const { state } = world;
  const { teamId, scopes, isOrg = false } = agreed;
  const grant = grantBot(teamId, scopes, world);
  const admin = [...state.users.values()].find((one) => one.teamId === teamId && one.isAdmin);
  return {
    access_token: grant.token,
    token_type: 'bot',
    scope: scopes.join(','),
    bot_user_id: state.botUserId(teamId),
    app_id: world.appId,
    ...(world.options.tokensExpire
      ? { expires_in: LIFETIME, refresh_token: next(agreed, world) }
      : {}),
    team: isOrg ? null : { id: teamId, name: state.teams.get(teamId)?.name },
    enterprise: isOrg ? { id: `E${teamId.slice(1)}`, name: 'The organisation' } : null,
    is_enterprise_install: isOrg,
    authed_user: { id: agreed.installerId ?? admin?.id },
  };
}

function next(agreed: Agreed, world: World): string {
  const token = `xoxe-1-${world.state.nextId('R')}`;
  world.codes.set(token, agreed);
  return token;
}
