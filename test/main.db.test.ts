import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { freshDatabase, freshDataDir, freshDb } from './support/fresh-db.ts';
import { ownTempDir } from './support/leftovers.ts';

// Each of these starts a process, one of them with the embedded database, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const MAIN = path.join(import.meta.dirname, '../src/main.ts');
/** Nothing listens there. */
const NOWHERE = '127.0.0.1:1';

interface Started {
  child: ChildProcess;
  stdout(): string;
  stderr(): string;
  ended: Promise<number | null>;
}

/** `npm start` with this environment and no other. */
function start(env: Record<string, string>): Started {
  const child = spawn(process.execPath, [MAIN], {
    cwd: ownTempDir('main'),
    env: {
      PORT: '0',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 'signing-secret',
      SLACK_API_URL: `http://${NOWHERE}/api/`,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (piece) => (stdout += piece));
  child.stderr?.on('data', (piece) => (stderr += piece));
  const ended = once(child, 'close').then(() => child.exitCode);
  return { child, stdout: () => stdout, stderr: () => stderr, ended };
}

/** What it said before it ended with exit code 1. */
async function lastWords(env: Record<string, string>): Promise<string> {
  const started = start(env);
  expect(await started.ended).toBe(1);
  return started.stderr().trim();
}

describe('npm start that cannot start says why in a sentence', () => {
  it('of what a newcomer wrote into .env', async () => {
    const dir = ownTempDir('env-file');
    writeFileSync(path.join(dir, '.env'), 'SLACK_BOT_TOKEN=xoxb-1\nLOG_LEVEL=loud\n');
    const { scripts } = JSON.parse(
      readFileSync(path.join(import.meta.dirname, '../package.json'), 'utf8'),
    );
    const line = scripts.start.replace('exec node', process.execPath).replace('src/main.ts', MAIN);
    const [program, ...words] = line.split(' ');
    const { stderr } = spawnSync(program, words, { cwd: dir, env: {}, encoding: 'utf8' });
    expect(stderr).toContain('LOG_LEVEL must be one of');
    expect(stderr).not.toContain('SLACK_BOT_TOKEN');
  });

  it('when the database does not answer, without telling the password', async () => {
    const said = await lastWords({ DATABASE_URL: `postgres://voronka:geheim@${NOWHERE}/sales` });
    expect(said).toBe(
      'The database at 127.0.0.1:1/sales does not answer. Is it running, and is DATABASE_URL right?',
    );
  });

  it('when the server has no such database', async () => {
    const url = new URL(await freshDatabase());
    url.pathname = '/not_there';
    expect(await lastWords({ DATABASE_URL: url.href })).toMatch(
      /^The database at \S+\/not_there has no database of that name\. Check DATABASE_URL\.$/,
    );
  });

  it('when the database was migrated by a newer version', async () => {
    const { db, url } = await freshDb({ engine: 'postgres' });
    await db.outside
      .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
      .insertInto('kysely_migration')
      .values({ name: '2099-01-01T0000-later', timestamp: '2099-01-01' })
      .execute();
    await db.close();
    expect(await lastWords({ DATABASE_URL: url })).toMatch(
      /^The database is newer than this version of Voronka.*Start a newer version\.$/,
    );
  });

  it('when another process has the folder of the embedded database', async () => {
    const dataDir = await freshDataDir();
    const first = start({ DATA_DIR: dataDir });
    await expect.poll(first.stdout, { timeout: 40_000 }).toContain('Voronka is ready');
    expect(await lastWords({ DATA_DIR: dataDir })).toBe(
      `${dataDir} is in use by another process. Stop that one, or set DATABASE_URL to run several.`,
    );
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
  });

  it('when the port is taken', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    const said = await lastWords({ PORT: String(port), DATABASE_URL: await freshDatabase() });
    expect(said).toBe(
      `Port ${port} is taken by another program. Stop that one, or set PORT to another number.`,
    );
  });
});

it('npm start works, and ends cleanly, while Slack is out of reach', async () => {
  const started = start({ DATABASE_URL: await freshDatabase() });
  await expect.poll(started.stdout, { timeout: 40_000 }).toContain('Voronka is ready');
  await expect.poll(started.stdout).toContain('Slack did not answer at the start');
  const { port } = JSON.parse(
    started
      .stdout()
      .split('\n')
      .find((line) => line.includes('Voronka is ready')) ?? '{}',
  ) as { port: number };
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
  expect(await answer.text()).toBe('ready');
  started.child.kill('SIGTERM');
  expect(await started.ended).toBe(0);
});
