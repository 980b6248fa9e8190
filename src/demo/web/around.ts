import { createContext, useContext, useMemo } from 'react';
import type { Act, Channel, Menu, Outcome, Person, Seen } from './slack.ts';
import { type Moments, momentsFor, type PageWords } from './words.ts';

/** What every part of the page may need: whom a text may name, who looks, and how to act in their name. */
export interface Around {
  people: readonly Person[];
  places: readonly Pick<Channel, 'id' | 'kind' | 'name'>[];
  bot: string;
  me: Person | undefined;
  say: PageWords;
  told: Moments;
  menu: Menu | undefined;
  act: (what: Act) => Promise<Outcome>;
  /** Says something for a few seconds, over the page. */
  toast: (text: string) => void;
}

/** What each look finds: whoever uses it is drawn anew each time. So it stands apart, and no message uses it. */
export const SeenContext = createContext<Seen | undefined>(undefined);
export const AroundContext = createContext<Around | undefined>(undefined);

export function useAround(): Around {
  const around = useContext(AroundContext);
  if (!around) throw new Error('this part stands outside of the workspace');
  return around;
}

export function useSeen(): Seen {
  const seen = useContext(SeenContext);
  if (!seen) throw new Error('this part stands outside of the workspace');
  return seen;
}

const NOBODY: readonly Person[] = [];

/** Stays the same object as long as nobody comes, goes, or looks in another language: so messages are not drawn anew. */
export function useAroundOf(
  seen: Seen | undefined,
  rest: Pick<Around, 'me' | 'say' | 'menu' | 'act' | 'toast'>,
): Around {
  const { me, say, menu, act, toast } = rest;
  const { people = NOBODY, bot = '', channels = [] } = seen ?? {};
  const named = JSON.stringify(channels.map(({ id, kind, name }) => ({ id, kind, name })));
  const places = useMemo(() => JSON.parse(named) as Around['places'], [named]);
  const told = useMemo(() => momentsFor(me, say), [me, say]);
  return useMemo(
    () => ({ people, places, bot, me, say, told, menu, act, toast }),
    [people, places, bot, me, say, told, menu, act, toast],
  );
}
