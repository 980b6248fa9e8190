import type { Json } from '../slack.ts';
import { Mrkdwn } from './mrkdwn.tsx';

/** A text object: mrkdwn, or plain words. */
export function Text({ text }: { text: unknown }) {
  const { type, text: said = '' } = (text ?? {}) as Json & { text?: string };
  return type === 'mrkdwn' ? <Mrkdwn text={said} /> : <span className="plain">{said}</span>;
}
