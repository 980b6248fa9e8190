import type { Clients } from './clients.ts';
import { isChart, withoutCharts } from './figures.ts';
import { Recent } from './recent.ts';
import type { AnyBlock } from './reply.ts';
import { slackErrorOf } from './slack-error.ts';

const MOST_REMEMBERED = 20_000;
/** A command is acknowledged within three seconds. Milliseconds. */
const ASKING_TIMEOUT = 1_000;

interface WithBlocks {
  blocks?: readonly AnyBlock[];
}

/** The workspaces whose Slack takes a message only without its charts, until the next start. */
export class ChartRefusals {
  readonly #clients: Clients;
  readonly #refused = new Recent<string, true>(MOST_REMEMBERED);
  readonly #asked = new Recent<string, true>(MOST_REMEMBERED);

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
    if (charts.length > 0 && !this.#asked.has(workspaceId)) await this.#ask(workspaceId, charts);
    return this.fitting(workspaceId, message);
  }

  /** As https://docs.slack.dev/reference/methods/blocks.validate says; where that does not answer, charts are sent. */
  async #ask(workspaceId: string, charts: readonly AnyBlock[]): Promise<void> {
    this.#asked.set(workspaceId, true);
    try {
      await this.#clients.call(workspaceId, ASKING_TIMEOUT, (slack) =>
        slack.blocks.validate({ blocks: charts as never }),
      );
    } catch (error) {
      if (slackErrorOf(error) === 'invalid_blocks') this.note(workspaceId);
    }
  }
}
