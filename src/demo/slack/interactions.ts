import { randomBytes } from 'node:crypto';
import type { Message, SlackState, View } from './state.ts';

/** One thing a person did, and what came of it: what the app may answer through its trigger and its response URL. */
export interface Interaction {
  userId: string;
  teamId: string;
  channelId: string | null;
  threadTs: string | null;
  /** The message whose button was pressed. */
  source: Message | null;
  /** The modal it was done in. */
  view: View | null;
  triggerId: string;
  responseUrl: string;
  /** Shown to the person because of it, in order of appearance. */
  shown: Set<Message>;
  opened: View | null;
  startedAt: number;
  isTriggerUsed: boolean;
  responses: number;
}

const TRIGGER_LIFE = 3_000;
const RESPONSE_LIFE = 30 * 60_000;
const MOST_RESPONSES = 5;

export type NoTrigger = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';
export type NoResponse = 'expired_url' | 'used_url';

export class Interactions {
  readonly #state: SlackState;
  readonly #byTrigger = new Map<string, Interaction>();
  readonly #bySecret = new Map<string, Interaction>();

  constructor(state: SlackState) {
    this.#state = state;
  }

  begin(
    about: Partial<Interaction> & { userId: string; teamId: string },
    origin: string,
  ): Interaction {
    const secret = randomBytes(12).toString('hex');
    const interaction: Interaction = {
      channelId: null,
      threadTs: null,
      source: null,
      view: null,
      triggerId: `${this.#state.nextTs()}.${randomBytes(16).toString('hex')}`,
      responseUrl: `${origin}/commands/${about.teamId}/${secret}`,
      shown: new Set(),
      opened: null,
      startedAt: this.#state.clock().getTime(),
      isTriggerUsed: false,
      responses: 0,
      ...about,
    };
    this.#byTrigger.set(interaction.triggerId, interaction);
    this.#bySecret.set(secret, interaction);
    return interaction;
  }

  /** A trigger opens one modal, within three seconds. */
  useTrigger(triggerId: unknown): Interaction | NoTrigger {
    const interaction = this.#byTrigger.get(String(triggerId));
    if (!interaction) return 'invalid_trigger_id';
    if (interaction.isTriggerUsed) return 'exchanged_trigger_id';
    if (this.#age(interaction) > TRIGGER_LIFE) return 'expired_trigger_id';
    interaction.isTriggerUsed = true;
    return interaction;
  }

  /** A response URL is good for five answers within half an hour. */
  useResponseUrl(secret: string): Interaction | NoResponse {
    const interaction = this.#bySecret.get(secret);
    if (!interaction || this.#age(interaction) > RESPONSE_LIFE) return 'expired_url';
    if (interaction.responses >= MOST_RESPONSES) return 'used_url';
    interaction.responses += 1;
    return interaction;
  }

  #age(interaction: Interaction): number {
    return this.#state.clock().getTime() - interaction.startedAt;
  }
}
