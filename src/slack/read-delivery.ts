import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Entered } from './call.ts';
import type { DeliveryOf } from './delivery.ts';
import type { AnyBlock } from './reply.ts';
import { readFiles } from './uploaded-file.ts';

export const text = z.string().catch('');
export const id = z.string().min(1).max(255);
export const maybe = z.string().nullish().catch(null);

const commandBody = z.object({
  team_id: id,
  user_id: id,
  command: id,
  text,
  trigger_id: id,
  response_url: maybe,
  channel_id: maybe,
});

export function readCommand(body: unknown): DeliveryOf<'command'> {
  const c = commandBody.parse(body);
  return {
    kind: 'command',
    workspaceId: c.team_id,
    userId: c.user_id,
    userTeamId: null,
    channelId: c.channel_id ?? null,
    key: `command:${c.trigger_id}`,
    command: c.command,
    text: c.text,
    triggerId: c.trigger_id,
    responseUrl: c.response_url ?? null,
  };
}

const interaction = z.object({
  team: z.object({ id }).nullish(),
  user: z.object({ id, team_id: maybe }),
  channel: z.object({ id }).nullish().catch(null),
  trigger_id: text,
  response_url: maybe,
});

const actionBody = interaction.extend({
  actions: z.array(z.looseObject({ action_id: id, action_ts: text })).min(1),
  container: z
    .looseObject({ is_ephemeral: z.boolean().optional(), message_ts: maybe, channel_id: maybe })
    .nullish(),
  message: z.looseObject({ ts: text, blocks: z.array(z.unknown()).catch([]) }).nullish(),
  view: z.looseObject({ id: text, type: z.enum(['modal', 'home']).catch('modal') }).nullish(),
});

export function readAction(body: unknown): DeliveryOf<'action'> {
  const a = actionBody.parse(body);
  const action = a.actions[0] as Record<string, unknown>;
  const channelId = a.channel?.id ?? a.container?.channel_id ?? null;
  const ts = a.message?.ts || a.container?.message_ts || null;
  return {
    kind: 'action',
    ...who(a, body),
    channelId,
    key: `action:${a.trigger_id || a.user.id}:${String(action['action_ts'])}:${String(action['action_id'])}`,
    actionId: String(action['action_id']),
    value: chosenIn(action),
    triggerId: a.trigger_id,
    responseUrl: a.response_url ?? null,
    message:
      ts && channelId
        ? {
            channelId,
            ts,
            ephemeral: a.container?.is_ephemeral ?? false,
            blocks: (a.message?.blocks ?? []) as AnyBlock[],
          }
        : null,
    view: a.view ? { id: a.view.id, type: a.view.type } : null,
  };
}

const formBody = interaction.extend({
  view: z.looseObject({
    id,
    hash: text,
    callback_id: text,
    private_metadata: text,
    blocks: z.array(z.looseObject({ type: text, block_id: text })).catch([]),
    app_installed_team_id: maybe,
    state: z
      .object({
        values: z.record(z.string(), z.record(z.string(), z.looseObject({ type: text }))).catch({}),
      })
      .catch({ values: {} }),
  }),
});

export function readForm(body: unknown): DeliveryOf<'form'> {
  const f = formBody.parse(body);
  const fields = f.view.blocks.filter(({ type }) => type === 'input');
  // Nobody promises that a field which was left empty is told.
  const entered: Entered = {
    ...Object.fromEntries(fields.map(({ block_id: block }) => [block, null])),
    ...Object.fromEntries(
      Object.entries(f.view.state.values).map(([block, inputs]) => [
        block,
        enteredIn(Object.values(inputs)[0]),
      ]),
    ),
  };
  const digest = createHash('sha256')
    .update(JSON.stringify(f.view.state.values))
    .digest('hex')
    .slice(0, 16);
  return {
    kind: 'form',
    ...who(f, body),
    channelId: null,
    key: `form:${f.view.id}:${f.view.hash}:${digest}`,
    formId: f.view.callback_id,
    metadata: f.view.private_metadata,
    entered,
    view: { id: f.view.id, type: 'modal' },
    files: Object.values(f.view.state.values).flatMap((inputs) =>
      Object.values(inputs).flatMap(({ files }) => readFiles(files)),
    ),
    upload: null,
  };
}

const optionsBody = interaction.extend({ action_id: id, value: text });

export function readOptions(body: unknown): DeliveryOf<'options'> {
  const o = optionsBody.parse(body);
  return {
    kind: 'options',
    ...who(o, body),
    channelId: null,
    key: '',
    optionsId: o.action_id,
    typed: o.value,
  };
}

const shortcutBody = interaction.extend({
  callback_id: id,
  message: z.looseObject({ ts: text, text, user: maybe, thread_ts: maybe }).nullish(),
});

export function readShortcut(body: unknown): DeliveryOf<'shortcut'> {
  const s = shortcutBody.parse(body);
  return {
    kind: 'shortcut',
    ...who(s, body),
    channelId: s.channel?.id ?? null,
    key: `shortcut:${s.trigger_id}`,
    shortcutId: s.callback_id,
    text: s.message?.text ?? '',
    ts: s.message?.ts ?? '',
    threadTs: s.message?.thread_ts ?? null,
    authorId: s.message?.user ?? null,
    triggerId: s.trigger_id,
    responseUrl: s.response_url ?? null,
  };
}

function who(body: z.infer<typeof interaction>, raw: unknown) {
  const installed = z
    .object({ view: z.object({ app_installed_team_id: z.string() }) })
    .safeParse(raw);
  const workspaceId =
    installed.data?.view.app_installed_team_id ?? body.team?.id ?? body.user.team_id;
  if (!workspaceId) throw new Error('the interaction names no workspace');
  return { workspaceId, userId: body.user.id, userTeamId: body.user.team_id ?? null };
}

const CHOSEN = [
  'value',
  'selected_user',
  'selected_channel',
  'selected_conversation',
  'selected_date',
  'selected_time',
  'rich_text_value',
] as const;

function chosenIn(element: Record<string, unknown>): string {
  const entered = enteredIn(element);
  return typeof entered === 'string' ? entered : (entered?.join(',') ?? '');
}

/** The value of any input or select, whatever Slack calls it. */
function enteredIn(
  element: Record<string, unknown> | undefined,
): string | readonly string[] | null {
  if (!element) return null;
  for (const name of ['selected_users', 'selected_channels', 'selected_conversations']) {
    if (Array.isArray(element[name])) return element[name].map(String);
  }
  if (Array.isArray(element['files'])) return readFiles(element['files']).map((file) => file.id);
  if (Array.isArray(element['selected_options'])) {
    return element['selected_options'].map((option) =>
      String((option as { value?: unknown }).value ?? ''),
    );
  }
  const option = element['selected_option'] as { value?: unknown } | null | undefined;
  if (option && typeof option === 'object') return String(option.value ?? '');
  for (const name of CHOSEN) if (typeof element[name] === 'string') return element[name];
  return null;
}
