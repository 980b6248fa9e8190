import type { Logger } from 'pino';
import type { Charts } from './charts.ts';
import { withoutCharts } from './figures.ts';
import type { AnyBlock } from './reply.ts';

const TIMEOUT = 5_000;

interface Responding {
  workspaceId: string;
  responseUrl: string | null;
}

export interface ResponseBody extends Record<string, unknown> {
  blocks?: readonly AnyBlock[];
}

/** Says things where deliveries' response URLs lead. Only Slack's own hosts are spoken to, whatever a delivery names. */
export class Responses {
  readonly #hosts: ReadonlySet<string>;
  readonly #charts: Charts;
  readonly #log: Logger;

  constructor(slackHost: string, charts: Charts, log: Logger) {
    this.#hosts = new Set(['hooks.slack.com', slackHost]);
    this.#charts = charts;
    this.#log = log;
  }

  /**
   * Whether this is better said here than in an acknowledgement: that Slack refused one of those is never heard of, so a
   * workspace's first chart comes here, where it is.
   */
  hearsMore(to: Responding, body: ResponseBody): boolean {
    return this.#charts.isUntried(to.workspaceId, body) && this.#urlOf(to) !== undefined;
  }

  async say(to: Responding, body: ResponseBody): Promise<void> {
    const { workspaceId } = to;
    const url = this.#urlOf(to);
    if (!url) return;
    const fitting = this.#charts.fitting(workspaceId, body);
    const plainer = withoutCharts(fitting);
    try {
      let answer = await postTo(url, fitting);
      const isRefused = answer.status === 400;
      if (plainer && isRefused) answer = await postTo(url, plainer);
      if (plainer && answer.ok) this.#charts.note(workspaceId, !isRefused);
      if (!answer.ok)
        this.#log.warn({ status: answer.status }, 'a response URL refused the answer');
    } catch (error) {
      // Where none can be reached, the next chart is acknowledged rather than not seen at all.
      if (plainer) this.#charts.note(workspaceId, true);
      this.#log.warn({ err: error }, 'a response URL could not be reached');
    }
  }

  #urlOf({ responseUrl: url }: Responding): string | undefined {
    const isSlacks = url && URL.canParse(url) && this.#hosts.has(new URL(url).host);
    return isSlacks ? url : undefined;
  }
}

const postTo = (url: string, body: unknown): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT),
    redirect: 'error',
  });
