import { withoutCharts } from './figures.ts';
import { Recent } from './recent.ts';
import type { AnyBlock } from './reply.ts';

const MOST_REMEMBERED = 20_000;

type WithBlocks = { blocks?: readonly AnyBlock[] };

/** Whether a workspace's Slack takes charts, or a message only without them; as far as it was heard of since the start. */
export class Charts {
  readonly #areTaken = new Recent<string, boolean>(MOST_REMEMBERED);

  note(workspaceId: string, areTaken: boolean): void {
    if (this.#areTaken.get(workspaceId) !== areTaken) this.#areTaken.set(workspaceId, areTaken);
  }

  /** The message as this workspace takes it. */
  fitting<M extends WithBlocks>(workspaceId: string, message: M): M {
    const isRefused = this.#areTaken.get(workspaceId) === false;
    return (isRefused && withoutCharts(message)) || message;
  }

  /** Whether nobody can tell yet what becomes of this message. */
  isUntried(workspaceId: string, message: WithBlocks): boolean {
    return !this.#areTaken.has(workspaceId) && withoutCharts(message) !== undefined;
  }
}
