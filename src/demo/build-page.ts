import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const SOURCES = path.join(import.meta.dirname, 'web');
const BUILT = path.join(SOURCES, 'dist');

/** Builds the page with Vite when it was never built, or when a source is newer; returns the folder that holds it. */
export async function buildPage(): Promise<string> {
  const index = path.join(BUILT, 'index.html');
  if (!existsSync(index) || statSync(index).mtimeMs < newest()) {
    const { build } = await import('vite');
    await build({ configFile: path.join(SOURCES, 'vite.config.ts'), logLevel: 'warn' });
  }
  return BUILT;
}

const newest = (): number =>
  Math.max(
    ...readdirSync(SOURCES, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => statSync(path.join(SOURCES, name)).mtimeMs),
  );
