import { createContext, useContext } from 'react';
import type { Act, Menu, Outcome, Person, Seen } from './slack.ts';
import type { PageWords } from './words.ts';

/** What every part of the page may need: what the person sees, who that is, and how to act in their name. */
export interface Around {
  seen: Seen;
  me: Person | undefined;
  say: PageWords;
  menu: Menu | undefined;
  act: (what: Act) => Promise<Outcome>;
}

export const AroundContext = createContext<Around | undefined>(undefined);

export function useAround(): Around {
  const around = useContext(AroundContext);
  if (!around) throw new Error('this part stands outside of the workspace');
  return around;
}
