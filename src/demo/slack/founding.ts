import { grantBot } from './oauth.ts';
import type { Channel, Team, User } from './state.ts';
import type { Grant, World } from './web-api.ts';

export interface StandInOptions {
  port?: number;
  clock?: () => Date;
  signingSecret: string;
  /** What signatures go by: the machine's clock unless said, which is what an app that is given no other checks them against. */
  signingClock?: () => Date;
  /** Where deliveries go, with the path; may be set later. */
  appUrl?: string;
  mode?: 'http' | 'socket';
  teams?: readonly Team[];
  users?: readonly (Partial<User> & { id: string })[];
  channels?: readonly (Partial<Omit<Channel, 'members'>> & {
    id: string;
    members?: readonly string[];
  })[];
  /** What the bot may do; everything that the product asks for unless said. */
  scopes?: readonly string[];
  events?: readonly string[];
  strict?: boolean;
  rateLimits?: boolean;
  botName?: string;
  /** Milliseconds until Slack gives an acknowledgement up. */
  patience?: number;
  effectPatience?: number;
  retryDelays?: readonly number[];
  settled?: () => Promise<void>;
  /** Where Slack sends the browser of an installer back to. */
  redirectUrl?: string;
  /** The app lets its tokens expire (token rotation). */
  tokensExpire?: boolean;
}

const SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'im:history',
  'im:write',
  'reactions:write',
  'team:read',
  'users:read',
];

export const APP_ID = 'A0001';
export const APP_TOKEN = 'xapp-1-stand-in';

const TEAM: Team = { id: 'T0001', name: 'Ромашка', domain: 'romashka' };

/** The workspaces, people and channels that are there before anything happens. */
export function found(options: StandInOptions, world: World): void {
  const { state } = world;
  const teams = options.teams ?? [TEAM];
  const [first = TEAM] = teams;
  const scopes = options.scopes ?? SCOPES;
  for (const team of teams) {
    state.teams.set(team.id, team);
    const id = state.botUserId(team.id);
    state.users.set(
      id,
      userOf({ id, teamId: team.id, name: options.botName ?? 'voronka', isBot: true }, team),
    );
    grantBot(team.id, scopes, world);
  }
  for (const user of options.users ?? []) state.users.set(user.id, userOf(user, first));
  for (const { members = [], ...channel } of options.channels ?? [])
    state.addChannel({ teamId: first.id, ...channel, members: new Set(members) });
  const token = APP_TOKEN;
  world.grants.set(token, {
    token,
    kind: 'app',
    teamId: first.id,
    scopes: ['connections:write'],
    isRevoked: false,
  });
}

const userOf = (user: Partial<User> & { id: string }, team: Team): User => ({
  teamId: team.id,
  name: user.id.toLowerCase(),
  realName: user.name ?? user.id,
  locale: 'en-US',
  tz: 'Europe/Moscow',
  isAdmin: false,
  isOwner: false,
  isGuest: false,
  isBot: false,
  isDeleted: false,
  ...user,
});

/** What the bot of a workspace holds; of the first one unless said. */
export function botGrant(world: World, teamId = world.state.teams.keys().next().value): Grant {
  const grant = [...world.grants.values()].findLast(
    (one) => one.kind === 'bot' && one.teamId === teamId,
  );
  if (!grant) throw new Error(`the app is not in ${teamId}`);
  return grant;
}

export function revoke(grant: Grant): void {
  grant.isRevoked = true;
}
