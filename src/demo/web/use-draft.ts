import { type RefObject, useCallback, useEffect, useState } from 'react';
import { useAround } from './around.ts';

const drafts = new Map<string, string>();

/** What was begun in a conversation, kept while one is elsewhere. */
export function useDraft(place: string) {
  const { me } = useAround();
  const key = `${me?.id} ${place}`;
  const [text, show] = useState(() => drafts.get(key) ?? '');
  const setText = useCallback(
    (next: string) => {
      drafts.set(key, next);
      show(next);
    },
    [key],
  );
  return [text, setText] as const;
}

/** As in Slack: whoever comes by the side bar goes on typing. Where there is no mouse, a keyboard would cover half of the page. */
export function useFocusOnArrival(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const from = document.activeElement;
    const isFree = !from || from === document.body || from.closest('.side') !== null;
    if (isFree && matchMedia('(hover: hover)').matches) box.current?.focus();
  }, [box]);
}
