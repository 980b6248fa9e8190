/**
 * npm run bench [-- moves kpi digests objections] — all measurements one after another, or those that are named. Options behind their own
 * files: `node bench/kpi.ts --most 100000`.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const BENCHES: Readonly<Record<string, string>> = {
  moves: 'main.ts',
  kpi: 'kpi.ts',
  digests: 'digests.ts',
  objections: 'objections.ts',
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !BENCHES[name]);
if (unknown.length > 0) {
  process.stderr.write(
    `no bench called ${unknown.join(', ')}; there are: ${Object.keys(BENCHES).join(', ')}\n`,
  );
  process.exit(1);
}
for (const name of named.length > 0 ? named : Object.keys(BENCHES)) {
  process.stdout.write(`\n${name}\n`);
  const file = path.join(import.meta.dirname, BENCHES[name] ?? '');
  const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
