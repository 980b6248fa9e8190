import type { Entered, ShownView, Upload } from './call.ts';
import type { AnyBlock } from './reply.ts';
import type { SlackFile } from './uploaded-file.ts';

// What Slack delivers, parsed. Everything in it but the ids of the envelope is what a person could have forged.

interface Common {
  workspaceId: string;
  userId: string;
  /** The workspace the person comes from, where Slack says it; a partner in a shared channel has another. */
  userTeamId: string | null;
  channelId: string | null;
  /** The same for a second delivery of the same doing. */
  key: string;
}

export type Delivery =
  | (Common & {
      kind: 'command';
      command: string;
      text: string;
      triggerId: string;
      responseUrl: string | null;
    })
  | (Common & {
      kind: 'action';
      actionId: string;
      value: string;
      triggerId: string;
      responseUrl: string | null;
      message: {
        channelId: string;
        ts: string;
        ephemeral: boolean;
        blocks: readonly AnyBlock[];
      } | null;
      view: ShownView | null;
    })
  | (Common & {
      kind: 'form';
      formId: string;
      metadata: string;
      entered: Entered;
      view: ShownView;
      files: readonly SlackFile[];
      /** Once it was read. */
      upload: Upload | null;
    })
  | (Common & { kind: 'options'; optionsId: string; typed: string })
  | (Common & {
      kind: 'shortcut';
      shortcutId: string;
      text: string;
      ts: string;
      threadTs: string | null;
      authorId: string | null;
      triggerId: string;
      responseUrl: string | null;
    })
  | (Common & {
      kind: 'message';
      on: 'direct' | 'mention' | 'channel';
      /** A site's form or another app wrote it, and no person. */
      byApp: boolean;
      text: string;
      ts: string;
      threadTs: string | null;
    })
  | (Common & { kind: 'home' })
  /** Somebody opened the conversation with the app. */
  | (Common & { kind: 'agent' });

export type DeliveryKind = Delivery['kind'];
export type DeliveryOf<K extends DeliveryKind> = Extract<Delivery, { kind: K }>;
