import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { ownTempDir } from './leftovers.ts';

const MAIN = path.join(import.meta.dirname, '../../src/main.ts');

/** How a process ended: the code it exited with, or the signal that killed it. */
export type Ending = number | NodeJS.Signals | null;

export interface Process {
  /** http://127.0.0.1:<port> */
  origin: string;
  /** All that it wrote so far, on stdout and stderr. */
  output(): string;
  isAlive(): boolean;
  signal(name: NodeJS.Signals): void;
  ended: Promise<Ending>;
  /** Resolves when /readyz says 200. */
  ready(): Promise<void>;
  /** SIGKILL, and gone. */
  kill(): Promise<void>;
}

/** `node src/main.ts` with these variables and no others. It does not outlive the test. */
export function runVoronka(env: Record<string, string>): Process {
  const child: ChildProcess = spawn(process.execPath, [MAIN], {
    cwd: ownTempDir('main'),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (piece) => {
    output += piece;
  });
  child.stderr?.on('data', (piece) => {
    output += piece;
  });
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  const ended = once(child, 'close').then((): Ending => child.exitCode ?? child.signalCode);
  onTestFinished(() => void child.kill('SIGKILL'));
  const origin = `http://127.0.0.1:${env['PORT']}`;
  return {
    origin,
    output: () => output,
    isAlive,
    signal: (name) => void child.kill(name),
    ended,
    async ready() {
      while (isAlive()) {
        const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
        if (answer?.status === 200) return;
        await sleep(25);
      }
      throw new Error(`the process ended before it was ready:\n${output}`);
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
