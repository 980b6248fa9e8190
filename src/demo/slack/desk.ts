import { setTimeout as sleep } from 'node:timers/promises';
import type { Acknowledgement, Courier, DeliveryKind, Retry } from './courier.ts';
import type { Interaction } from './interactions.ts';
import type { Json } from './json.ts';
import type { Channel, Message, View } from './state.ts';
import type { World } from './web-api.ts';

/** What a person sees after doing something. */
export interface Seen {
  /** HTTP status of the app's acknowledgement; 0 when none came in time. */
  status: number;
  ackMs: number;
  /** Body of the acknowledgement: parsed JSON, text, or '' when empty. */
  ack: unknown;
  /** Messages shown or changed because of it, and still there, in order of appearance. */
  messages: Message[];
  /** The modal on top now. */
  view: View | null;
  /** Sentences under the fields of the modal, by block id. */
  errors: Record<string, string>;
  /** What Slack itself tells the person when the app did not answer properly, by Slack's name for it. */
  trouble: string | null;
  /** The question that Slack asked before a press was sent. */
  confirm: Json | null;
  triggerId: string;
  responseUrl: string;
}

export interface Delivered {
  kind: DeliveryKind;
  payload: Json;
  retry: Retry | null;
  ack: Acknowledgement;
}

/** Where the person's doings become deliveries, and what comes back is shown. */
export interface Desk {
  world: World;
  courier(): Courier;
  deliveries: Delivered[];
  /** Event types that the app subscribed to: `app_mention`, `message.im`… */
  events: readonly string[];
  /** Milliseconds before each repetition of an event that was not answered with 200. */
  retryDelays: readonly number[];
  /** Says when the app has finished what it does after its acknowledgement, if the app can say that. */
  settled: (() => Promise<void>) | undefined;
  /** Milliseconds to wait for the first effect of something that was acknowledged without an answer. */
  effectPatience: number;
  begin(about: Partial<Interaction> & { userId: string }): Interaction;
  /** A person's direct messages with the app. */
  direct(userId: string): Channel;
}

export async function deliver(
  desk: Desk,
  kind: DeliveryKind,
  payload: Json,
  retry?: Retry,
): Promise<Acknowledgement> {
  const ack = await desk.courier().deliver(kind, payload, retry);
  desk.deliveries.push({ kind, payload, retry: retry ?? null, ack });
  desk.world.state.emit('change');
  return ack;
}

/** Slack's word to the person for an acknowledgement that is none. */
export function troubleIn(ack: Acknowledgement): string | null {
  if (ack.status === 200) return null;
  return ack.reason === 'http_timeout' ? 'operation_timeout' : 'dispatch_failed';
}

const QUIET = 25;

/** All that can change because of a doing, as one value to compare. */
export function markOf({ world: { state } }: Desk, interaction: Interaction): string {
  const { shown, opened, view, source, userId, teamId } = interaction;
  const messages = [...shown, ...(source ? [source] : [])];
  const views = [opened, view, state.homes.get(`${teamId}:${userId}`)];
  return JSON.stringify([
    messages.map(({ ts, editedTs, isDeleted }) => [ts, editedTs, isDeleted]),
    views.map((one) => [one?.hash, one?.isOpen]),
  ]);
}

/** Waits until something came of it, and then until nothing more comes. `before`: the mark when it began. */
export async function quiet(desk: Desk, interaction: Interaction, before: string): Promise<void> {
  await desk.settled?.();
  const deadline = performance.now() + (desk.settled ? 0 : desk.effectPatience);
  while (markOf(desk, interaction) === before && performance.now() < deadline)
    await nextChange(desk, deadline - performance.now());
  for (let mark = ''; mark !== markOf(desk, interaction); ) {
    mark = markOf(desk, interaction);
    await sleep(QUIET);
  }
}

/** True when something changed within so many milliseconds. */
export function nextChange(desk: Pick<Desk, 'world'>, ms: number): Promise<boolean> {
  const { state } = desk.world;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const changed = () => resolve(true);
  const timer = setTimeout(() => resolve(false), ms);
  state.once('change', changed);
  return promise.finally(() => {
    clearTimeout(timer);
    state.off('change', changed);
  });
}

export function seen(
  desk: Desk,
  interaction: Interaction,
  ack: Acknowledgement,
  more: Partial<Seen> = {},
): Seen {
  return {
    status: ack.status,
    ackMs: ack.ms,
    ack: ack.body,
    messages: [...interaction.shown].filter((message) => !message.isDeleted),
    view: desk.world.state.modals.get(interaction.userId)?.at(-1) ?? null,
    errors: {},
    trouble: troubleIn(ack),
    confirm: null,
    triggerId: interaction.triggerId,
    responseUrl: interaction.responseUrl,
    ...more,
  };
}
