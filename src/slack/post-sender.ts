import { ErrorCode, type WebClient } from '@slack/web-api';
import { cut } from '../language/text.ts';
import { numbered } from './blocks.ts';
import type { ChartRefusals } from './chart-refusals.ts';
import type { Clients } from './clients.ts';
import { withoutCharts } from './figures.ts';
import { NotInstalledError } from './installation.ts';
import { LIMITS } from './limits.ts';
import type { Message, Sendable } from './reply.ts';

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
/** What Slack's own words for a refusal look like; a proxy's page in place of an answer is none. */
const SLACK_WORD = /^[a-z][a-z0-9_]*$/;
const EVENT_TYPE = 'voronka_post';

/** Speaks one post to Slack, once: no retries of the SDK, for a retried post is posted twice. */
export class PostSender {
  readonly #clients: Clients;
  readonly #charts: ChartRefusals;

  constructor(clients: Clients, charts: ChartRefusals) {
    this.#clients = clients;
    this.#charts = charts;
  }

  async send(workspaceId: string, postId: string, post: Sendable): Promise<Sent> {
    const message = this.#charts.fitting(workspaceId, post.message);
    try {
      return await this.#send(workspaceId, postId, { ...post, message });
    } catch (error) {
      const plainer = withoutCharts(message);
      if (!plainer || !(error instanceof SendError) || error.message !== 'invalid_blocks')
        throw error;
      const sent = await this.#send(workspaceId, postId, { ...post, message: plainer });
      this.#charts.note(workspaceId);
      return sent;
    }
  }

  async #send(workspaceId: string, postId: string, post: Sendable): Promise<Sent> {
    if (post.audience === 'direct' && post.file)
      return this.#upload(workspaceId, post.userId, post.message.text, post.file);
    const channel = await this.#channelOf(workspaceId, post);
    if (post.audience === 'channel' && post.isInternal)
      await this.#refuseShared(workspaceId, channel);
    const body = this.#body(post.message, channel, 'threadTs' in post ? post.threadTs : undefined);
    const answer = await this.#call(workspaceId, (slack) =>
      post.audience === 'ephemeral'
        ? slack.chat.postEphemeral({ ...body, user: post.userId })
        : slack.chat.postMessage({
            ...body,
            unfurl_links: false,
            unfurl_media: false,
            metadata: { event_type: EVENT_TYPE, event_payload: { id: postId } },
          }),
    );
    const ts = 'ts' in answer ? answer.ts : answer.message_ts;
    return { channelId: channel, ts: typeof ts === 'string' ? ts : '' };
  }

  async #refuseShared(workspaceId: string, channel: string): Promise<void> {
    const info = await this.#call(workspaceId, (slack) =>
      slack.conversations.info({ channel }),
    ).catch((error: unknown) => {
      // An installation of before has not the right to ask.
      if (error instanceof SendError && error.message === 'missing_scope') return undefined;
      throw error;
    });
    if (info?.channel?.is_ext_shared)
      throw new SendError('channel_is_shared', { final: true, certain: true }, undefined);
  }

  /** Looks for the post's own id in the channel, for when nobody knows whether an earlier try took effect. */
  async find(
    workspaceId: string,
    postId: string,
    post: Sendable,
    since: Date,
  ): Promise<Sent | undefined> {
    if (post.audience === 'ephemeral' || (post.audience === 'direct' && post.file))
      return undefined;
    const channel = await this.#channelOf(workspaceId, post);
    const oldest = String(since.getTime() / 1000 - 60);
    const look = { channel, oldest, limit: LOOK_BACK, include_all_metadata: true };
    const threadTs = 'threadTs' in post ? post.threadTs : undefined;
    const history = await this.#call(workspaceId, (slack) =>
      threadTs
        ? slack.conversations.replies({ ...look, ts: threadTs })
        : slack.conversations.history(look),
    );
    const own = history.messages?.find((message) => {
      const { metadata } = message as { metadata?: { event_payload?: { id?: unknown } } };
      return metadata?.event_payload?.id === postId;
    });
    return own?.ts ? { channelId: channel, ts: own.ts } : undefined;
  }

  async takeBack(workspaceId: string, { channelId, ts }: Sent): Promise<void> {
    await this.#call(workspaceId, (slack) => slack.chat.delete({ channel: channelId, ts })).catch(
      (error: unknown) => {
        // Somebody was quicker.
        if (!(error instanceof SendError) || error.message !== 'message_not_found') throw error;
      },
    );
  }

  async #channelOf(workspaceId: string, post: Sendable): Promise<string> {
    if (post.audience !== 'direct') return post.channelId;
    return this.#open(workspaceId, post.userId);
  }

  async #open(workspaceId: string, userId: string): Promise<string> {
    const opened = await this.#call(workspaceId, (slack) =>
      slack.conversations.open({ users: userId }),
    );
    return opened.channel?.id ?? userId;
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
    workspaceId: string,
    userId: string,
    text: string,
    file: { name: string; content: string },
  ): Promise<Sent> {
    const channel = await this.#open(workspaceId, userId);
    await this.#call(workspaceId, (slack) =>
      slack.filesUploadV2({
        channel_id: channel,
        file: Buffer.from(file.content, 'utf8'),
        filename: file.name,
        initial_comment: text,
      }),
    );
    return { channelId: channel, ts: '' };
  }

  async #call<T>(workspaceId: string, run: (slack: WebClient) => Promise<T>): Promise<T> {
    try {
      return await this.#clients.call(workspaceId, SEND_TIMEOUT, run);
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
  if (error instanceof NotInstalledError)
    return new SendError('not_installed', { final: true, certain: true }, error);
  if (code === ErrorCode.RateLimitedError) {
    const asked = Number(retryAfter);
    const waitMs =
      Number.isFinite(asked) && asked > 0 ? Math.min(asked * 1000, LONGEST_WAIT) : 1_000;
    return new SendError('ratelimited', { certain: true, waitMs }, error);
  }
  if (code === ErrorCode.PlatformError) {
    const name = data?.error ?? 'unknown_error';
    const isRefusal = SLACK_WORD.test(name) && !PASSING.has(name);
    return new SendError(cut(name, 100), isRefusal ? { final: true, certain: true } : {}, error);
  }
  return new SendError(
    statusCode ? `HTTP ${statusCode}` : String((error as Error).message ?? error),
    {},
    error,
  );
}
