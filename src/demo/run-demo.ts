import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { llmIn } from '../config.ts';
import { DataDirInUseError } from '../db/embedded.ts';
import { buildPage } from './build-page.ts';
import { PEOPLE } from './people.ts';
import { seedDemo } from './seed/seed-demo.ts';
import { Terminal } from './terminal.ts';
import { type PageOptions, servePage } from './web-server.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

const PORT = 3141;

const { values } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    empty: { type: 'boolean', default: false },
    terminal: { type: 'boolean', default: false },
    model: { type: 'boolean', default: false },
    dir: { type: 'string', default: path.join(process.env['DATA_DIR'] ?? './data', 'demo') },
    port: { type: 'string' },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  await demo();
} catch (error) {
  if (!(error instanceof DataDirInUseError)) throw error;
  say('The demo already runs: open the address that it printed, or end it there with Ctrl+C.');
  process.exitCode = 1;
}

async function demo(): Promise<void> {
  const building = values.terminal ? undefined : buildPage();
  // Reported where it is awaited.
  building?.catch(() => {});
  const fresh = values.fresh || values.empty;
  const llm = values.model ? llmIn(process.env) : undefined;
  const workspace = await openWorkspace({ dir: values.dir, fresh, llm });
  if (workspace.isNew && !values.empty) await seedDemo(workspace);
  workspace.remember();
  if (!building) {
    await typeInTerminal(workspace);
    return workspace.close();
  }
  const { slack, clock, voronka } = workspace;
  const tick = () => voronka.tick();
  const page = await serveAnywhere({ slack, clock, tick, files: await building, port: PORT });
  say(`Voronka's demo workspace: ${page.url}`);
  say(
    `Ctrl+C ends it. Nothing leaves this machine${llm ? ', but for replies once Павел agrees in /objection model' : ''}.`,
  );
  // Who has just read the address needs longer to open it.
  setImmediate(() => workspace.warmUp());
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, async () => {
      await page.close();
      await workspace.close();
      process.exit(0);
    });
}

/** At the usual address, or at any when something else is there and none was asked for. */
async function serveAnywhere(options: PageOptions) {
  if (values.port !== undefined) return servePage({ ...options, port: Number(values.port) });
  try {
    return await servePage(options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return servePage({ ...options, port: 0 });
  }
}

async function typeInTerminal({ slack }: Workspace): Promise<void> {
  const people = PEOPLE.filter(({ isPlayed }) => isPlayed);
  const terminal = new Terminal(slack, people, say);
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
