import { useCallback, useEffect, useRef, useState } from 'react';

export type Json = Record<string, unknown>;

export interface Person {
  id: string;
  name: string;
  realName: string;
  locale: string;
  isAdmin: boolean;
}
export interface Message {
  ts: string;
  userId: string;
  isBot: boolean;
  text: string;
  blocks: Json[];
  threadTs: string | null;
  isPrivate: boolean;
  isEdited: boolean;
  files: { id: string; name: string }[];
}
export interface Channel {
  id: string;
  kind: 'public' | 'private' | 'im';
  name: string;
  members: number;
  messages: Message[];
}
export interface View {
  id: string;
  hash: string;
  body: Json;
  entered: Record<string, Record<string, Json>>;
}
export interface Seen {
  team: string;
  me: string;
  bot: string;
  now: string;
  people: Person[];
  channels: Channel[];
  home: View | null;
  modal: (View & { depth: number }) | null;
}
export interface Menu {
  commands: { command: string; description: string; hint: string }[];
  shortcuts: { name: string; id: string }[];
}
export interface Outcome {
  trouble: string | null;
  errors: Record<string, string>;
}
export type Choice = string | string[] | null;
export type Act = { kind: string } & Record<string, unknown>;

async function asked<T>(path: string, body?: unknown): Promise<T> {
  const answer = await fetch(
    path,
    body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        },
  );
  const told = (await answer.json()) as T & { error?: string };
  if (!answer.ok) throw new Error(told.error ?? `the server said ${answer.status}`);
  return told;
}

export const readMenu = () => asked<Menu>('/api/menu');
/** To 09:00 of the next day where the person is. */
export const jumpToMorning = (as: string) => asked<{ now: string }>(`/api/clock?as=${as}`, {});

/** The workspace as one person sees it, kept up to date by the server's word that something changed. */
export function useSlack(as: string, onTrouble: (text: string) => void) {
  const [seen, setSeen] = useState<Seen>();
  const person = useRef(as);
  const look = useCallback(async () => {
    const who = person.current;
    const now = await asked<Seen>(`/api/see?as=${who}`);
    if (who === person.current) setSeen(now);
  }, []);
  useEffect(() => {
    person.current = as;
    setSeen(undefined);
    look().catch(() => onTrouble('The demo does not answer. Is npm run demo still running?'));
    const events = new EventSource('/api/events');
    events.onmessage = () => void look().catch(() => {});
    events.onopen = () => void look().catch(() => {});
    return () => events.close();
  }, [as, look, onTrouble]);
  const act = useCallback(
    async (what: Act): Promise<Outcome> => {
      try {
        const outcome = await asked<Outcome>(`/api/act?as=${person.current}`, what);
        if (outcome.trouble) onTrouble(`Slack: the app answered with “${outcome.trouble}”.`);
        await look();
        return outcome;
      } catch (error) {
        onTrouble(error instanceof Error ? error.message : String(error));
        return { trouble: 'failed', errors: {} };
      }
    },
    [look, onTrouble],
  );
  return { seen, act };
}
