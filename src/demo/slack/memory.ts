import { Buffer } from 'node:buffer';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Message, SlackState } from './state.ts';

/** How long changes are gathered before they are written. Milliseconds. */
const GATHER = 250;

const kept = z.object({
  version: z.literal(1),
  serial: z.object({ micros: z.number(), id: z.number() }),
  ahead: z.number(),
  /** The direct conversations that people opened with the app. */
  directs: z.array(z.object({ id: z.string(), teamId: z.string(), members: z.array(z.string()) })),
  messages: z.array(z.looseObject({ ts: z.string(), channelId: z.string() })),
  files: z.array(z.looseObject({ id: z.string(), content: z.string() })),
});

/** What Slack remembered when it was last closed; undefined when there is nothing, or nothing that can be read. */
export function readMemory(file: string): z.infer<typeof kept> | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Puts conversations back as they were. People and channels are those that this start was given. */
export function recall(memory: z.infer<typeof kept>, state: SlackState): void {
  state.serial = memory.serial;
  for (const { members, ...channel } of memory.directs)
    state.addChannel({ ...channel, kind: 'im', members: new Set(members) });
  for (const message of memory.messages)
    state.channels.get(message.channelId)?.messages.push(message as unknown as Message);
  for (const { content, ...file } of memory.files)
    state.files.set(file.id, { ...file, content: Buffer.from(content, 'base64') } as never);
}

/** Keeps what people said in a file, so that a restart shows it again; `ahead` is by how much the demo's clock is. */
export function keepMemory(file: string, state: SlackState, ahead: () => number) {
  let timer: NodeJS.Timeout | undefined;
  const write = () => {
    timer = undefined;
    // A reader, or a kill, must never meet half a file.
    writeFileSync(`${file}.new`, JSON.stringify(memoryOf(state, ahead())));
    renameSync(`${file}.new`, file);
  };
  const changed = () => {
    timer ??= setTimeout(write, GATHER);
  };
  state.on('change', changed);
  return {
    close() {
      state.off('change', changed);
      clearTimeout(timer);
      write();
    },
  };
}

function memoryOf(state: SlackState, ahead: number): z.infer<typeof kept> {
  const channels = [...state.channels.values()];
  return {
    version: 1,
    serial: state.serial,
    ahead,
    directs: channels
      .filter(({ kind }) => kind === 'im')
      .map(({ id, teamId, members }) => ({ id, teamId, members: [...members] })),
    messages: channels.flatMap(({ messages }) =>
      messages.filter(({ isDeleted }) => !isDeleted).map((message) => ({ ...message })),
    ),
    files: [...state.files.values()]
      .filter(({ isComplete, channelIds }) => isComplete && channelIds.length > 0)
      .map((one) => ({ ...one, content: one.content?.toString('base64') ?? '' })),
  };
}
