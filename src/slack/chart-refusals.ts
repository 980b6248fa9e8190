import { withoutCharts } from './figures.ts';
import { Recent } from './recent.ts';
import type { AnyBlock } from './reply.ts';

const MOST_REMEMBERED = 20_000;

/**
 * The workspaces whose Slack took a message only without its charts, until the next start. That an acknowledgement was
 * refused is never heard of: so there it goes without them at once.
 */
export class ChartRefusals {
  readonly #refused = new Recent<string, true>(MOST_REMEMBERED);

  note(workspaceId: string): void {
    this.#refused.set(workspaceId, true);
  }

  /** The message as this workspace takes it. */
  fitting<M extends { blocks?: readonly AnyBlock[] }>(workspaceId: string, message: M): M {
    return (this.#refused.has(workspaceId) && withoutCharts(message)) || message;
  }
}
