import { mkdirSync } from 'node:fs';
import pino from 'pino';
import type { LlmConfig } from '../llm/open-llm.ts';
import { startVoronka, type Voronka } from '../start.ts';
import { DemoClock } from './demo-clock.ts';
import { keptIn } from './kept.ts';
import { readManifest } from './manifest.ts';
import { CHANNELS, PEOPLE } from './people.ts';
import { keepMemory, readMemory, recall } from './slack/memory.ts';
import { type SlackStandIn, startSlackStandIn } from './slack/stand-in.ts';

const SECRET = 'demo-signing-secret';
const TEAM = 'T0001';

export interface Workspace {
  slack: SlackStandIn;
  voronka: Voronka;
  clock: DemoClock;
  /** True when nothing was kept from an earlier start. */
  isNew: boolean;
  /** From now on what is said is kept. Not before a new one is filled: who is killed in the middle of that begins anew. */
  remember(): void;
  close(): Promise<void>;
}

export interface WorkspaceOptions {
  /** Where the embedded database lives, and what was said in Slack. */
  dir: string;
  /** What writes replies, once the workspace's admin has agreed to it. */
  llm?: LlmConfig | undefined;
}

/** The real app, unchanged, on the embedded database, and a Slack on this machine that speaks to it by signed HTTP. */
export async function openWorkspace({ dir, llm }: WorkspaceOptions): Promise<Workspace> {
  mkdirSync(dir, { recursive: true });
  const file = keptIn(dir);
  const memory = readMemory(file);
  const clock = new DemoClock(memory?.ahead);
  const slack = await startSlackStandIn({
    signingSecret: SECRET,
    signingClock: clock.now,
    clock: clock.now,
    teams: [{ id: TEAM, name: 'Meridian', domain: 'meridian' }],
    users: PEOPLE.map((person) => ({ ...person, displayName: person.realName })),
    channels: CHANNELS,
    events: readManifest().events,
  });
  const bot = slack.state.botUserId(TEAM);
  for (const channel of slack.state.channels.values()) channel.members.add(bot);
  if (memory) recall(memory, slack.state);
  const voronka = await startVoronka(
    {
      databaseUrl: undefined,
      dataDir: dir,
      botToken: slack.token(TEAM),
      signingSecret: SECRET,
      appToken: null,
      slackApiUrl: slack.apiUrl,
      port: 0,
      logLevel: 'warn',
      llm,
    },
    pino({ level: 'error' }),
    clock.now,
  ).catch(async (error: unknown) => {
    await slack.close();
    throw error;
  });
  slack.settings.appUrl = `http://127.0.0.1:${voronka.port}/slack/events`;
  let kept: ReturnType<typeof keepMemory> | undefined;
  const remember = () => {
    kept ??= keepMemory(file, slack.state, () => clock.ahead);
  };
  if (memory) remember();
  return {
    slack,
    voronka,
    clock,
    isNew: memory === undefined,
    remember,
    async close() {
      await voronka.stop();
      remember();
      kept?.close();
      await slack.close();
    },
  };
}
