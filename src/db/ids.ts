import { randomUUID } from 'node:crypto';

/** A UUID of version 7 (RFC 9562 §5.7): ids made later sort later, so indexes grow at one end. */
export function newId(now: Date): string {
  const time = now.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a form or button brings back may be anything; Postgres would fail on a text that is no id. */
export const isId = (text: string): boolean => UUID.test(text);
