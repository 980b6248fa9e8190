import { randomUUID } from 'node:crypto';

let lastTime = '';
let count = 0;

/**
 * A UUID of version 7 (RFC 9562 §5.7): ids made later sort later, so indexes grow at one end. Those of one millisecond count
 * up (§6.2, method 1): posts queued together keep their order.
 */
export function newId(now: Date): string {
  const time = now.getTime().toString(16).padStart(12, '0');
  count = time === lastTime ? (count + 1) % 0x1000 : 0;
  lastTime = time;
  const counted = count.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counted}-${randomUUID().slice(19)}`;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a form or button brings back may be anything; Postgres would fail on a text that is no id. */
export const isId = (text: string): boolean => UUID.test(text);
