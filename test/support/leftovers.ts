import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PREFIX = 'voronka-test-';

/** A temporary directory that a later run clears away if this process is killed before it could. */
export function ownTempDir(what: string): string {
  return mkdtempSync(path.join(tmpdir(), `${PREFIX}${process.pid}-${what}-`));
}

/** Ends the servers and removes the directories of test runs that were killed. */
export async function clearLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const owner = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]);
    if (!owner || isAlive(owner)) continue;
    const dir = path.join(tmpdir(), name);
    await endServerIn(dir);
    rmSync(dir, { recursive: true, force: true });
  }
}

async function endServerIn(dir: string): Promise<void> {
  const pidFile = path.join(dir, 'data/postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  // The number may by now be another process's.
  if (!pid || !commandOf(pid).includes(dir)) return;
  process.kill(pid, 'SIGQUIT');
  for (let tries = 0; isAlive(pid) && tries < 100; tries++) await sleep(20);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function commandOf(pid: number): string {
  try {
    return existsSync('/proc/self')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
