import { rmSync } from 'node:fs';
import pino from 'pino';
import { startVoronka, type Voronka } from '../start.ts';
import { type SlackStandIn, startSlackStandIn } from './slack/stand-in.ts';

const SECRET = 'demo-signing-secret';

export const PEOPLE = [
  {
    id: 'UADMIN',
    name: 'pavel',
    realName: 'Павел (администратор)',
    locale: 'ru-RU',
    tz: 'Europe/Moscow',
    isAdmin: true,
  },
  { id: 'UHEAD', name: 'boris', realName: 'Борис (РОП)', locale: 'ru-RU', tz: 'Europe/Moscow' },
  { id: 'UANNA', name: 'anna', realName: 'Анна (менеджер)', locale: 'ru-RU', tz: 'Europe/Moscow' },
  { id: 'USAM', name: 'sam', realName: 'Sam (manager)', locale: 'en-US', tz: 'America/New_York' },
];

export interface Workspace {
  slack: SlackStandIn;
  voronka: Voronka;
  close(): Promise<void>;
}

export interface WorkspaceOptions {
  /** Where the embedded database lives. */
  dir: string;
  /** Begin with an empty database. */
  fresh: boolean;
  clock?: () => Date;
}

/** The real app, unchanged, on the embedded database, and a Slack on this machine that speaks to it by signed HTTP. */
export async function openWorkspace({ dir, fresh, clock }: WorkspaceOptions): Promise<Workspace> {
  if (fresh) rmSync(dir, { recursive: true, force: true });
  const slack = await startSlackStandIn({
    signingSecret: SECRET,
    teams: [{ id: 'T0001', name: 'Ромашка', domain: 'romashka' }],
    users: PEOPLE,
    channels: [
      { id: 'C0001', name: 'sales', members: PEOPLE.map(({ id }) => id) },
      { id: 'C0002', name: 'general', members: PEOPLE.map(({ id }) => id) },
    ],
    ...(clock ? { clock } : {}),
  });
  for (const channel of ['C0001', 'C0002'])
    slack.state.channels.get(channel)?.members.add(slack.state.botUserId('T0001'));
  const voronka = await startVoronka(
    {
      databaseUrl: undefined,
      dataDir: dir,
      botToken: slack.token('T0001'),
      signingSecret: SECRET,
      appToken: null,
      slackApiUrl: slack.apiUrl,
      port: 0,
      logLevel: 'warn',
    },
    pino({ level: 'error' }),
    clock,
  );
  slack.settings.appUrl = `http://127.0.0.1:${voronka.port}/slack/events`;
  return {
    slack,
    voronka,
    async close() {
      await voronka.stop();
      await slack.close();
    },
  };
}

/** Sets the sales team up on the first start, as its admin would. */
export async function makeTeam({ slack }: Workspace): Promise<void> {
  const seen = await slack.type('UADMIN', '/team show');
  if (seen.messages.some((message) => message.text.includes('Север'))) return;
  await slack.type('UADMIN', '/team new Север #sales');
  await slack.type('UADMIN', '/team head @boris');
  for (const name of ['anna', 'sam']) await slack.type('UADMIN', `/team add @${name}`);
}
