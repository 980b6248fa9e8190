import type { Block, KnownBlock, ModalView } from '@slack/types';

export type AnyBlock = KnownBlock | Block;

/** `text` is the whole message in one line: what a phone's notification and a screen reader say. */
export interface Message {
  text: string;
  blocks?: readonly AnyBlock[];
}

/**
 * What a handler wants said; the door says it. Plain JSON, since it is stored beside the
 * delivery's key and told again to a second delivery.
 * - message: a new private answer, or in place of the private message whose button was pressed
 * - card: the message that everybody sees and whose button was pressed becomes this one
 * - modal: opens (from a command or button) or takes the place of the modal that was submitted
 * - errors: the modal stays, with a sentence under each block id named
 * - silence: nothing
 */
export type Said =
  | ({ kind: 'message' } & Message)
  | ({ kind: 'card' } & Message)
  | { kind: 'modal'; view: ModalView }
  | { kind: 'errors'; errors: Readonly<Record<string, string>> }
  | { kind: 'silence' };

/** What goes on after the answer was said; its own answer takes the first one's place, or comes after it. */
export interface LaterWork {
  /** Of the `Later` that does it. */
  id: string;
  input: string;
  /** Said when it fails, or takes longer than anybody waits. */
  otherwise: Message;
}

/** With the posts that the change causes: queued in its own transaction, sent after it. */
export type Reply = Said & { posts?: readonly Post[]; later?: LaterWork };

export const message = (text: string, blocks?: readonly AnyBlock[]): Reply => ({
  kind: 'message',
  text,
  ...(blocks ? { blocks } : {}),
});

/** A text file; it takes the place of the message's blocks. */
interface PostFile {
  name: string;
  content: string;
}

/** A post that is no longer so: it is deleted where it was sent, and not sent where it was not. */
export interface TakeBack {
  takesBack: string;
  channelId: string;
}

/** What nobody typed a command for; queued in the transaction of its cause, done once. */
export type Post = Sendable | TakeBack;

export type Sendable =
  | {
      audience: 'channel';
      channelId: string;
      threadTs?: string;
      message: Message;
      /** For whoever asks later what became of it. */
      id?: string;
      /** Not to be read by another organisation with which the channel is shared. */
      isInternal?: boolean;
    }
  | {
      audience: 'direct';
      userId: string;
      message: Message;
      file?: PostFile;
    }
  | {
      audience: 'ephemeral';
      channelId: string;
      userId: string;
      threadTs?: string;
      message: Message;
    };
