import type { Logger } from 'pino';
import { numbered } from './blocks.ts';
import type { Clients } from './clients.ts';
import type { Delivery } from './delivery.ts';
import { LIMITS } from './limits.ts';
import type { Message } from './reply.ts';
import { slackErrorOf } from './slack-error.ts';

const TIMEOUT = 5_000;

/** An answer that grows in front of its reader. */
export interface Stream {
  /** A line that says what is being done now. */
  doing(title: string): Promise<void>;
  /** The whole answer in its place; false when nothing of it could be shown. */
  finish(message: Message): Promise<boolean>;
}

/** Streams where Slack has them: in the thread of what somebody wrote to the app (docs.slack.dev, chat.startStream). */
export class Streams {
  readonly #clients: Clients;
  readonly #log: Logger;

  constructor(clients: Clients, log: Logger) {
    this.#clients = clients;
    this.#log = log;
  }

  /** Undefined where an answer must stay private or Slack has no streams. */
  open(delivery: Delivery): Stream | undefined {
    if (delivery.kind !== 'message' || delivery.on !== 'direct' || !delivery.channelId)
      return undefined;
    const { workspaceId, channelId, userId } = delivery;
    const where = { channel: channelId, thread_ts: delivery.threadTs ?? delivery.ts };
    let ts: string | undefined;
    let hasTried = false;
    let title: string | undefined;
    const tried = async <T>(what: Promise<T>): Promise<T | undefined> =>
      what.catch((error: unknown) => {
        this.#log.warn({ reason: reasonOf(error) }, 'a stream broke');
        return undefined;
      });
    const call = this.#clients.call.bind(this.#clients);
    return {
      doing: async (next) => {
        const chunks = [...done(title), task(next, 'in_progress')];
        title = next;
        // Where none could be opened the answer comes as a message; nobody is kept waiting for a second try.
        if (hasTried && ts === undefined) return;
        hasTried = true;
        const to = { recipient_user_id: userId, recipient_team_id: workspaceId };
        if (ts !== undefined)
          await tried(
            call(workspaceId, TIMEOUT, (slack) =>
              slack.chat.appendStream({ channel: channelId, ts: ts ?? '', chunks }),
            ),
          );
        else
          ts = (
            await tried(
              call(workspaceId, TIMEOUT, (slack) =>
                slack.chat.startStream({ ...where, ...to, chunks }),
              ),
            )
          )?.ts;
      },
      finish: async (message) => {
        if (ts === undefined) return false;
        const at = { channel: channelId, ts };
        const blocks = numbered(message.blocks ?? []).slice(0, LIMITS.messageBlocks) as never;
        const ended = await tried(
          call(workspaceId, TIMEOUT, (slack) =>
            slack.chat.stopStream({ ...at, chunks: done(title), blocks }),
          ),
        );
        if (ended) return true;
        // A stream dies after five minutes, whatever is in it; its message can still be changed.
        const changed = await tried(
          call(workspaceId, TIMEOUT, (slack) =>
            slack.chat.update({ ...at, text: message.text, blocks }),
          ),
        );
        return changed !== undefined;
      },
    };
  }
}

const task = (title: string, status: 'in_progress' | 'complete') => ({
  type: 'task_update' as const,
  id: title.slice(0, 40),
  title,
  status,
});

const done = (title: string | undefined) => (title === undefined ? [] : [task(title, 'complete')]);

const reasonOf = (error: unknown): string => slackErrorOf(error) ?? (error as Error).name;
