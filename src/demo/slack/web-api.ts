import { type Problem, sayProblems } from './block-kit-checks.ts';
import type { StandInOptions } from './founding.ts';
import type { Interactions } from './interactions.ts';
import { isJson, type Json } from './json.ts';
import type { Agreed } from './oauth.ts';
import type { Channel, SlackState, User } from './state.ts';

/** Whoever holds a token. */
export interface Grant {
  token: string;
  kind: 'bot' | 'app';
  teamId: string;
  scopes: readonly string[];
  isRevoked: boolean;
}

export interface Complaint {
  /** The method, or `ack`, `response_url`. */
  where: string;
  error: string;
  messages: readonly string[];
}

/** Slack as its methods see it. */
export interface World {
  readonly state: SlackState;
  readonly interactions: Interactions;
  readonly grants: Map<string, Grant>;
  readonly complaints: Complaint[];
  readonly origin: string;
  readonly isStrict: boolean;
  /** Lets the app in through a WebSocket once. */
  openSocket(): string;
  readonly client: { id: string; secret: string };
  /** OAuth codes and refresh tokens, each good once: what they are worth. */
  readonly codes: Map<string, Agreed>;
  readonly appId: string;
  readonly options: StandInOptions;
}

export interface Method {
  run(args: Json, grant: Grant, world: World): Json;
  scopes?: readonly string[];
  /** `bot` unless said. */
  token?: 'bot' | 'app' | 'none';
  needs?: readonly string[];
}

/** Slack's `ok: false`. */
export class ApiError extends Error {
  readonly code: string;
  readonly more: Json;

  constructor(code: string, more: Json = {}) {
    super(code);
    this.code = code;
    this.more = more;
  }
}

const NOBODY: Grant = { token: '', kind: 'bot', teamId: '', scopes: [], isRevoked: false };

/** The answer to a call, its effect done. */
export function callMethod(
  methods: Readonly<Record<string, Method>>,
  name: string,
  args: Json,
  token: string,
  world: World,
): Json {
  try {
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (!method) throw new ApiError('unknown_method', { req_method: name });
    const grant = method.token === 'none' ? NOBODY : granted(method, token, world);
    const missing = (method.needs ?? []).filter(
      (arg) => args[arg] === undefined || args[arg] === '',
    );
    if (missing.length > 0)
      throw new ApiError('invalid_arguments', {
        response_metadata: {
          messages: missing.map((arg) => `[ERROR] missing required field: ${arg}`),
        },
      });
    return { ok: true, ...method.run(args, grant, world) };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const meta = isJson(error.more.response_metadata) ? error.more.response_metadata : {};
    const messages = Array.isArray(meta.messages) ? meta.messages.map(String) : [];
    world.complaints.push({ where: name, error: error.code, messages });
    return { ok: false, error: error.code, ...error.more };
  }
}

function granted(method: Method, token: string, world: World): Grant {
  if (!token) throw new ApiError('not_authed');
  const grant = world.grants.get(token);
  if (!grant) throw new ApiError('invalid_auth');
  if (grant.isRevoked) throw new ApiError('token_revoked');
  if (grant.kind !== (method.token ?? 'bot')) throw new ApiError('not_allowed_token_type');
  const lacking = (method.scopes ?? []).filter((scope) => !grant.scopes.includes(scope));
  if (lacking.length > 0)
    throw new ApiError('missing_scope', {
      needed: lacking.join(','),
      provided: grant.scopes.join(','),
    });
  return grant;
}

/** Refuses what Block Kit refuses. */
export function refuseProblems(problems: readonly Problem[], code: string, world: World): void {
  if (world.isStrict && problems.length > 0)
    throw new ApiError(code, { response_metadata: { messages: sayProblems(problems) } });
}

/** A person of the caller's workspace, or one it shares a channel with. */
export function userFor(id: unknown, grant: Grant, { state }: World): User {
  const user = state.users.get(String(id));
  const isKnown =
    user?.teamId === grant.teamId ||
    user?.orgTeams?.includes(grant.teamId) ||
    [...state.channels.values()].some(
      (channel) =>
        channel.isShared && channel.teamId === grant.teamId && channel.members.has(String(id)),
    );
  if (!user || !isKnown) throw new ApiError('user_not_found');
  return user;
}

/** A channel that the bot may see: public ones, and those it is in. */
export function channelFor(id: unknown, grant: Grant, { state }: World): Channel {
  const channel = state.channels.get(String(id));
  const bot = state.botUserId(grant.teamId);
  const isSeen =
    channel?.teamId === grant.teamId && (channel.kind === 'public' || channel.members.has(bot));
  if (!channel || !isSeen) throw new ApiError('channel_not_found');
  return channel;
}
