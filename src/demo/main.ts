/**
 * npm run demo — the real app on the embedded database, behind a page that looks and works like a Slack workspace.
 * Nothing leaves this machine.
 *
 *   npm run demo                     prints one address to open in a browser
 *   npm run demo -- --fresh          starts over; --empty: without a team, as on the first day
 *   npm run demo -- --terminal       types in this terminal instead; also for lines from a file
 */
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { buildPage } from './build-page.ts';
import { DemoClock } from './demo-clock.ts';
import { Terminal } from './terminal.ts';
import { servePage } from './web-server.ts';
import { makeTeam, openWorkspace, PEOPLE } from './workspace.ts';

const { values } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    empty: { type: 'boolean', default: false },
    terminal: { type: 'boolean', default: false },
    dir: { type: 'string', default: './data/demo' },
    port: { type: 'string', default: '3141' },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);

const clock = new DemoClock();
const fresh = values.fresh || values.empty;
const workspace = await openWorkspace({ dir: values.dir, fresh, clock: clock.now });
if (!values.empty) await makeTeam(workspace);
if (values.terminal) {
  await typeInTerminal();
  await workspace.close();
} else {
  const page = await servePage({
    slack: workspace.slack,
    clock,
    files: await buildPage(),
    manifest: path.join(import.meta.dirname, '../../manifest.yml'),
    port: Number(values.port),
  });
  say(`Voronka's demo workspace: ${page.url}`);
  say('Ctrl+C ends it. Nothing leaves this machine.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, async () => {
      await page.close();
      await workspace.close();
      process.exit(0);
    });
}

async function typeInTerminal(): Promise<void> {
  const terminal = new Terminal(workspace.slack, PEOPLE, say);
  terminal.welcome();
  const isTyped = process.stdin.isTTY === true;
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: isTyped,
  });
  const ask = () => process.stdout.write(terminal.prompt());
  ask();
  for await (const line of lines) {
    if (/^\s*(exit|quit|выход)\s*$/.test(line)) break;
    if (!isTyped) say(line);
    await terminal.take(line);
    ask();
  }
  lines.close();
}
