import { createInterface } from 'node:readline';
import { llmIn } from '../config.ts';
import { DataDirInUseError } from '../db/embedded.ts';
import { situationModel } from '../objections/find/situation-model.ts';
import { buildPage } from './build-page.ts';
import { PEOPLE } from './people.ts';
import { Terminal } from './terminal.ts';
import { type PageOptions, servePage } from './web-server.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

const PORT = 3141;

const say = (line: string) => process.stdout.write(`${line}\n`);

export interface DemoOptions {
  empty: boolean;
  terminal: boolean;
  model: boolean;
  /** Where the embedded database lives, and what was said in Slack. */
  dir: string;
  port?: string | undefined;
}

/** `founded`, of a new demo only: when its database is there. */
export async function runDemo(options: DemoOptions, founded?: Promise<void>): Promise<void> {
  try {
    await demo(options, founded);
  } catch (error) {
    if (!(error instanceof DataDirInUseError)) throw error;
    say('The demo is already running: open the address it printed, or stop it there with Ctrl+C.');
    process.exitCode = 1;
  }
}

async function demo(options: DemoOptions, founded?: Promise<void>): Promise<void> {
  const building = options.terminal ? undefined : buildPage();
  // Reported where it is awaited.
  building?.catch(() => {});
  if (founded !== undefined) situationModel();
  await founded;
  const llm = options.model ? llmIn(process.env) : undefined;
  const workspace = await openWorkspace({ dir: options.dir, llm });
  if (workspace.isNew && !options.empty) {
    const { seedDemo } = await import('./seed/seed-demo.ts');
    await seedDemo(workspace);
  }
  workspace.remember();
  if (!building) {
    // What the first objection would wait for, while its first line is being typed.
    setImmediate(situationModel);
    await typeInTerminal(workspace);
    return workspace.close();
  }
  const { slack, clock, voronka } = workspace;
  const tick = () => voronka.tick();
  const isEmpty = options.empty;
  const files = await building;
  // What the first objection would wait for: half a second in which nothing is answered, so while the page is being read.
  const onQuiet = () => void situationModel();
  const page = await serveAnywhere({ slack, clock, tick, files, isEmpty, onQuiet }, options.port);
  // Of a new installation the admin is the first to see anything.
  say(`Voronka's demo workspace: ${page.url}${isEmpty ? '?as=UADMIN' : ''}`);
  say(
    `Ctrl+C ends it. Nothing leaves this machine${llm ? ', but for replies once Павел agrees in /objection model' : ''}.`,
  );
  // The last is what a terminal that is closed sends: without a proper end the code that was read is not kept compiled.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, async () => {
      await page.close();
      await workspace.close();
      process.exit(0);
    });
}

/** At the usual address, or at any when something else is there and none was asked for. */
async function serveAnywhere(options: Omit<PageOptions, 'port'>, port?: string) {
  if (port !== undefined) return servePage({ ...options, port: Number(port) });
  try {
    return await servePage({ ...options, port: PORT });
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
