import { ErrorCode, WebClient } from '@slack/web-api';
import { cut } from '../language/text.ts';
import { numbered } from './blocks.ts';
import { LIMITS } from './limits.ts';
import { clientOptions } from './people.ts';
import type { Message, Post } from './reply.ts';

/** A try at sending that did not work, and what is known of it. */
export class SendError extends Error {
  override name = 'SendError';
  /** Slack will never take it: the channel is gone, the token revoked. */
  readonly final: boolean;
  /** Slack surely did nothing, so trying again cannot double it. */
  readonly certain: boolean;
  /** Milliseconds that Slack asked to wait. */
  readonly waitMs: number;

  constructor(
    message: string,
    known: { final?: boolean; certain?: boolean; waitMs?: number },
    cause: unknown,
  ) {
    super(message, { cause });
    this.final = known.final ?? false;
    this.certain = known.certain ?? false;
    this.waitMs = known.waitMs ?? 0;
  }
}

export interface Sent {
  channelId: string;
  ts: string;
}

const SEND_TIMEOUT = 10_000;
/** Marketplace-style history answers with this many at most (Slack's change of 29 May 2025). */
const LOOK_BACK = 15;
const LONGEST_WAIT = 5 * 60_000;
const PASSING = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
  'team_added_to_org',
]);
const EVENT_TYPE = 'voronka_post';

/** Speaks one post to Slack, once: no retries of the SDK, for a retried post is posted twice. */
export class PostSender {
  readonly #slack: WebClient;

  constructor(token: string, slackApiUrl: string | undefined) {
    this.#slack = new WebClient(token, clientOptions(slackApiUrl, SEND_TIMEOUT));
  }

  async send(postId: string, post: Post): Promise<Sent> {
    if (post.audience === 'direct' && post.file)
      return this.#upload(post.userId, post.message.text, post.file);
    const channel = await this.#channelOf(post);
    const body = this.#body(post.message, channel, 'threadTs' in post ? post.threadTs : undefined);
    const answer = await this.#call(() =>
      post.audience === 'ephemeral'
        ? this.#slack.chat.postEphemeral({ ...body, user: post.userId })
        : this.#slack.chat.postMessage({
            ...body,
            unfurl_links: false,
            unfurl_media: false,
            metadata: { event_type: EVENT_TYPE, event_payload: { id: postId } },
          }),
    );
    const ts = 'ts' in answer ? answer.ts : answer.message_ts;
    return { channelId: channel, ts: typeof ts === 'string' ? ts : '' };
  }

  /** Looks for the post's own id in the channel, for when nobody knows whether an earlier try took effect. */
  async find(postId: string, post: Post, since: Date): Promise<Sent | undefined> {
    if (post.audience === 'ephemeral' || (post.audience === 'direct' && post.file))
      return undefined;
    const channel = await this.#channelOf(post);
    const oldest = String(since.getTime() / 1000 - 60);
    const look = { channel, oldest, limit: LOOK_BACK, include_all_metadata: true };
    const threadTs = 'threadTs' in post ? post.threadTs : undefined;
    const history = await this.#call(() =>
      threadTs
        ? this.#slack.conversations.replies({ ...look, ts: threadTs })
        : this.#slack.conversations.history(look),
    );
    const own = history.messages?.find((message) => {
      const { metadata } = message as { metadata?: { event_payload?: { id?: unknown } } };
      return metadata?.event_payload?.id === postId;
    });
    return own?.ts ? { channelId: channel, ts: own.ts } : undefined;
  }

  async takeBack({ channelId, ts }: Sent): Promise<void> {
    await this.#call(() => this.#slack.chat.delete({ channel: channelId, ts }));
  }

  async #channelOf(post: Post): Promise<string> {
    if (post.audience !== 'direct') return post.channelId;
    const opened = await this.#call(() => this.#slack.conversations.open({ users: post.userId }));
    return opened.channel?.id ?? post.userId;
  }

  #body(message: Message, channel: string, threadTs: string | undefined) {
    return {
      channel,
      text: cut(message.text, LIMITS.messageText),
      ...(message.blocks
        ? { blocks: numbered(message.blocks).slice(0, LIMITS.messageBlocks) }
        : {}),
      ...(threadTs ? { thread_ts: threadTs } : {}),
    };
  }

  async #upload(
    userId: string,
    text: string,
    file: { name: string; content: string },
  ): Promise<Sent> {
    const opened = await this.#call(() => this.#slack.conversations.open({ users: userId }));
    const channel = opened.channel?.id ?? userId;
    await this.#call(() =>
      this.#slack.filesUploadV2({
        channel_id: channel,
        file: Buffer.from(file.content, 'utf8'),
        filename: file.name,
        initial_comment: text,
      }),
    );
    return { channelId: channel, ts: '' };
  }

  async #call<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      throw sendError(error);
    }
  }
}

function sendError(error: unknown): SendError {
  const { code, data, retryAfter, statusCode } = error as {
    code?: string;
    data?: { error?: string };
    retryAfter?: number;
    statusCode?: number;
  };
  if (code === ErrorCode.RateLimitedError) {
    const asked = Number(retryAfter);
    const waitMs =
      Number.isFinite(asked) && asked > 0 ? Math.min(asked * 1000, LONGEST_WAIT) : 1_000;
    return new SendError('ratelimited', { certain: true, waitMs }, error);
  }
  if (code === ErrorCode.PlatformError) {
    const name = data?.error ?? 'unknown_error';
    return new SendError(name, PASSING.has(name) ? {} : { final: true, certain: true }, error);
  }
  return new SendError(
    statusCode ? `HTTP ${statusCode}` : String((error as Error).message ?? error),
    {},
    error,
  );
}
