/**
 * npm run demo — the real app on the embedded database, behind a page that looks and works like a Slack workspace.
 * Nothing leaves this machine.
 *
 *   npm run demo                     prints one address to open in a browser
 *   npm run demo -- --fresh          starts over; --empty: without a team, as on the first day
 *   npm run demo -- --terminal       types in this terminal instead; also for lines from a file
 *   npm run demo -- --model          lets the model of OPENAI_API_KEY write replies, once the admin agrees in /objection model
 */
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { foundDatabase } from './found-database.ts';
import { isKeptIn } from './kept.ts';

const { values: options } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    empty: { type: 'boolean', default: false },
    terminal: { type: 'boolean', default: false },
    model: { type: 'boolean', default: false },
    dir: { type: 'string', default: path.join(process.env['DATA_DIR'] ?? './data', 'demo') },
    port: { type: 'string' },
  },
});
const isAnew = options.fresh || options.empty || !isKeptIn(options.dir);
const founded = isAnew ? foundDatabase(options.dir) : undefined;

// A later start finds the code compiled, and is ready half a second sooner.
enableCompileCache();
const { runDemo } = await import('./run-demo.ts');
await runDemo(options, founded);
