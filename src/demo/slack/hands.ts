import { sayProblems } from './block-kit-checks.ts';
import type { Acknowledgement } from './courier.ts';
import { type Desk, deliver, markOf, quiet, type Seen, seen } from './desk.ts';
import type { Interaction } from './interactions.ts';
import { isJson, type Json, listOf, textIn } from './json.ts';
import { faultInMessage } from './messages.ts';
import { commandPayload, pressPayload, shortcutPayload } from './payloads.ts';
import { show } from './responses.ts';
import type { Entered, Message, View } from './state.ts';
import { escapeTyped } from './typing.ts';
import {
  type Choice,
  chosen,
  initialState,
  kindOf,
  type Placed,
  placedIn,
  put,
} from './view-state.ts';

/** A message, or a view: a modal or somebody's App Home. */
export type Place = Message | View;

export const isView = (place: Place): place is View => 'rootId' in place;
export const blocksOf = (place: Place): Json[] =>
  isView(place) ? listOf(place.body.blocks) : place.blocks;

/** What a person does with commands, buttons and shortcuts. */
export function hands(desk: Desk) {
  const { world } = desk;
  /** What each person entered into the fields of a message. */
  const touched = new WeakMap<Message, Map<string, Entered>>();
  const offered = new Map<string, Json[]>();

  const enteredIn = (place: Place, userId: string): Entered => {
    if (isView(place)) return place.entered;
    const people = touched.get(place) ?? new Map<string, Entered>();
    const state = people.get(userId) ?? initialState(place.blocks);
    touched.set(place, people.set(userId, state));
    return state;
  };

  const beginAt = (userId: string, place: Place): Interaction => {
    if (isView(place)) return desk.begin({ userId, teamId: place.teamId, view: place });
    if (place.isDeleted || ![null, userId].includes(place.ephemeralTo))
      throw new Error(`${userId} does not see the message ${place.ts}`);
    const { channelId, threadTs } = place;
    return desk.begin({ userId, channelId, threadTs, source: place });
  };

  /** Shows the body of a command's acknowledgement; says what is wrong with it. */
  const showAck = (ack: Acknowledgement, interaction: Interaction): string | null => {
    if (ack.status !== 200 || ack.body === '' || ack.body === undefined) return null;
    const said = isJson(ack.body) ? ack.body : { text: textIn(ack.body) };
    const isBare = Object.keys(said).every((key) => key === 'response_type');
    const fault = world.isStrict && !isBare ? faultInMessage(said) : undefined;
    if (fault)
      world.complaints.push({
        where: 'ack',
        error: fault.code,
        messages: sayProblems(fault.problems),
      });
    if (fault) return 'invalid_command_response';
    if (!isBare) show(said, interaction, world);
    return null;
  };

  const interact = async (interaction: Interaction, payload: Json): Promise<Acknowledgement> => {
    const before = markOf(desk, interaction);
    const ack = await deliver(desk, 'interactive', payload);
    if (ack.status === 200) await quiet(desk, interaction, before);
    return ack;
  };

  /** Types a line that begins with a slash; in the direct messages with the app unless a channel is given. */
  async function type(
    userId: string,
    line: string,
    where: { channelId?: string; triggerId?: string } = {},
  ): Promise<Seen> {
    const channelId = where.channelId ?? desk.direct(userId).id;
    const interaction = desk.begin({ userId, channelId });
    const typed = escapeTyped(line, interaction.teamId, world.state, true);
    const payload = commandPayload(typed, interaction, world);
    if (where.triggerId) payload.trigger_id = where.triggerId;
    const before = markOf(desk, interaction);
    const ack = await deliver(desk, 'slash_commands', payload);
    const trouble = showAck(ack, interaction);
    if (ack.status === 200 && !trouble) await quiet(desk, interaction, before);
    return seen(desk, interaction, ack, trouble ? { trouble } : {});
  }

  /**
   * Presses a button or chooses in a select: named by its action_id, by what is written on it, or by its number.
   * `choice`: an option's value or label, a user, a channel, a day.
   */
  async function press(
    userId: string,
    place: Place,
    which: string | number,
    choice?: Choice,
  ): Promise<Seen> {
    const { block, element } = findElement(blocksOf(place), which);
    const interaction = beginAt(userId, place);
    const entered = enteredIn(place, userId);
    const key = offeredKey(place, element);
    const value = kindOf(element)
      ? chosen(element, choice ?? null, offered.get(key))
      : buttonValue(chosenButton(element, choice));
    if (kindOf(element) && element.type !== 'overflow') put(entered, block, element, value);
    const action = {
      type: element.type,
      action_id: element.action_id,
      block_id: block.block_id,
      ...value,
    };
    const ack = await interact(interaction, pressPayload(action, entered, interaction, world));
    return seen(desk, interaction, ack, {
      confirm: isJson(element.confirm) ? element.confirm : null,
    });
  }

  /** Uses a shortcut: on a message, or from the search bar. */
  async function shortcut(userId: string, callbackId: string, message?: Message): Promise<Seen> {
    const interaction = message ? beginAt(userId, message) : desk.begin({ userId });
    const ack = await interact(interaction, shortcutPayload(callbackId, interaction, world));
    return seen(desk, interaction, ack);
  }

  return { type, press, shortcut, beginAt, enteredIn, offered };
}

export const offeredKey = (place: Place, element: Json): string =>
  `${isView(place) ? place.id : place.ts}:${textIn(element.action_id)}`;

/** Of 👍 and 👎 in one element: the one that was meant, `positive` unless said. */
const chosenButton = (element: Json, choice: Choice | undefined): Json => {
  if (element.type !== 'feedback_buttons') return element;
  const button = choice === 'negative' ? element.negative_button : element.positive_button;
  return isJson(button) ? button : element;
};

const buttonValue = (element: Json): Json => ({
  text: element.text,
  ...('value' in element ? { value: element.value } : {}),
  ...('style' in element ? { style: element.style } : {}),
});

const labelOf = (element: Json): string => (isJson(element.text) ? textIn(element.text.text) : '');

/** An element by its action_id, by its label, or by its number among all that can be pressed. */
export function findElement(blocks: readonly Json[], which: string | number): Placed {
  const all = placedIn(blocks);
  const found =
    typeof which === 'number'
      ? all.slice(which).slice(0, 1)
      : [
          all.filter(({ element }) => element.action_id === which),
          all.filter(({ element }) => labelOf(element) === which),
          all.filter(({ block }) => block.block_id === which),
          all.filter(({ element }) => textIn(element.action_id).split(':')[0] === which),
        ].find((some) => some.length > 0);
  const [placed, ...others] = found ?? [];
  const there = all.map(({ element }) => labelOf(element) || textIn(element.action_id));
  if (!placed)
    throw new Error(`there is no ${which} to press; there is: ${there.join(', ') || 'nothing'}`);
  if (others.length > 0)
    throw new Error(`several are called ${which}: say its number in ${there.join(', ')}`);
  return placed;
}
