import { setTimeout as sleep } from 'node:timers/promises';
import type { Clients } from './clients.ts';
import { isChart, withoutCharts } from './figures.ts';
import { Recent } from './recent.ts';
import type { AnyBlock } from './reply.ts';
import { slackErrorOf } from './slack-error.ts';

const MOST_REMEMBERED = 20_000;
/** Of the three seconds within which a command is acknowledged: with all that comes with asking, such as a new token. Milliseconds. */
const PATIENCE = 1_000;

interface WithBlocks {
  blocks?: readonly AnyBlock[];
}

/** The workspaces whose Slack takes a message only without its charts, until the next start. */
export class ChartRefusals {
  readonly #clients: Clients;
  readonly #refused = new Recent<string, true>(MOST_REMEMBERED);
  readonly #answered = new Recent<string, true>(MOST_REMEMBERED);
  readonly #asking = new Map<string, Promise<void>>();

  constructor(clients: Clients) {
    this.#clients = clients;
  }

  note(workspaceId: string): void {
    this.#refused.set(workspaceId, true);
  }

  /** The message as this workspace takes it. */
  fitting<M extends WithBlocks>(workspaceId: string, message: M): M {
    return (this.#refused.has(workspaceId) && withoutCharts(message)) || message;
  }

  /** The same for an acknowledgement: that one was refused is never heard of, so Slack is asked about the first charts. */
  async fittingAck<M extends WithBlocks>(workspaceId: string, message: M): Promise<M> {
    const charts = message.blocks?.filter(isChart) ?? [];
    if (charts.length > 0 && !this.#answered.has(workspaceId)) {
      const asking = this.#asking.get(workspaceId) ?? this.#ask(workspaceId, charts);
      this.#asking.set(workspaceId, asking);
      await Promise.race([asking, sleep(PATIENCE, undefined, { ref: false })]);
    }
    return this.fitting(workspaceId, message);
  }

  /** As https://docs.slack.dev/reference/methods/blocks.validate says; while that does not answer, charts are sent, and it is asked again. */
  async #ask(workspaceId: string, charts: readonly AnyBlock[]): Promise<void> {
    try {
      await this.#clients.call(workspaceId, PATIENCE, (slack) =>
        slack.blocks.validate({ blocks: charts as never }),
      );
      this.#answered.set(workspaceId, true);
    } catch (error) {
      const reason = slackErrorOf(error);
      if (reason) this.#answered.set(workspaceId, true);
      if (reason === 'invalid_blocks') this.note(workspaceId);
    } finally {
      this.#asking.delete(workspaceId);
    }
  }
}
