import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** A database without anything in it, made at the install (prepare.ts), to be copied: half of a first start is the founding of one. */
export const PREPARED = path.join(
  import.meta.dirname,
  '../../node_modules/.cache/voronka-demo/pglite',
);

/**
 * Empties the demo's directory and founds its database, in a thread of its own: the app is read and the page is built
 * meanwhile.
 */
export function foundDatabase(dir: string): Promise<void> {
  const founder = new Worker(new URL('./founder.ts', import.meta.url), { workerData: dir });
  // Whatever keeps it from that (the demo runs already) keeps the app from starting too, and is said there.
  founder.on('error', () => {});
  return new Promise((resolve) => founder.once('exit', () => resolve()));
}
