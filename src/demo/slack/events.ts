import type { Acknowledgement, Retry } from './courier.ts';
import { type Desk, deliver } from './desk.ts';
import type { Json } from './json.ts';
import { eventPayload } from './payloads.ts';

/** The Events API: what is not taken is told again. */
export function events(desk: Desk) {
  /** Delivers an event, and once more at once if the app did not take it; later repetitions follow by themselves. */
  async function event(content: Json, teamId: string) {
    const payload = eventPayload(content, teamId, desk.world);
    const ack = await deliver(desk, 'events_api', payload);
    if (isTaken(ack)) return ack;
    const [first, ...later] = desk.retryDelays;
    if (first !== 0) {
      retryLater(payload, 1, reasonOf(ack), desk.retryDelays);
      return ack;
    }
    const again = await deliver(desk, 'events_api', payload, { num: 1, reason: reasonOf(ack) });
    if (!isTaken(again)) retryLater(payload, 2, reasonOf(again), later);
    return again;
  }

  function retryLater(payload: Json, num: number, reason: string, delays: readonly number[]): void {
    const [delay, ...later] = delays;
    if (delay === undefined) return;
    const retry: Retry = { num, reason };
    const timer = setTimeout(async () => {
      const ack = await deliver(desk, 'events_api', payload, retry);
      if (!isTaken(ack)) retryLater(payload, num + 1, reasonOf(ack), later);
    }, delay);
    timer.unref();
  }

  return event;
}

/** Taken, or refused for good. */
const isTaken = (ack: Acknowledgement) =>
  ack.status === 200 || ack.headers.get('x-slack-no-retry') === '1';

const reasonOf = (ack: Acknowledgement) => ack.reason ?? 'unknown_error';
