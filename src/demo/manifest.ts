import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const manifest = z.object({
  features: z.object({
    slash_commands: z.array(
      z.object({
        command: z.string(),
        description: z.string(),
        usage_hint: z.string().default(''),
      }),
    ),
    shortcuts: z.array(z.object({ name: z.string(), type: z.string(), callback_id: z.string() })),
  }),
  settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
});

let known: ReturnType<typeof read> | undefined;

/** What the app tells Slack of itself: the same file that a real workspace is given. */
export function readManifest() {
  known ??= read();
  return known;
}

function read() {
  const file = path.join(import.meta.dirname, '../../manifest.yml');
  const { features, settings } = manifest.parse(parse(readFileSync(file, 'utf8')));
  return {
    commands: features.slash_commands.map(({ command, description, usage_hint }) => ({
      command,
      description,
      hint: usage_hint,
    })),
    shortcuts: features.shortcuts
      .filter(({ type }) => type === 'message')
      .map(({ name, callback_id }) => ({ name, id: callback_id })),
    events: settings.event_subscriptions.bot_events,
  };
}
