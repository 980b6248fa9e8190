import { createContext, useContext } from 'react';
import type { Act, Choice, Json, Outcome, View } from '../slack.ts';
import type { Option } from './values.ts';

/** Where blocks stand: what is entered there, and how it is told to the app. */
export interface Place {
  press: (blockId: string, actionId: string, choice?: Choice) => void;
  /** What the app offers for the letters that were typed. */
  suggest: (blockId: string, actionId: string, typed: string) => Promise<Option[]>;
  entered: View['entered'];
}

type Where = { channelId: string; ts: string } | { viewId: string } | { home: true };

export const PlaceContext = createContext<Place | undefined>(undefined);

export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('these blocks stand nowhere');
  return place;
}

interface PlaceOptions {
  entered?: View['entered'];
  /** What stands in the fields by now: it goes along with every press. */
  values?: () => Record<string, Choice>;
}

export const placeAt = (
  place: Where,
  act: (what: Act) => Promise<Outcome>,
  { entered = {}, values }: PlaceOptions = {},
): Place => ({
  entered,
  press: (blockId, actionId, choice) =>
    void act({ kind: 'press', place, blockId, actionId, choice, values: values?.() }),
  suggest: async (blockId, actionId, typed) => {
    const { options = [] } = await act({ kind: 'suggest', place, blockId, actionId, typed });
    return options.map(({ text, value }) => ({ label: text, value }));
  },
});

export const str = (value: unknown): string => (typeof value === 'string' ? value : '');
export const list = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
export const textOf = (text: unknown): string => str((text as Json | undefined)?.['text']);

/** The words of rich text, whatever they are wrapped in. */
export const wordsOf = (elements: readonly Json[]): string =>
  elements
    .map((one) =>
      Array.isArray(one['elements'])
        ? wordsOf(one['elements'] as Json[])
        : String(one['text'] ?? ''),
    )
    .join('');
