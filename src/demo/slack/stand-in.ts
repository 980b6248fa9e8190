import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Acknowledgement,
  type Address,
  type Courier,
  type Envelope,
  kindOfPayload,
  post,
  written,
} from './courier.ts';
import { type Delivered, type Desk, nextChange } from './desk.ts';
import { type Fault, type FaultRequest, Faults } from './faults.ts';
import { uploadFor } from './files.ts';
import { forms } from './forms.ts';
import { APP_ID, APP_TOKEN, botGrant, found, revoke, type StandInOptions } from './founding.ts';
import { type Call, frontDesk } from './front-desk.ts';
import { hands } from './hands.ts';
import { Interactions } from './interactions.ts';
import type { Json } from './json.ts';
import { agree, uninstall } from './oauth.ts';
import { RateLimits } from './rate-limits.ts';
import { Sockets } from './socket.ts';
import { SlackState } from './state.ts';
import { voice } from './voice.ts';
import type { Complaint, World } from './web-api.ts';

const EVENTS = [
  'app_home_opened',
  'app_mention',
  'message.im',
  'app_uninstalled',
  'tokens_revoked',
];
/** Slack repeats an event at once, after a minute, and after five. */
const RETRY_DELAYS = [0, 60_000, 300_000];

export type { StandInOptions } from './founding.ts';
export type SlackStandIn = Awaited<ReturnType<typeof startSlackStandIn>>;

/** A Slack of one's own on 127.0.0.1: strict about what it is sent, and worked by calls that act as its people. */
export async function startSlackStandIn(given: StandInOptions) {
  const options: StandInOptions = { ...given };
  const state = new SlackState(options.clock ?? (() => new Date()));
  const faults = new Faults();
  const sockets = new Sockets({
    faults,
    appId: APP_ID,
    patience: () => patienceOf(options),
    changed: () => state.emit('change'),
  });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const world: World = {
    state,
    interactions: new Interactions(state),
    grants: new Map(),
    complaints: [],
    origin: `http://127.0.0.1:${port}`,
    isStrict: options.strict ?? true,
    openSocket: () => `ws://127.0.0.1:${port}/link/?ticket=${sockets.ticket()}`,
    client: { id: '1.1', secret: 'client-secret' },
    codes: new Map(),
    appId: APP_ID,
    options,
  };
  found(options, world);
  const calls: Call[] = [];
  const desk = openDesk(options, world, sockets);
  const serve = frontDesk({
    world,
    faults,
    calls,
    limits: options.rateLimits ? new RateLimits() : undefined,
  });
  server.on('request', serve);
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));

  const acting = hands(desk);
  const filling = forms(desk, acting);
  const speaking = voice(desk);
  const { type, press, shortcut } = acting;
  return {
    apiUrl: `${world.origin}/api/`,
    origin: world.origin,
    appToken: APP_TOKEN,
    clientId: world.client.id,
    clientSecret: world.client.secret,
    state,
    calls,
    /** Everything that Slack refused or that a person saw as a failure: a test may ask for none. */
    complaints: world.complaints as readonly Complaint[],
    deliveries: desk.deliveries as readonly Delivered[],
    /** What may still be changed while it runs: appUrl, mode, patience… */
    settings: options,
    type,
    press,
    shortcut,
    ...filling,
    /** Closes a person's modal, as its Close button does. */
    closeModal: filling.close,
    ...speaking,
    direct: desk.direct,
    /** Puts a file into a form; it is chosen there by its id. */
    upload: (userId: string, file: { name: string; content: Buffer; told?: Json }) =>
      uploadFor(userId, file, world),
    token: (teamId?: string) => botGrant(world, teamId).token,
    revoke: (teamId?: string) => revoke(botGrant(world, teamId)),
    /** Somebody agrees to the installation: the code that Slack sends back with them. */
    authorize: (teamId: string, as: { installerId?: string; isOrg?: boolean } = {}) =>
      agree({ teamId, scopes: botGrant(world, teamId).scopes, ...as }, world),
    uninstall: async (teamId: string) => {
      uninstall(teamId, world);
      const tokens = { oauth: [], bot: [state.botUserId(teamId)] };
      await speaking.event({ type: 'tokens_revoked', tokens }, teamId);
      await speaking.event({ type: 'app_uninstalled' }, teamId);
    },
    fault: (request: FaultRequest): Fault => faults.add(request),
    sockets: () => sockets.size,
    disconnect: (reason = 'refresh_requested') => sockets.disconnect(reason),
    /** Sends a body of one's own making to the app, signed unless told otherwise. */
    deliver: (body: Json | string, envelope: Envelope = {}): Promise<Acknowledgement> => {
      const whole =
        typeof body === 'string'
          ? { body, contentType: 'application/json' }
          : written(kindOfPayload(body), body);
      return post(addressOf(options), whole, envelope);
    },
    /** Resolves with what `find` finds, as soon as it finds something; fails after `patience` milliseconds. */
    waitFor: <T>(find: () => T | undefined | null | false, patience = 5_000) =>
      waitFor(world, find, patience),
    /** Forgets calls, complaints, deliveries and faults; people and messages stay. */
    clear: () => {
      for (const log of [calls, world.complaints, desk.deliveries]) log.length = 0;
      faults.clear();
    },
    close: async () => {
      faults.clear();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Slack gives an acknowledgement up after three seconds. */
const patienceOf = (options: StandInOptions): number => options.patience ?? 3_000;

function addressOf(options: StandInOptions): Address {
  const { appUrl: url, signingSecret: secret, signingClock: clock = () => new Date() } = options;
  if (!url) throw new Error('the stand-in does not know where the app is: set settings.appUrl');
  return { url, secret, clock, patience: patienceOf(options) };
}

function openDesk(options: StandInOptions, world: World, sockets: Sockets): Desk {
  const { state } = world;
  const http: Courier = {
    deliver: (kind, payload, retry) =>
      post(
        addressOf(options),
        written(kind, payload),
        retry ? { retryNum: retry.num, retryReason: retry.reason } : {},
      ),
  };
  const teamOf = (userId: string) => {
    const user = state.users.get(userId);
    if (!user) throw new Error(`there is no person ${userId} in this Slack`);
    return user.teamId;
  };
  return {
    world,
    courier: () => (options.mode === 'socket' ? sockets : http),
    deliveries: [],
    get events() {
      return options.events ?? EVENTS;
    },
    get retryDelays() {
      return options.retryDelays ?? RETRY_DELAYS;
    },
    get settled() {
      return options.settled;
    },
    get effectPatience() {
      return options.effectPatience ?? 1_000;
    },
    direct: (userId) => state.direct(userId, teamOf(userId)),
    begin: (about) => {
      const place = about.channelId ? state.channels.get(about.channelId) : undefined;
      if (about.channelId && !place) throw new Error(`there is no channel ${about.channelId}`);
      const teamId = about.teamId ?? place?.teamId ?? teamOf(about.userId);
      return world.interactions.begin({ ...about, teamId }, world.origin);
    },
  };
}

async function waitFor<T>(
  world: World,
  find: () => T | undefined | null | false,
  patience: number,
): Promise<T> {
  const deadline = performance.now() + patience;
  for (;;) {
    const found = find();
    if (found) return found;
    const left = deadline - performance.now();
    if (left <= 0) throw new Error(`what was waited for did not come within ${patience} ms`);
    await nextChange({ world }, Math.min(left, 50));
  }
}
