import { App, LogLevel } from '@slack/bolt';
import type { Logger } from 'pino';
import { jobs, surface } from './app.ts';
import type { Config } from './config.ts';
import { checkAnswers, type Db, openDb } from './db/connection.ts';
import { isMigrated, migrate } from './db/migrate.ts';
import { countAnew } from './db/statistics.ts';
import { Schedule } from './schedule/schedule.ts';
import { openAccess } from './slack/access.ts';
import { ChartRefusals } from './slack/chart-refusals.ts';
import { clientOptions } from './slack/clients.ts';
import { Door } from './slack/door.ts';
import { Glances } from './slack/glances.ts';
import { deleteOldKeys } from './slack/handled-store.ts';
import { HttpReceiver, type Page } from './slack/http-receiver.ts';
import { Laters } from './slack/laters.ts';
import { listen } from './slack/listeners.ts';
import { Metrics } from './slack/metrics.ts';
import { People } from './slack/people.ts';
import { PostSender } from './slack/post-sender.ts';
import { deleteOldPosts } from './slack/post-store.ts';
import { Posts } from './slack/posts.ts';
import { Speaker } from './slack/say.ts';
import { SocketReceiver } from './slack/socket-receiver.ts';
import { Streams } from './slack/streams.ts';
import { Uploads } from './slack/uploads.ts';
import { Directories } from './teams/directories.ts';

export interface Voronka {
  /** Where HTTP is served. */
  port: number;
  db: Db;
  /** Does what is due by the clock now, without waiting for the next minute. */
  tick(): Promise<void>;
  /** Takes no more work, finishes what is in hand, closes everything. */
  stop(): Promise<void>;
}

const HOUR = 3_600_000;

/** The whole product: the same for `npm start`, the demo and the tests. */
export async function startVoronka(
  config: Config,
  log: Logger,
  clock: () => Date = () => new Date(),
): Promise<Voronka> {
  const db = await openDb({ databaseUrl: config.databaseUrl, dataDir: config.dataDir }, log);
  await migrate(db);
  const metrics = new Metrics();
  const { tokens, clients, ...access } = openAccess({
    db,
    botToken: config.botToken,
    installs: config.installs,
    slackApiUrl: config.slackApiUrl,
    clock,
    log,
  });
  const people = new People(db, clients, log, clock);
  const charts = new ChartRefusals(clients);
  const posts = new Posts(db, new PostSender(clients, charts), log);
  await posts.start();
  const directories = new Directories();
  const speaker = new Speaker(clients, charts, log);
  // The client of a model is a large package, and most have none connected.
  const llm = config.llm ? (await import('./llm/open-llm.ts')).openLlm(config.llm) : null;
  const streams = new Streams(clients, log);
  const laters = new Laters({ db, surface, posts, speaker, streams, llm, clock, log });
  const known = { db, surface, people, members: directories, llm, clock, log };
  const door = new Door({ ...known, uploads: new Uploads(clients, log), posts, laters });
  const glances = new Glances(known);

  const schedule = new Schedule({
    db,
    jobs,
    directoryOf: directories.directoryOf.bind(directories),
    posts,
    clock,
    log,
  });

  let stopping = false;
  const http = new HttpReceiver({
    port: config.port,
    signingSecret: config.appToken ? null : config.signingSecret,
    pages: new Map([...pages(db, metrics, () => stopping), ...access.pages]),
    clock,
    log,
  });
  const socket = config.appToken
    ? new SocketReceiver({ appToken: config.appToken, slackApiUrl: config.slackApiUrl, log })
    : undefined;
  const app = new App({
    receiver: socket ?? http,
    authorize: access.authorize,
    convoStore: false,
    ignoreSelf: false,
    clientOptions: clientOptions(config.slackApiUrl, 10_000),
    logger: boltLogger(log),
  });
  const botUserId = tokens.botUserId.bind(tokens);
  const { suggested } = surface;
  listen(app, { door, glances, speaker, people, laters, metrics, log, suggested, botUserId });
  access.listen(app);
  await http.start();
  await socket?.start();
  schedule.start();
  const cleaning = setInterval(() => {
    Promise.all([deleteOldKeys(db, clock()), deleteOldPosts(db, clock()), countAnew(db)]).catch(
      (error: unknown) => log.warn({ err: error }, 'the hourly cleaning failed'),
    );
  }, HOUR);
  cleaning.unref();
  log.info(
    { port: http.port, database: db.engine, socket: socket !== undefined },
    'Voronka is ready',
  );

  return {
    port: http.port,
    db,
    tick: () => schedule.tick(),
    async stop() {
      stopping = true;
      clearInterval(cleaning);
      await schedule.stop();
      await socket?.stop();
      await http.stop();
      await metrics.whenIdle();
      await laters.stop();
      await posts.stop();
      await db.close();
    },
  };
}

function pages(db: Db, metrics: Metrics, isStopping: () => boolean): [string, Page][] {
  return [
    ['/healthz', async (respond) => respond(200, 'ok')],
    [
      '/readyz',
      async (respond) => {
        if (isStopping()) return respond(503, 'stopping');
        try {
          await checkAnswers(db);
          if (!(await isMigrated(db))) return respond(503, 'the database is not migrated');
        } catch {
          return respond(503, 'the database does not answer');
        }
        respond(200, 'ready');
      },
    ],
    [
      '/metrics',
      async (respond) =>
        respond(200, await metrics.registry.metrics(), metrics.registry.contentType),
    ],
  ];
}

/** Bolt's messages in our log; what it debugs may hold whole bodies, so none of it is kept. */
function boltLogger(log: Logger) {
  const said =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: unknown[]) =>
      log[level](
        { from: 'bolt' },
        parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' '),
      );
  return {
    debug: () => {},
    info: () => {},
    warn: said('warn'),
    error: said('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
