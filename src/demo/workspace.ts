import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import pino from 'pino';
import type { LlmConfig } from '../llm/open-llm.ts';
import { situationModel } from '../objections/situation-model.ts';
import { startVoronka, type Voronka } from '../start.ts';
import { DemoClock } from './demo-clock.ts';
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
  /** Reads what the first objection would have to wait for. Half a second in which nothing else is done. */
  warmUp(): void;
  close(): Promise<void>;
}

export interface WorkspaceOptions {
  /** Where the embedded database lives, and what was said in Slack. */
  dir: string;
  /** Begin with nothing. */
  fresh: boolean;
  /** What writes replies, once the workspace's admin has agreed to it. */
  llm?: LlmConfig | undefined;
}

/** The real app, unchanged, on the embedded database, and a Slack on this machine that speaks to it by signed HTTP. */
export async function openWorkspace({ dir, fresh, llm }: WorkspaceOptions): Promise<Workspace> {
  if (fresh) rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const file = path.join(dir, 'slack.json');
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
    warmUp: () => void situationModel(),
    async close() {
      await voronka.stop();
      remember();
      kept?.close();
      await slack.close();
    },
  };
}
