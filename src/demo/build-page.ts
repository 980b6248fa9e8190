import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

const SOURCES = path.join(import.meta.dirname, 'web');
const BUILT = path.join(SOURCES, 'dist');

/** Builds the page with Vite when it was never built, or when a source is newer; returns the folder that holds it. */
export async function buildPage(): Promise<string> {
  const index = path.join(BUILT, 'index.html');
  // In a process of its own: the database is founded meanwhile.
  if (!existsSync(index) || statSync(index).mtimeMs < newest()) await build();
  return BUILT;
}

async function build(): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  const vite = path.join(path.dirname(resolve('vite/package.json')), 'bin/vite.js');
  const config = path.join(SOURCES, 'vite.config.ts');
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--config', config, '--logLevel', 'warn'],
    // Whatever the caller is in: React as people get it is half as large.
    { env: { ...process.env, NODE_ENV: 'production' } },
  );
}

const newest = (): number =>
  Math.max(
    ...readdirSync(SOURCES, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(BUILT))
      .map(({ parentPath, name }) => statSync(path.join(parentPath, name)).mtimeMs),
  );
