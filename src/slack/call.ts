import type { Tx } from '../db/connection.ts';
import type { Language } from '../language/language.ts';
import type { Word } from '../language/text.ts';
import type { Llm, ModelInfo } from '../llm/llm.ts';
import type { AnyBlock, Message, Reply } from './reply.ts';

/** Whoever typed or pressed. Features know more of them (`Member` of teams/): hence the type parameter. */
export interface Person {
  workspaceId: string;
  userId: string;
  name: string;
  language: Language;
  /** IANA zone of their Slack profile */
  zone: string;
  /** Slack admin or owner of the workspace */
  isAdmin: boolean;
}

export interface Call<P extends Person> {
  member: P;
  now: Date;
  /** Where it happened; null for App Home. */
  channelId: string | null;
  /** The model that is connected, if one is; only what is done later may ask it. */
  model: ModelInfo | null;
}

export interface CommandCall<P extends Person> extends Call<P> {
  /** What follows the subcommand, straightened (quotes, dashes, spaces), unescaped. */
  text: string;
  words: readonly Word[];
}

export interface Subcommand<P extends Person> {
  name: string;
  /** Other spellings, Russian first: `перенести`. */
  also: readonly string[];
  usage: Record<Language, string>;
  does: Record<Language, string>;
  /** Of a command with free text: whether what follows the name is for this subcommand, and not more of the text. */
  takes?: (words: readonly Word[]) => boolean;
  /** Only a button types it: help does not list it. */
  isHidden?: boolean;
  run(call: CommandCall<P>, tx: Tx): Promise<Reply>;
}

export interface Command<P extends Person> {
  name: `/${string}`;
  /** The command typed alone. */
  bare?: (call: CommandCall<P>, tx: Tx) => Promise<Reply>;
  /** For a command that takes free text: all of it, when it is not one of the subcommands. */
  otherwise?: Pick<Subcommand<P>, 'usage' | 'does' | 'run'>;
  /** What a line that begins with none of the subcommands surely means; undefined: nothing that the command knows. */
  guess?: (call: CommandCall<P>, tx: Tx) => Promise<Reply | undefined>;
  subcommands: readonly Subcommand<P>[];
}

/** A modal or App Home as Slack says it is open. */
export interface ShownView {
  id: string;
  type: 'modal' | 'home';
}

export interface ActionCall<P extends Person> extends Call<P> {
  /** A button's value, or the chosen option's value, or the picked user, channel or day. */
  value: string;
  /** The message the press came from, where there is one. */
  message: {
    channelId: string;
    ts: string;
    ephemeral: boolean;
    blocks: readonly AnyBlock[];
  } | null;
  view: ShownView | null;
}

export interface Action<P extends Person> {
  /** Stands before the first `:` of the action_id: `deal.undo`, `deal.undo:3`. */
  id: string;
  run(call: ActionCall<P>, tx: Tx): Promise<Reply>;
}

/** What was entered, by block id: text, chosen value, day, user… null when left empty; several for multi-selects and files (their ids). */
export type Entered = Readonly<Record<string, string | readonly string[] | null>>;

export interface FormCall<P extends Person> extends Call<P> {
  entered: Entered;
  /** private_metadata as it came: the person can forge it, so parse it and read the rights again. */
  metadata: string;
  view: ShownView;
  /** The file that the form asked for. */
  upload: Upload | null;
}

/** A file that somebody sent, as text. */
export interface Upload {
  id: string;
  name: string;
  text: string;
}

export interface Form<P extends Person> {
  /** callback_id of the modal */
  id: string;
  /** Id of the file that `submit` needs: it is read before, outside any transaction. */
  file?(sent: Pick<FormCall<P>, 'entered' | 'metadata'>): string | undefined;
  submit(call: FormCall<P>, tx: Tx): Promise<Reply>;
}

export interface OptionsCall<P extends Person> extends Call<P> {
  typed: string;
}

export interface OptionsSource<P extends Person> {
  /** action_id of the external select */
  id: string;
  run(call: OptionsCall<P>, tx: Tx): Promise<readonly { label: string; value: string }[]>;
}

/** A message somebody wrote to the bot (direct message or mention) or chose a shortcut on. */
export interface MessageCall<P extends Person> extends Call<P> {
  channelId: string;
  text: string;
  ts: string;
  threadTs: string | null;
  authorId: string | null;
}

export interface Shortcut<P extends Person> {
  /** callback_id in the manifest */
  id: string;
  run(call: MessageCall<P>, tx: Tx): Promise<Reply>;
}

/** The first listener that returns something other than undefined answers. */
export interface MessageListener<P extends Person> {
  on: readonly ('direct' | 'mention')[];
  run(call: MessageCall<P>, tx: Tx): Promise<Reply | undefined>;
}

/** Hears what is written in the channels that were named to it. Nobody asked it: it answers by posts, or not at all. */
export interface ChannelListener<P extends Person> {
  listensIn(tx: Tx, workspaceId: string, channelId: string): Promise<boolean>;
  /** Of a message that an app wrote, the member is our own bot. */
  run(call: MessageCall<P>, tx: Tx): Promise<Reply | undefined>;
}

/** One part of App Home; parts stand in the order of app.ts. */
export interface HomeSection<P extends Person> {
  run(call: Call<P>, tx: Tx): Promise<readonly AnyBlock[]>;
}

export interface LaterCall<P extends Person> extends Call<P> {
  /** What was handed over, as it was: JSON of ids. */
  input: string;
  llm: Llm | null;
  /** Ends when nobody waits any longer, or when the app stops. */
  signal: AbortSignal;
  /** A short transaction; none may be open while something slow is waited for. */
  inTx<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  /** Says what is being done, where Slack shows such a thing. */
  doing(title: string): Promise<void>;
}

/** What waits for something slow: begun after the answer was committed and said, outside any transaction. */
export interface Later<P extends Person> {
  id: string;
  run(call: LaterCall<P>): Promise<Reply>;
}

/** Lines that a press says for the person. */
export interface Suggested {
  title: string;
  prompts: readonly { title: string; message: string }[];
}

/** Everything the product answers to, gathered by app.ts and served by the door. */
export interface Surface<P extends Person> {
  commands: readonly Command<P>[];
  actions: readonly Action<P>[];
  forms: readonly Form<P>[];
  options: readonly OptionsSource<P>[];
  shortcuts: readonly Shortcut<P>[];
  messages: readonly MessageListener<P>[];
  channels: readonly ChannelListener<P>[];
  home: readonly HomeSection<P>[];
  later: readonly Later<P>[];
  /** What one may begin the conversation with. */
  suggested(language: Language): Suggested;
  /** Said to a direct message or mention that no listener took. */
  notUnderstood(call: MessageCall<P>): Message;
}
