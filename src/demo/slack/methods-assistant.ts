import { checkBlocks } from './block-kit.ts';
import { type Json, listOf, textIn } from './json.ts';
import { messageJson } from './messages.ts';
import { postAsBot } from './methods-chat.ts';
import type { Message } from './state.ts';
import {
  ApiError,
  channelFor,
  type Grant,
  type Method,
  refuseProblems,
  type World,
} from './web-api.ts';

const WRITE = ['chat:write'];
/** A stream dies five minutes after it began, whatever is said in it. */
const STREAM_LIFE = 5 * 60_000;
const MOST_PER_CALL = 12_000;
const STATUSES = ['processing', 'active', 'suspended', 'closed'];

interface Streamed {
  text: string;
  blocks: Json[];
  tasks: Json[];
}

/** What a call adds to a stream. */
function streamedIn(args: Json, world: World): Streamed {
  const chunks = listOf(args.chunks);
  const words = chunks
    .filter(({ type }) => type === 'markdown_text')
    .map(({ text }) => textIn(text));
  const text = textIn(args.markdown_text) + words.join('');
  if (text.length > MOST_PER_CALL) throw new ApiError('msg_too_long');
  const blocks = chunks
    .filter(({ type }) => type === 'blocks')
    .flatMap((one) => listOf(one.blocks));
  refuseProblems(checkBlocks(blocks, 'message'), 'invalid_blocks', world);
  return { text, blocks, tasks: chunks.filter(({ type }) => type === 'task_update') };
}

/** A task's later word takes the place of its earlier one. */
const withTasks = (before: readonly Json[], told: readonly Json[]): Json[] => [
  ...new Map([...before, ...told].map((task) => [task.id, task])).values(),
];

function streaming(args: Json, grant: Grant, world: World): Message {
  const channel = channelFor(args.channel, grant, world);
  const message = world.state.message(channel.id, textIn(args.ts));
  if (!message) throw new ApiError('message_not_found');
  const { streamingSince } = message;
  const isLive =
    streamingSince !== null && world.state.clock().getTime() - streamingSince < STREAM_LIFE;
  if (!isLive) throw new ApiError('message_not_in_streaming_state');
  return message;
}

const status: Method = {
  scopes: WRITE,
  needs: ['channel_id', 'thread_ts'],
  run(args, grant, world) {
    channelFor(args.channel_id, grant, world);
    return {};
  },
};

export const assistantMethods: Readonly<Record<string, Method>> = {
  'chat.startStream': {
    scopes: WRITE,
    needs: ['channel'],
    run(args, grant, world) {
      const channel = channelFor(args.channel, grant, world);
      if (channel.kind !== 'im' && !args.recipient_user_id)
        throw new ApiError('missing_recipient_user_id');
      if (channel.kind !== 'im' && !args.recipient_team_id)
        throw new ApiError('missing_recipient_team_id');
      const { text, blocks, tasks } = streamedIn(args, world);
      const said = { thread_ts: args.thread_ts, text, blocks };
      const message = postAsBot(said, channel, grant, world);
      message.streamingSince = world.state.clock().getTime();
      message.isMarkdown = true;
      message.tasks = withTasks([], tasks);
      return { channel: channel.id, ts: message.ts };
    },
  },
  'chat.appendStream': {
    scopes: WRITE,
    needs: ['channel', 'ts'],
    run(args, grant, world) {
      const message = streaming(args, grant, world);
      const { text, blocks, tasks } = streamedIn(args, world);
      world.state.edit(message, {
        text: message.text + text,
        blocks: [...message.blocks, ...blocks],
        tasks: withTasks(message.tasks, tasks),
      });
      return { channel: message.channelId, ts: message.ts };
    },
  },
  'chat.stopStream': {
    scopes: WRITE,
    needs: ['channel', 'ts'],
    run(args, grant, world) {
      const message = streaming(args, grant, world);
      const { text, blocks, tasks } = streamedIn(args, world);
      const last = listOf(args.blocks);
      refuseProblems(checkBlocks(last, 'message'), 'invalid_blocks', world);
      world.state.edit(message, {
        text: message.text + text,
        blocks: [...message.blocks, ...blocks, ...last],
        tasks: withTasks(message.tasks, tasks),
        streamingSince: null,
      });
      const said = messageJson(message, grant.teamId, world.appId);
      return { channel: message.channelId, ts: message.ts, message: said };
    },
  },
  'assistant.threads.setStatus': status,
  'agents.sessions.setStatus': {
    ...status,
    run(args, grant, world) {
      channelFor(args.channel_id, grant, world);
      if (!STATUSES.includes(textIn(args.status))) throw new ApiError('invalid_arguments');
      return {};
    },
  },
  'assistant.threads.setSuggestedPrompts': {
    scopes: ['assistant:write'],
    needs: ['channel_id', 'prompts'],
    run(args, grant, world) {
      const { id } = channelFor(args.channel_id, grant, world);
      const prompts = listOf(args.prompts);
      const isWhole = prompts.every(({ title, message }) => textIn(title) && textIn(message));
      if (prompts.length < 1 || prompts.length > 4 || !isWhole)
        throw new ApiError('invalid_arguments');
      world.state.suggested.set(id, { title: textIn(args.title), prompts });
      world.state.emit('change');
      return {};
    },
  },
};
