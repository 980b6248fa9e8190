/** Calls a minute of one app in one workspace (docs.slack.dev/apis/web-api/rate-limits); the tiers say "at least". */
const TIER = { one: 1, two: 20, three: 50, four: 100 };

const PER_MINUTE: Readonly<Record<string, number>> = {
  'apps.connections.open': TIER.one,
  'users.list': TIER.two,
  'conversations.list': TIER.two,
  'chat.startStream': TIER.two,
  'chat.stopStream': TIER.two,
  'conversations.open': TIER.three,
  'conversations.info': TIER.three,
  'conversations.history': TIER.three,
  'conversations.replies': TIER.three,
  'conversations.join': TIER.three,
  'chat.update': TIER.three,
  'chat.delete': TIER.three,
  'chat.scheduleMessage': TIER.three,
  'agents.sessions.setStatus': TIER.three,
  'assistant.threads.setSuggestedPrompts': TIER.three,
  'assistant.threads.setStatus': 60,
  'reactions.add': TIER.three,
  'team.info': TIER.three,
  'auth.test': 600,
};
const MINUTE = 60_000;

interface Window {
  since: number;
  calls: number;
}

/** Counts by the machine's clock, since a refused app waits by it. */
export class RateLimits {
  readonly #windows = new Map<string, Window>();

  /** Seconds to wait, when there were too many calls. A channel takes a message a second, and a burst of three. */
  excess(method: string, teamId: string, channel: string): number | undefined {
    return method === 'chat.postMessage'
      ? this.#take(`${method}:${channel}`, 3, 3_000)
      : this.#take(`${method}:${teamId}`, PER_MINUTE[method] ?? TIER.four, MINUTE);
  }

  #take(key: string, most: number, length: number): number | undefined {
    const now = performance.now();
    const window = this.#windows.get(key);
    if (!window || now - window.since >= length) {
      this.#windows.set(key, { since: now, calls: 1 });
      return undefined;
    }
    window.calls += 1;
    return window.calls > most ? Math.ceil((window.since + length - now) / 1000) : undefined;
  }
}
