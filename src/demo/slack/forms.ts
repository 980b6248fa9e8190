import { checkOptions, checkView } from './block-kit.ts';
import { type Problem, sayProblems } from './block-kit-checks.ts';
import type { Acknowledgement } from './courier.ts';
import { type Desk, deliver, markOf, quiet, type Seen, seen } from './desk.ts';
import { fieldWords } from './field-words.ts';
import { filesOf, send } from './files.ts';
import { botGrant } from './founding.ts';
import { blocksOf, findElement, type hands, offeredKey, type Place } from './hands.ts';
import { isJson, type Json, listOf, textIn } from './json.ts';
import { formPayload, suggestionPayload } from './payloads.ts';
import type { View } from './state.ts';
import { type Choice, chosen, kindOf, type Placed, put, refusedByClient } from './view-state.ts';
import { closeModals, closeTop, lacksFileScope, pushModal, updateView } from './views.ts';

/** By block id, or by what is written over the field. */
export type Filling = Readonly<Record<string, Choice>>;

const ASKS_AFTER = 3;
const MOST_OFFERED = 1_000;

/** What a person does with modals and selects that ask the app for their options. */
export function forms(desk: Desk, { beginAt, enteredIn, offered }: ReturnType<typeof hands>) {
  const { world } = desk;

  const complain = (error: string, problems: readonly Problem[]): string => {
    world.complaints.push({ where: 'ack', error, messages: sayProblems(problems) });
    return error;
  };

  /** Fills fields in without sending them. */
  function fill(userId: string, place: Place, values: Filling): void {
    const entered = enteredIn(place, userId);
    for (const [name, choice] of Object.entries(values)) {
      const { block, element } = fieldNamed(blocksOf(place), name);
      const there =
        element.type === 'file_input'
          ? filesOf(userId, world)
          : offered.get(offeredKey(place, element));
      put(entered, block, element, chosen(element, choice, there));
    }
  }

  /** Fills in and sends; what Slack's own client would refuse is not sent, and the status is 0. */
  async function submit(userId: string, view: View, values: Filling = {}): Promise<Seen> {
    if (!view.isOpen) throw new Error(`the modal ${view.id} is not open any more`);
    fill(userId, view, values);
    const interaction = desk.begin({ userId, teamId: view.teamId, view });
    const say = fieldWords(world.state.users.get(userId)?.locale);
    const refused = refusedByClient(listOf(view.body.blocks), view.entered, say);
    if (Object.keys(refused).length > 0)
      return seen(desk, interaction, NOT_SENT, { errors: refused, trouble: null });
    send(view.entered, world);
    const before = markOf(desk, interaction);
    const payload = formPayload('view_submission', view, interaction, world);
    const ack = await deliver(desk, 'interactive', payload);
    const answer = ack.status === 200 ? after(ack, view) : {};
    if (markOf(desk, interaction) !== before) await quiet(desk, interaction, before);
    return seen(desk, interaction, ack, answer);
  }

  /** Does to the modal what the acknowledgement says. */
  function after(ack: Acknowledgement, view: View): Partial<Seen> {
    if (ack.body === '' || ack.body === undefined) {
      closeTop(view.userId, world.state);
      return {};
    }
    if (!isJson(ack.body)) return { trouble: complain('invalid_response_action', []) };
    const { response_action: action, errors, view: next } = ack.body;
    if (action === 'clear') {
      closeModals(view.userId, world.state);
      return {};
    }
    if (action === 'errors') return errorsIn(errors, view);
    if (action !== 'update' && action !== 'push')
      return { trouble: complain('invalid_response_action', []) };
    const problems = world.isStrict
      ? [...checkView(next), ...lacksFileScope(next, botGrant(world, view.teamId))]
      : [];
    if (problems.length > 0 || !isJson(next))
      return { trouble: complain('invalid_view', problems) };
    if (action === 'update') updateView(view, next, world);
    else pushModal(next, view, world);
    return {};
  }

  function errorsIn(errors: unknown, view: View): Partial<Seen> {
    const fields = listOf(view.body.blocks)
      .filter(({ type }) => type === 'input')
      .map((block) => block.block_id);
    const said = isJson(errors) ? errors : {};
    const strays = Object.entries(said).filter(
      ([block, sentence]) => !fields.includes(block) || !textIn(sentence),
    );
    if (strays.length > 0 || Object.keys(said).length === 0) {
      const pointers = strays.map(([block]) => ({
        pointer: `/errors/${block}`,
        message: 'must name an input block of the view, with a sentence',
      }));
      return { trouble: complain('invalid_errors', pointers) };
    }
    return { errors: said as Record<string, string> };
  }

  /** Closes the modal by its Close button or, with `all`, by its ×. */
  async function close(userId: string, view: View, { all = false } = {}): Promise<void> {
    const interaction = desk.begin({ userId, teamId: view.teamId, view });
    if (all) closeModals(userId, world.state);
    else closeTop(userId, world.state);
    if (view.body.notify_on_close === true)
      await deliver(desk, 'interactive', formPayload('view_closed', view, interaction, world));
  }

  /** Types into a select that asks the app for its options. They can be chosen afterwards. */
  async function suggest(
    userId: string,
    place: Place,
    which: string,
    typed: string,
  ): Promise<{ status: number; options: { text: string; value: string }[] }> {
    const { block, element } = fieldNamed(blocksOf(place), which);
    if (typed.length < Number(element.min_query_length ?? ASKS_AFTER))
      return { status: 0, options: [] };
    const interaction = beginAt(userId, place);
    const asked = {
      actionId: textIn(element.action_id),
      blockId: textIn(block.block_id),
      typed,
    };
    const payload = suggestionPayload(asked, interaction, world);
    const ack = await deliver(desk, 'interactive', payload);
    const problems = world.isStrict && ack.status === 200 ? checkOptions(ack.body) : [];
    if (problems.length > 0) complain('invalid_options', problems);
    const answer = isJson(ack.body) && problems.length === 0 ? ack.body : {};
    const options = [
      ...listOf(answer.options),
      ...listOf(answer.option_groups).flatMap((group) => listOf(group.options)),
    ];
    // What was offered for other letters may be chosen already, beside these.
    const key = offeredKey(place, element);
    offered.set(key, [...options, ...(offered.get(key) ?? []).slice(0, MOST_OFFERED)]);
    return { status: ack.status, options: options.map(plainOption) };
  }

  return { fill, submit, close, suggest };
}

const NOT_SENT: Acknowledgement = {
  status: 0,
  body: undefined,
  headers: new Headers(),
  ms: 0,
  reason: null,
};

const plainOption = (option: Json) => ({
  text: isJson(option.text) ? textIn(option.text.text) : '',
  value: textIn(option.value),
});

function fieldNamed(blocks: readonly Json[], name: string): Placed {
  const labelled = blocks.find(
    (block) => isJson(block.label) && block.label.text === name && isJson(block.element),
  );
  if (labelled) return { block: labelled, element: labelled.element as Json };
  const placed = findElement(blocks, name);
  if (!kindOf(placed.element)) throw new Error(`${name} is not a field`);
  return placed;
}
