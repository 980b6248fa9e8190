import { checkBlocks } from './block-kit.ts';
import type { Problem } from './block-kit-checks.ts';
import { isJson, type Json, listOf, textIn } from './json.ts';
import type { Message } from './state.ts';

const MOST_TEXT = 40_000;

export interface MessageFault {
  code: string;
  problems: Problem[];
}

/** What Slack would refuse in a message's body. `needsText`: an acknowledgement may be empty. */
export function faultInMessage(body: Json, needsText = true): MessageFault | undefined {
  const { text, blocks } = body;
  if (text !== undefined && typeof text !== 'string')
    return { code: 'invalid_arguments', problems: [] };
  const isEmpty = !text && listOf(blocks).length === 0 && listOf(body.attachments).length === 0;
  if (needsText && isEmpty) return { code: 'no_text', problems: [] };
  if (textIn(text).length > MOST_TEXT) return { code: 'msg_too_long', problems: [] };
  if (blocks !== undefined && !Array.isArray(blocks))
    return { code: 'invalid_blocks_format', problems: [] };
  const problems = blocks === undefined ? [] : checkBlocks(blocks, 'message');
  return problems.length > 0 ? { code: 'invalid_blocks', problems } : undefined;
}

/** The parts of a body that a message keeps. */
export const contentOf = (body: Json): Pick<Message, 'text' | 'blocks'> => ({
  text: textIn(body.text),
  blocks: listOf(body.blocks),
});

/** A message as the Web API and the payloads give it. */
export function messageJson(message: Message, teamId: string, appId: string): Json {
  return {
    type: 'message',
    user: message.userId,
    ts: message.ts,
    text: message.text,
    team: teamId,
    ...(message.botId ? { bot_id: message.botId, app_id: appId } : {}),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(message.editedTs ? { edited: { user: message.userId, ts: message.editedTs } } : {}),
    ...(message.metadata ? { metadata: message.metadata } : {}),
    ...(message.files.length > 0 ? { files: message.files } : {}),
  };
}

/** The words a person reads in a message or view: its blocks, or its text where it has none. */
export function readable(shown: { text?: string; blocks: readonly Json[] }): string {
  const words = shown.blocks.flatMap(wordsIn);
  return words.length > 0 ? words.join('\n') : (shown.text ?? '');
}

const SHOWN = [
  'text',
  'title',
  'subtitle',
  'body',
  'label',
  'hint',
  'fields',
  'elements',
  'accessory',
  'element',
  'rows',
  'placeholder',
  'options',
  'caption',
  'chart',
  'segments',
  'series',
  'alt_text',
  'actions',
];

function wordsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (Array.isArray(part)) return part.flatMap(wordsIn);
  if (!isJson(part)) return [];
  return SHOWN.flatMap((field) => wordsIn(part[field]));
}
