import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { type SlackStandIn, startSlackStandIn } from '../../src/demo/slack/stand-in.ts';

type Options = Partial<Parameters<typeof startSlackStandIn>[0]>;

const SECRET = 'not-a-secret';

/** A stand-in with a sales team in it: Olga sells in Russian, Ann in English, Gleb is a guest. */
export function salesSlack(options: Options = {}): Promise<SlackStandIn> {
  return startSlackStandIn({
    signingSecret: SECRET,
    users: [
      { id: 'UOLGA', name: 'olga', realName: 'Ольга Белова', locale: 'ru-RU' },
      { id: 'UANN', name: 'ann', realName: 'Ann Price', tz: 'America/New_York', isAdmin: true },
      { id: 'UGLEB', name: 'gleb', isGuest: true },
    ],
    channels: [
      { id: 'CSALES', name: 'sales', members: ['UOLGA', 'UANN', 'UBOT0001'] },
      { id: 'CLOCKED', name: 'board', kind: 'private', members: ['UANN'] },
    ],
    effectPatience: 300,
    ...options,
  });
}

export interface TinyApp {
  app: App;
  stop(): Promise<unknown>;
}

/** With a token in its hands, Bolt would ask Slack about it as soon as it is made, and nobody waits for the answer. */
const authorizeBy = (slack: SlackStandIn) => () =>
  Promise.resolve({ botToken: slack.token(), botUserId: 'UBOT0001', botId: 'B0001' });

/** A real Bolt app that listens over HTTP and speaks to the stand-in. */
export async function httpApp(slack: SlackStandIn): Promise<TinyApp> {
  const receiver = new HTTPReceiver({ signingSecret: SECRET, logLevel: LogLevel.ERROR });
  const app = new App({
    receiver,
    authorize: authorizeBy(slack),
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } },
  });
  const server = await receiver.start({ port: 0, host: '127.0.0.1' });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  slack.settings.appUrl = `http://127.0.0.1:${port}/slack/events`;
  return { app, stop: () => app.stop() };
}

/** Bolt calls every connection that ends an error. */
const silent = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

/** The same app by Socket Mode. */
export async function socketApp(slack: SlackStandIn): Promise<TinyApp> {
  slack.settings.mode = 'socket';
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    logger: silent,
    // So long Bolt waits before it comes again.
    clientPingTimeout: 300,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  });
  const app = new App({
    receiver,
    authorize: authorizeBy(slack),
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl },
  });
  await app.start();
  return { app, stop: () => app.stop() };
}
