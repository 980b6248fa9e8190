import { onTestFinished } from 'vitest';
import { type Db, openDb } from '../../src/db/connection.ts';
import { type StandInOptions, startSlackStandIn } from '../../src/demo/slack/stand-in.ts';
import { freePort } from '../support/free-port.ts';
import { freshDatabase, freshDataDir, silent } from '../support/fresh-db.ts';
import { type Process, runVoronka } from '../support/processes.ts';
import { PEOPLE, TEAMS } from '../support/slack.ts';

export const SECRET = 'test-signing-secret-0b5e';

export interface BusinessOptions {
  mode?: 'http' | 'socket';
  engine?: 'postgres' | 'pglite';
  /** Instead of a new one. */
  databaseUrl?: string;
  slack?: Partial<StandInOptions>;
  env?: Record<string, string>;
}

export type Business = Awaited<ReturnType<typeof openBusiness>>;

/** The admin's Slack is Russian here, and so is the team that she makes. */
const people = PEOPLE.map((person) =>
  person.id === 'UADMIN' ? { ...person, locale: 'ru-RU' } : person,
);

/** A Slack, a database, and the product's environment; the process itself is started, killed and started again by the test. */
export async function openBusiness(options: BusinessOptions = {}) {
  const { mode = 'http', engine = 'postgres' } = options;
  const port = await freePort();
  const slack = await startSlackStandIn({
    signingSecret: SECRET,
    mode,
    teams: TEAMS,
    users: people,
    channels: [{ id: 'C0001', name: 'sales', members: people.map(({ id }) => id) }],
    appUrl: `http://127.0.0.1:${port}/slack/events`,
    // As Slack does, only sooner.
    retryDelays: [0, 500, 1_000, 2_000, 4_000, 8_000],
    ...options.slack,
  });
  slack.state.channels.get('C0001')?.members.add(slack.state.botUserId('T0001'));
  onTestFinished(() => slack.close());
  const databaseUrl =
    engine === 'postgres' ? (options.databaseUrl ?? (await freshDatabase())) : undefined;
  const dataDir = engine === 'pglite' ? await freshDataDir() : '';
  const env: Record<string, string> = {
    PORT: String(port),
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.token('T0001'),
    ...(mode === 'socket' ? { SLACK_APP_TOKEN: slack.appToken } : { SLACK_SIGNING_SECRET: SECRET }),
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : { DATA_DIR: dataDir }),
    ...options.env,
  };

  /** Starts the process and waits until it works. */
  async function start(more: Record<string, string> = {}): Promise<Process> {
    const process = runVoronka({ ...env, ...more });
    await process.ready();
    if (mode === 'socket') await slack.waitFor(() => slack.sockets() > 0, 10_000);
    return process;
  }

  /** Reads the database behind the product's back; the embedded one only while no process has it. */
  async function read<T>(run: (db: Db) => Promise<T>): Promise<T> {
    const db = await openDb({ databaseUrl, dataDir, poolSize: 2 }, silent);
    try {
      return await run(db);
    } finally {
      await db.close();
    }
  }

  /** What the bot says to everybody in #sales, oldest first. */
  const postsInChannel = () =>
    (slack.state.channels.get('C0001')?.messages ?? []).filter(
      ({ botId, ephemeralTo, isDeleted }) => botId && !ephemeralTo && !isDeleted,
    );

  /** Types a line and returns what is said back; a failure that Slack itself would show is an error. */
  async function said(userId: string, line: string): Promise<string> {
    const seen = await slack.type(userId, line);
    if (seen.trouble) throw new Error(`${line}: ${seen.trouble}`);
    return seen.messages.map(({ text }) => text).join('\n');
  }

  /** The team, its head and its managers. */
  async function setUp(): Promise<void> {
    await said('UADMIN', '/team new Север #sales');
    await said('UADMIN', '/team head @boss');
    for (const name of ['ivan', 'olga', 'ann']) await said('UADMIN', `/team add @${name}`);
  }

  return { slack, env, databaseUrl, start, read, said, setUp, postsInChannel };
}
