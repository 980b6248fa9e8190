import {
  type Dispatch,
  type SetStateAction,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { asBefore } from './as-before.ts';
import type { PageWords } from './words.ts';

export type Json = Record<string, unknown>;

export interface Person {
  id: string;
  name: string;
  realName: string;
  locale: string;
  tz: string;
  role?: { en: string; ru: string };
  /** One of those whom the visitor may be. */
  isPlayed: boolean;
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
  isStreaming: boolean;
  isMarkdown: boolean;
  /** What the app says that it does or did, line by line. */
  tasks: { id?: string; title?: string; status?: string }[];
  files: { id: string; name: string }[];
}
export interface Channel {
  id: string;
  kind: 'public' | 'private' | 'im';
  name: string;
  members: number;
  hasEarlier: boolean;
  messages: Message[];
  /** Of the conversation with the app: what it offers to begin with. */
  suggested: { title: string; prompts: { title: string; message: string }[] } | null;
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
  /** Nobody has set the app up yet. */
  isEmpty: boolean;
}
export interface Outcome {
  trouble: string | null;
  errors: Record<string, string>;
  /** What an external select offers for the letters that were typed. */
  options?: { text: string; value: string }[];
}
/** The trouble of what did not even reach the app. */
export const NOT_DONE = 'not_done';
export type Choice = string | number | string[] | null;
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
/** A file of the person's own, for a form. */
export async function uploadFile(as: string, file: File): Promise<{ id: string; name: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const content = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return asked(`/api/upload?as=${as}`, { name: file.name, content });
}
/** To 09:00 of the next day where the person is. */
export const jumpToMorning = (as: string) => asked<{ now: string }>(`/api/clock?as=${as}`, {});

/** Who looks, at which channel, and at how many of its messages. */
interface Look {
  as: string;
  channelId: string;
  most: number;
}

/** The workspace as one person sees it, kept up to date by the server's word that something changed. */
export function useSlack(
  { as, channelId, most }: Look,
  say: PageWords,
  onTrouble: (text: string) => void,
) {
  const [seen, setSeen] = useState<Seen>();
  const words = useRef(say);
  words.current = say;
  const wanted = useRef({ as, channelId, most });
  wanted.current = { as, channelId, most };
  const look = useLook(wanted, setSeen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another look
  useEffect(() => {
    look().catch(() => onTrouble(words.current.gone));
  }, [as, channelId, most, look, onTrouble]);
  useEffect(() => {
    const events = new EventSource('/api/events');
    const again = () => void look().catch(() => {});
    events.onmessage = again;
    events.onopen = again;
    return () => events.close();
  }, [look]);
  const act = useCallback(
    async (what: Act): Promise<Outcome> => {
      try {
        const outcome = await asked<Outcome>(`/api/act?as=${wanted.current.as}`, what);
        if (outcome.trouble) onTrouble(words.current.badAnswer(outcome.trouble));
        await look();
        return outcome;
      } catch (error) {
        // The browser's own word for a server that does not answer is a TypeError.
        const { gone, notDone } = words.current;
        onTrouble(error instanceof TypeError ? gone : notDone);
        return { trouble: NOT_DONE, errors: {} };
      }
    },
    [look, onTrouble],
  );
  return { seen: seen?.me === as ? seen : undefined, act };
}

/** One look at a time; what changes meanwhile is looked at once more afterwards. */
function useLook(wanted: { current: Look }, show: Dispatch<SetStateAction<Seen | undefined>>) {
  const running = useRef<Promise<void>>(undefined);
  const isStale = useRef(false);
  return useCallback((): Promise<void> => {
    isStale.current = true;
    running.current ??= (async () => {
      try {
        while (isStale.current) {
          isStale.current = false;
          const { as, channelId, most } = wanted.current;
          const query = new URLSearchParams({ as, in: channelId, most: String(most) });
          const now = await asked<Seen>(`/api/see?${query}`);
          if (now.me === wanted.current.as) show((before) => asBefore(before, now));
        }
      } finally {
        running.current = undefined;
      }
    })();
    return running.current;
  }, [wanted, show]);
}
