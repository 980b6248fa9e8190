import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

const SOURCES = path.join(import.meta.dirname, 'web');
const BUILT = path.join(SOURCES, 'dist');
const VITE = path.join(
  path.dirname(createRequire(import.meta.url).resolve('vite/package.json')),
  'bin/vite.js',
);

/** Builds the page with Vite when it was never built, or when a source is newer; returns the folder that holds it. */
export async function buildPage(): Promise<string> {
  const index = path.join(BUILT, 'index.html');
  // In a process of its own: the database is founded meanwhile.
  if (!existsSync(index) || statSync(index).mtimeMs < newest())
    await promisify(execFile)(
      process.execPath,
      [VITE, 'build', '--config', path.join(SOURCES, 'vite.config.ts'), '--logLevel', 'warn'],
      // Whatever the caller is in: React as people get it is half as large.
      { env: { ...process.env, NODE_ENV: 'production' } },
    );
  return BUILT;
}

const newest = (): number =>
  Math.max(
    ...readdirSync(SOURCES, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(BUILT))
      .map(({ parentPath, name }) => statSync(path.join(parentPath, name)).mtimeMs),
  );
