import type { Writable } from 'node:stream';
import pino from 'pino';
import { onTestFinished } from 'vitest';
import type { Config } from '../../src/config.ts';
import { type StandInOptions, startSlackStandIn } from '../../src/demo/slack/stand-in.ts';
import { startVoronka } from '../../src/start.ts';
import { freshDatabase } from './fresh-db.ts';

export const PEOPLE = [
  { id: 'URU1', name: 'ivan', realName: 'Иван', locale: 'ru-RU', tz: 'Europe/Moscow' },
  { id: 'URU2', name: 'olga', realName: 'Ольга', locale: 'ru-RU', tz: 'Europe/Moscow' },
  { id: 'UEN1', name: 'ann', realName: 'Ann', locale: 'en-US', tz: 'America/New_York' },
  { id: 'UHEAD', name: 'boss', realName: 'Борис', locale: 'ru-RU', tz: 'Europe/Moscow' },
  {
    id: 'UADMIN',
    name: 'admin',
    realName: 'Admin',
    locale: 'en-US',
    tz: 'Europe/Moscow',
    isAdmin: true,
  },
  { id: 'UGUEST', name: 'guest', realName: 'Guest', locale: 'en-US', isGuest: true },
  {
    id: 'UOTHER',
    name: 'other',
    realName: 'Other',
    locale: 'en-US',
    teamId: 'T0002',
    isAdmin: true,
  },
];
export const TEAMS = [
  { id: 'T0001', name: 'Ромашка', domain: 'romashka' },
  { id: 'T0002', name: 'Other', domain: 'other' },
];
const SECRET = 'test-signing-secret';

export type Started = Awaited<ReturnType<typeof startApp>>;

export interface AppOptions {
  engine?: 'postgres' | 'pglite';
  mode?: 'http' | 'socket';
  clock?: () => Date;
  slack?: Partial<StandInOptions>;
  config?: Partial<Config>;
  /** Where everything that is logged goes, down to the finest. */
  log?: Writable;
}

/** The real app on a database of its own, and a Slack in which people act. Everything ends with the test. */
export async function startApp({
  engine = 'postgres',
  mode = 'http',
  clock,
  slack: wish,
  config,
  log,
}: AppOptions = {}) {
  const slack = await startSlackStandIn({
    signingSecret: SECRET,
    mode,
    teams: TEAMS,
    users: PEOPLE,
    channels: [{ id: 'C0001', name: 'sales', members: [...PEOPLE.map(({ id }) => id), 'UBOT'] }],
    ...(clock ? { clock, signingClock: clock } : {}),
    ...wish,
  });
  slack.state.channels.get('C0001')?.members.add(slack.state.botUserId('T0001'));
  const settings: Config = {
    databaseUrl: engine === 'postgres' ? await freshDatabase() : undefined,
    dataDir: ':memory:',
    botToken: slack.token('T0001'),
    signingSecret: SECRET,
    appToken: mode === 'socket' ? slack.appToken : null,
    slackApiUrl: slack.apiUrl,
    port: 0,
    logLevel: 'silent',
    ...config,
  };
  const voronka = await startVoronka(
    settings,
    log ? pino({ level: 'trace' }, log) : pino({ level: process.env['TEST_LOG'] ?? 'silent' }),
    clock,
  );
  slack.settings.appUrl = `http://127.0.0.1:${voronka.port}/slack/events`;
  // What it looks for on a start is done with before anybody types.
  await voronka.tick();
  onTestFinished(async () => {
    await voronka.stop();
    await slack.close();
  });
  /** Types a line and returns the text of what is said back. */
  const said = async (userId: string, line: string, channelId?: string): Promise<string> => {
    const seen = await slack.type(userId, line, channelId ? { channelId } : {});
    return seen.messages.map((message) => message.text).join('\n');
  };
  /** One more process on the same database, by the same clock. */
  const startReplica = async () => {
    const other = await startVoronka(settings, pino({ level: 'silent' }), clock);
    onTestFinished(() => other.stop());
    return other;
  };
  return { slack, voronka, db: voronka.db, said, startReplica };
}

/** A team with a head and managers, made as people make it. */
export async function startTeam(options: AppOptions = {}) {
  const app = await startApp(options);
  await app.said('UADMIN', '/team new Север #sales');
  await app.said('UADMIN', '/team head @boss');
  for (const name of ['ivan', 'olga', 'ann']) await app.said('UADMIN', `/team add @${name}`);
  return app;
}
