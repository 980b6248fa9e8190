import { useEffect, useRef } from 'react';
import type { Channel, Seen } from './slack.ts';
import { useKept } from './use-kept.ts';

const DAY = 86_400;

export interface Unread {
  count: number;
  /** Told by a number, as in Slack: a direct message, and where one is called by name. */
  isUrgent: boolean;
}

/** Up to where each conversation was read, kept by the browser; at a first visit the last day is new. */
export function useUnread(seen: Seen | undefined, here: Channel | undefined) {
  const person = seen?.me ?? '';
  const [kept, keep] = useKept(`read ${person}`, '{}');
  const read = JSON.parse(kept) as Record<string, string>;
  const now = new Date(seen?.now ?? 0).getTime() / 1000;
  /** What was read in a later time is of a demo that was started over since. */
  const readIn = (id: string) => {
    const until = read[id];
    return until !== undefined && Number(until) <= now ? until : String(now - DAY);
  };
  const lastTs = here?.messages.at(-1)?.ts;
  const hereId = here?.id;
  /** The first thing that the person had not read when they came here. */
  const arrived = useRef<{ key: string; firstNew?: string | undefined }>({ key: '' });
  const key = `${person} ${hereId}`;
  if (here && arrived.current.key !== key) {
    const until = readIn(here.id);
    const fresh = here.messages.find(({ ts, userId }) => ts > until && userId !== person);
    arrived.current = { key, firstNew: fresh?.ts };
  }
  useEffect(() => {
    if (hereId && lastTs && read[hereId] !== lastTs)
      keep(JSON.stringify({ ...read, [hereId]: lastTs }));
  });
  return {
    firstNew: arrived.current.firstNew,
    unreadIn({ id, kind, messages }: Channel): Unread {
      if (id === hereId) return { count: 0, isUrgent: false };
      const until = readIn(id);
      const fresh = messages.filter(({ ts, userId }) => ts > until && userId !== person);
      const called = fresh.filter(({ text }) => text.includes(`<@${person}>`)).length;
      const count = kind === 'im' ? fresh.length : called || fresh.length;
      return { count, isUrgent: kind === 'im' || called > 0 };
    },
  };
}
