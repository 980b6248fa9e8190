import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import { straightenLines } from '../language/text.ts';
import type { Call, Person, Surface } from './call.ts';
import { runCommand } from './command-line.ts';
import type { Delivery, DeliveryOf } from './delivery.ts';
import { unescapeEntities } from './escape.ts';
import type { Reply } from './reply.ts';
import { slackWords } from './slack-words.ts';

/** Finds who answers a delivery, among the parts of the product, and has it answered. */
export function route<P extends Person>(
  surface: Surface<P>,
  delivery: Delivery,
  call: Call<P>,
  tx: Tx,
): Promise<Reply> {
  switch (delivery.kind) {
    case 'command':
      return type(surface, delivery.command, delivery.text, call, tx);
    case 'action':
      return press(surface, delivery, call, tx);
    case 'form': {
      const { entered, metadata, view, upload } = delivery;
      const form = surface.forms.find(({ id }) => id === delivery.formId);
      if (!form) throw new Refusal('unknown_form', (l) => slackWords(l).oldForm);
      return form.submit({ ...call, entered, metadata, view, upload }, tx);
    }
    case 'shortcut': {
      const shortcut = surface.shortcuts.find(({ id }) => id === delivery.shortcutId);
      if (!shortcut) throw new Refusal('unknown_shortcut', (l) => slackWords(l).oldButton);
      const { ts, threadTs, authorId } = delivery;
      const text = straightenLines(unescapeEntities(delivery.text));
      return shortcut.run(
        { ...call, channelId: delivery.channelId ?? '', text, ts, threadTs, authorId },
        tx,
      );
    }
    case 'message':
      return hear(surface, delivery, call, tx);
    default:
      throw new Error(`a ${delivery.kind} has no answer of this kind`);
  }
}

function type<P extends Person>(
  surface: Surface<P>,
  name: string,
  text: string,
  call: Call<P>,
  tx: Tx,
): Promise<Reply> {
  const command = surface.commands.find((one) => one.name === name.toLowerCase());
  if (!command) throw new Refusal('unknown_command', (l) => slackWords(l).oldButton);
  return runCommand(command, text, call, tx);
}

function press<P extends Person>(
  surface: Surface<P>,
  delivery: DeliveryOf<'action'>,
  call: Call<P>,
  tx: Tx,
): Promise<Reply> {
  const [id = ''] = delivery.actionId.split(':');
  if (id === 'typed') {
    const line = /^(\/\w+)\s*([\s\S]*)$/.exec(delivery.value);
    if (!line) throw new Refusal('unknown_button', (l) => slackWords(l).oldButton);
    return type(surface, line[1] ?? '', line[2] ?? '', call, tx);
  }
  const action = surface.actions.find((one) => one.id === id);
  if (!action) throw new Refusal('unknown_button', (l) => slackWords(l).oldButton);
  const { value, message: from, view } = delivery;
  return action.run({ ...call, value, message: from, view }, tx);
}

async function hear<P extends Person>(
  surface: Surface<P>,
  delivery: DeliveryOf<'message'>,
  call: Call<P>,
  tx: Tx,
): Promise<Reply> {
  const heard = {
    ...call,
    channelId: delivery.channelId ?? '',
    text: straightenLines(unescapeEntities(delivery.text)),
    ts: delivery.ts,
    threadTs: delivery.threadTs,
    authorId: delivery.userId,
  };
  if (delivery.on === 'channel') {
    for (const listener of surface.channels) {
      const reply = await listener.run(heard, tx);
      if (reply) return reply;
    }
    return { kind: 'silence' };
  }
  for (const listener of surface.messages) {
    const reply = listener.on.includes(delivery.on) ? await listener.run(heard, tx) : undefined;
    if (reply) return reply;
  }
  return { kind: 'message', ...surface.notUnderstood(heard) };
}
