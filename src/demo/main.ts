/**
 * npm run demo — a terminal in which one types as a manager, a head or an admin into the real app, on the embedded
 * database, through a stand-in for Slack on this machine. Nothing leaves it.
 *
 *   npm run demo                 a prompt; `as anna` changes who types, `press Undo` presses a button
 *   npm run demo -- --fresh      with an empty database
 *   npm run demo < lines.txt     the same from a file
 */
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import pino from 'pino';
import { startVoronka } from '../start.ts';
import { startSlackStandIn } from './slack/stand-in.ts';
import { Terminal } from './terminal.ts';

const { values } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    dir: { type: 'string', default: './data/demo' },
  },
});
const SECRET = 'demo-signing-secret';

export const PEOPLE = [
  {
    id: 'UADMIN',
    name: 'admin',
    realName: 'Павел (администратор)',
    locale: 'ru-RU',
    tz: 'Europe/Moscow',
    isAdmin: true,
  },
  { id: 'UHEAD', name: 'boris', realName: 'Борис (РОП)', locale: 'ru-RU', tz: 'Europe/Moscow' },
  { id: 'UANNA', name: 'anna', realName: 'Анна (менеджер)', locale: 'ru-RU', tz: 'Europe/Moscow' },
  { id: 'USAM', name: 'sam', realName: 'Sam (manager)', locale: 'en-US', tz: 'America/New_York' },
];

if (values.fresh) rmSync(values.dir, { recursive: true, force: true });

const slack = await startSlackStandIn({
  signingSecret: SECRET,
  teams: [{ id: 'T0001', name: 'Ромашка', domain: 'romashka' }],
  users: PEOPLE,
  channels: [{ id: 'C0001', name: 'sales', members: PEOPLE.map(({ id }) => id) }],
});
slack.state.channels.get('C0001')?.members.add(slack.state.botUserId('T0001'));

const voronka = await startVoronka(
  {
    databaseUrl: undefined,
    dataDir: values.dir,
    botToken: slack.token('T0001'),
    signingSecret: SECRET,
    appToken: null,
    slackApiUrl: slack.apiUrl,
    port: 0,
    logLevel: 'warn',
  },
  pino({ level: 'error' }),
);
slack.settings.appUrl = `http://127.0.0.1:${voronka.port}/slack/events`;

const terminal = new Terminal(slack, PEOPLE, (line) => process.stdout.write(`${line}\n`));
await terminal.welcome();
const isTyped = process.stdin.isTTY === true;
const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: isTyped });
const ask = () => process.stdout.write(terminal.prompt());
ask();
for await (const line of lines) {
  if (/^\s*(exit|quit|выход)\s*$/.test(line)) break;
  if (!isTyped) process.stdout.write(`${line}\n`);
  await terminal.take(line);
  ask();
}
lines.close();
await voronka.stop();
await slack.close();
