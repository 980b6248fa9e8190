import type { App } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Db } from '../db/connection.ts';
import { Clients, clientOptions } from './clients.ts';
import type { Page } from './http-receiver.ts';
import { type InstallSettings, NotInstalledError, type Tokens } from './installation.ts';
import { listenForRemoval } from './installation-events.ts';
import { installPages } from './installation-pages.ts';
import { Seal } from './installation-seal.ts';
import { InstallStates } from './installation-state.ts';
import { sealAnew } from './installation-store.ts';
import { Installations } from './installations.ts';
import { OwnToken } from './own-token.ts';
import { TokenRefresher } from './token-refresher.ts';

/** How Slack is reached: with one workspace's token, or with those of all that installed the app. */
export interface Access {
  tokens: Tokens;
  clients: Clients;
  pages: readonly [string, Page][];
  /** Refuses what comes from workspaces that the app is not in. */
  authorize(source: { teamId?: string | undefined }): Promise<Record<string, never>>;
  listen(app: App): void;
}

interface Parts {
  db: Db;
  /** Empty: none. */
  botToken: string;
  installs: InstallSettings | undefined;
  slackApiUrl: string | undefined;
  clock: () => Date;
  log: Logger;
}

const TIMEOUT = 10_000;

export function openAccess(parts: Parts): Access {
  const { botToken, installs, slackApiUrl, log } = parts;
  const own = botToken ? new OwnToken(botToken, slackApiUrl, log) : undefined;
  // Slack may be out of reach now; who we are is only needed to know our own messages.
  own
    ?.whose()
    .catch((error: unknown) =>
      log.warn({ err: error }, 'Slack did not answer at the start; going on without'),
    );
  if (installs) return forMany(parts, installs, own);
  if (!own) throw new Error('neither a token nor installations are configured');
  return {
    tokens: own,
    clients: new Clients(own, slackApiUrl),
    pages: [],
    authorize: async () => ({}),
    listen: () => {},
  };
}

function forMany(parts: Parts, settings: InstallSettings, own: OwnToken | undefined): Access {
  const { db, slackApiUrl, clock, log } = parts;
  const slack = new WebClient(undefined, clientOptions(slackApiUrl, TIMEOUT));
  const seal = new Seal(settings.keys);
  const refresher = new TokenRefresher({ db, seal, settings, slack, clock, log });
  const installations = new Installations({ db, seal, refresher, own, clock, log });
  sealAnew(db, seal).then(
    ({ sealed, broken }) => {
      if (sealed > 0) log.info({ sealed }, 'tokens were sealed with the new key');
      if (broken.length > 0)
        log.error(
          { broken },
          'TOKEN_ENCRYPTION_KEY lacks the key of these: they must install again',
        );
    },
    (error: unknown) => log.error({ err: error }, 'tokens could not be sealed with the new key'),
  );
  return {
    tokens: installations,
    clients: new Clients(installations, slackApiUrl),
    pages: installPages({
      settings,
      states: new InstallStates(settings.stateSecret, db, clock),
      save: (made) => installations.save(made),
      slack,
      slackApiUrl,
      clock,
      log,
    }),
    async authorize({ teamId }) {
      try {
        await installations.of(teamId ?? '');
      } catch (error) {
        // When it is the database that does not answer, the door says so.
        if (error instanceof NotInstalledError) throw error;
      }
      return {};
    },
    listen: (app) => listenForRemoval(app, installations, log),
  };
}
