import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const script = (deals: number) => `
\\set number random(1, ${deals})
begin;
select id, stage from bench_deals where number = :number for update;
update bench_deals set stage = 'Proposal', moved_at = now() where id = :number;
insert into bench_events (deal_id, was, became, by_id) values (:number, 'New', 'Proposal', 'UHEAD');
insert into bench_queue (body) values (:number || ' Proposal');
commit;
`;

/** (4) What Postgres alone makes of the statements of (2): no Node, no HTTP. */
export async function pgbench(
  url: string,
  database: string,
  clients: number,
  deals: number,
): Promise<string> {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const binary = versions
    .map((v) => path.join(root, v, 'bin/pgbench'))
    .find((file) => existsSync(file));
  if (!binary) return '(4) pgbench is not installed: skipped (Debian: postgresql)';
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'bench-')), 'move.sql');
  await writeFile(file, script(deals));
  const { hostname, port } = new URL(url);
  const { stdout } = await promisify(execFile)(binary, [
    '-n',
    '-h',
    hostname,
    '-p',
    port,
    '-U',
    'postgres',
    '-c',
    String(clients),
    '-j',
    '2',
    '-T',
    '5',
    '-f',
    file,
    database,
  ]);
  const rate = /tps = ([\d.]+)/.exec(stdout)?.[1] ?? '?';
  const latency = /latency average = ([\d.]+)/.exec(stdout)?.[1] ?? '?';
  return `(4) pgbench, the statements of (2)  ${Number(rate).toFixed(0)}/s, average ${latency} ms`;
}
