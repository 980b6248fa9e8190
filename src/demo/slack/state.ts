import { EventEmitter } from 'node:events';
import type { Json } from './json.ts';

export interface Team {
  id: string;
  name: string;
  domain: string;
}

export interface User {
  id: string;
  teamId: string;
  /** The handle behind the @. */
  name: string;
  realName: string;
  /** What others see; the handle unless said. */
  displayName?: string;
  locale: string;
  tz: string;
  isAdmin: boolean;
  isOwner: boolean;
  /** A guest of the workspace (is_restricted). */
  isGuest: boolean;
  isBot: boolean;
  isDeleted: boolean;
  /** In an Enterprise Grid organisation: all workspaces that the person is in. */
  orgTeams?: readonly string[];
}

export interface Channel {
  id: string;
  teamId: string;
  name: string;
  kind: 'public' | 'private' | 'im';
  members: Set<string>;
  isArchived: boolean;
  /** Shared with another company: people of other workspaces may be members. */
  isShared: boolean;
  messages: Message[];
}

export interface Message {
  ts: string;
  channelId: string;
  userId: string;
  /** Set when an app wrote it. */
  botId: string | null;
  text: string;
  blocks: Json[];
  metadata: Json | null;
  threadTs: string | null;
  /** The one person who sees it; null when everybody in the channel does. */
  ephemeralTo: string | null;
  editedTs: string | null;
  isDeleted: boolean;
  files: Json[];
  reactions: { name: string; userId: string }[];
  /** A stream that the app has not ended yet; milliseconds of the clock when it began. */
  streamingSince: number | null;
  /** What the app says that it does or did, line by line; of a streamed message. */
  tasks: Json[];
  /** A streamed message is Markdown, not Slack's own mrkdwn. */
  isMarkdown: boolean;
}

/** What is entered now: by block id, then action id, in the shape of Slack's `state.values`. */
export type Entered = Record<string, Record<string, Json>>;

export interface View {
  id: string;
  hash: string;
  userId: string;
  teamId: string;
  /** As the app gave it, with the ids Slack adds to blocks and elements that have none. */
  body: Json;
  entered: Entered;
  rootId: string;
  previousId: string | null;
  isOpen: boolean;
}

export interface UploadedFile {
  id: string;
  teamId: string;
  /** Who uploaded it. */
  userId: string;
  name: string;
  title: string;
  length: number;
  content: Buffer | null;
  channelIds: string[];
  isComplete: boolean;
  /** To the app, in a form. */
  isSent: boolean;
  /** What Slack tells of it otherwise than of most: it lies elsewhere, or is gone. */
  told: Json;
}

export interface Changes {
  message: [Message];
  edited: [Message];
  deleted: [Message];
  view: [View];
  home: [View];
  /** After any of these, and after every call and delivery. */
  change: [];
}

/** All that Slack remembers. */
export class SlackState extends EventEmitter<Changes> {
  readonly teams = new Map<string, Team>();
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();
  /** Every view there ever was, by id. */
  readonly views = new Map<string, View>();
  /** By person: the open modals, the top one last. */
  readonly modals = new Map<string, View[]>();
  /** By person: App Home as last published. */
  readonly homes = new Map<string, View>();
  /** By conversation with the app: what it suggests to begin with. */
  readonly suggested = new Map<string, { title: string; prompts: Json[] }>();
  readonly files = new Map<string, UploadedFile>();
  readonly clock: () => Date;
  /** The last time stamp and id that were given. */
  serial = { micros: 0, id: 0 };

  constructor(clock: () => Date) {
    super();
    this.setMaxListeners(0);
    this.clock = clock;
  }

  /** Message time stamps differ even when the clock stands still. */
  nextTs(): string {
    const micros = Math.max(this.clock().getTime() * 1000, this.serial.micros + 1000);
    this.serial.micros = micros;
    return `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`;
  }

  nextId(prefix: string): string {
    this.serial.id += 1;
    return `${prefix}${this.serial.id.toString(36).toUpperCase().padStart(8, '0')}`;
  }

  botUserId(teamId: string): string {
    return `UBOT${teamId.slice(1)}`;
  }

  /** The direct conversation of a person with the app's bot in a workspace. */
  direct(userId: string, teamId: string): Channel {
    const bot = this.botUserId(teamId);
    for (const channel of this.channels.values())
      if (channel.kind === 'im' && channel.members.has(userId) && channel.members.has(bot))
        return channel;
    return this.addChannel({
      id: this.nextId('D'),
      teamId,
      kind: 'im',
      members: new Set([userId, bot]),
    });
  }

  addChannel(channel: Partial<Channel> & { id: string; teamId: string }): Channel {
    const whole: Channel = {
      name: channel.id.toLowerCase(),
      kind: 'public',
      members: new Set(),
      isArchived: false,
      isShared: false,
      messages: [],
      ...channel,
    };
    this.channels.set(whole.id, whole);
    return whole;
  }

  add(message: Partial<Message> & { channelId: string; userId: string }): Message {
    const whole: Message = {
      ts: this.nextTs(),
      botId: null,
      text: '',
      blocks: [],
      metadata: null,
      threadTs: null,
      ephemeralTo: null,
      editedTs: null,
      isDeleted: false,
      files: [],
      reactions: [],
      streamingSince: null,
      tasks: [],
      isMarkdown: false,
      ...message,
    };
    whole.blocks = this.withIds(whole.blocks);
    this.channels.get(whole.channelId)?.messages.push(whole);
    this.emit('message', whole);
    this.emit('change');
    return whole;
  }

  edit(message: Message, change: Partial<Message>): Message {
    Object.assign(message, change, { editedTs: this.nextTs() });
    message.blocks = this.withIds(message.blocks);
    this.emit('edited', message);
    this.emit('change');
    return message;
  }

  remove(message: Message): void {
    message.isDeleted = true;
    this.emit('deleted', message);
    this.emit('change');
  }

  message(channelId: string, ts: string): Message | undefined {
    return this.channels
      .get(channelId)
      ?.messages.find((message) => message.ts === ts && !message.isDeleted);
  }

  /** What a person sees in a channel now, oldest first. */
  seenBy(userId: string, channelId: string): Message[] {
    const messages = this.channels.get(channelId)?.messages ?? [];
    return messages.filter(
      (message) => !message.isDeleted && [null, userId].includes(message.ephemeralTo),
    );
  }

  /** Slack names every block and element that the app left without a name. */
  withIds(blocks: readonly Json[]): Json[] {
    const named = (element: unknown): unknown => {
      if (typeof element !== 'object' || element === null || Array.isArray(element)) return element;
      const { type } = element as Json;
      const acts = typeof type === 'string' && ACTING.test(type);
      return acts && !('action_id' in element)
        ? { ...element, action_id: this.nextId('a') }
        : element;
    };
    return blocks.map((block) => ({
      ...block,
      block_id: block.block_id ?? this.nextId('b'),
      ...(Array.isArray(block.elements) && block.type !== 'rich_text'
        ? { elements: block.elements.map(named) }
        : {}),
      ...(block.accessory ? { accessory: named(block.accessory) } : {}),
      ...(block.element ? { element: named(block.element) } : {}),
      ...(Array.isArray(block.child_blocks)
        ? { child_blocks: this.withIds(block.child_blocks) }
        : {}),
    }));
  }
}

const ACTING = /button|select|overflow|checkboxes|picker|_input$/;
