import { checkView } from './block-kit.ts';
import type { Problem } from './block-kit-checks.ts';
import { isJson, type Json, listOf, textIn } from './json.ts';
import type { SlackState, View } from './state.ts';
import { initialState, placedIn } from './view-state.ts';
import { ApiError, type Grant, refuseProblems, type World } from './web-api.ts';

const MOST_STACKED = 3;

/** A field for files is for apps that may read them. */
export const lacksFileScope = (view: unknown, { scopes }: Grant): Problem[] =>
  isJson(view) &&
  placedIn(listOf(view.blocks)).some(({ element }) => element.type === 'file_input') &&
  !scopes.includes('files:read')
    ? [{ pointer: '/view/blocks', message: 'file_input needs the scope files:read' }]
    : [];

export function refuseView(view: unknown, grant: Grant, world: World): Json {
  if (lacksFileScope(view, grant).length > 0)
    throw new ApiError('missing_scope', { needed: 'files:read', provided: grant.scopes.join(',') });
  refuseProblems(checkView(view), 'invalid_arguments', world);
  return isJson(view) ? view : {};
}

const newHash = (state: SlackState): string => `${state.nextTs()}.${state.nextId('h')}`;

export function createView(
  body: Json,
  owner: { userId: string; teamId: string },
  world: World,
  previous?: View,
): View {
  const { state } = world;
  refuseTakenName(body, owner.teamId, state);
  const id = state.nextId('V');
  const view: View = {
    id,
    hash: newHash(state),
    ...owner,
    body: { ...body, blocks: state.withIds(listOf(body.blocks)) },
    entered: {},
    rootId: previous?.rootId ?? id,
    previousId: previous?.id ?? null,
    isOpen: true,
  };
  view.entered = initialState(listOf(view.body.blocks));
  state.views.set(id, view);
  return view;
}

function refuseTakenName(body: Json, teamId: string, state: SlackState, self?: View): void {
  const name = textIn(body.external_id);
  const taken = [...state.views.values()].some(
    (view) =>
      view !== self && view.isOpen && view.teamId === teamId && view.body.external_id === name,
  );
  if (name && taken) throw new ApiError('duplicate_external_id');
}

/** A first modal takes the place of whatever the person had open. */
export function openModal(
  body: Json,
  owner: { userId: string; teamId: string },
  world: World,
): View {
  closeModals(owner.userId, world.state);
  return push(createView(body, owner, world), world.state);
}

export function pushModal(body: Json, on: View, world: World): View {
  const stack = world.state.modals.get(on.userId) ?? [];
  if (stack.length >= MOST_STACKED) throw new ApiError('push_limit_reached');
  return push(createView(body, on, world, stack.at(-1)), world.state);
}

function push(view: View, state: SlackState): View {
  state.modals.set(view.userId, [...(state.modals.get(view.userId) ?? []), view]);
  changed(view, state);
  return view;
}

/** What was entered stays where the block and the element keep their names. */
export function updateView(view: View, body: Json, world: World): View {
  const { state } = world;
  refuseTakenName(body, view.teamId, state, view);
  const blocks = state.withIds(listOf(body.blocks));
  const fresh = initialState(blocks);
  for (const [blockId, elements] of Object.entries(fresh))
    for (const [actionId, value] of Object.entries(elements)) {
      const before = view.entered[blockId]?.[actionId];
      if (before && before.type === value.type) elements[actionId] = before;
    }
  view.body = { ...body, blocks };
  view.entered = fresh;
  view.hash = newHash(state);
  changed(view, state);
  return view;
}

export function closeTop(userId: string, state: SlackState): void {
  const stack = state.modals.get(userId) ?? [];
  const top = stack.at(-1);
  if (!top) return;
  top.isOpen = false;
  state.modals.set(userId, stack.slice(0, -1));
  changed(top, state);
}

export function closeModals(userId: string, state: SlackState): void {
  while ((state.modals.get(userId)?.length ?? 0) > 0) closeTop(userId, state);
}

export function publishHome(
  body: Json,
  owner: { userId: string; teamId: string },
  world: World,
): View {
  const { state } = world;
  const key = `${owner.teamId}:${owner.userId}`;
  const home = state.homes.get(key);
  if (!home) state.homes.set(key, createView(body, owner, world));
  else updateView(home, body, world);
  const view = state.homes.get(key) as View;
  state.emit('home', view);
  state.emit('change');
  return view;
}

function changed(view: View, state: SlackState): void {
  state.emit('view', view);
  state.emit('change');
}

/** A view as the Web API and the payloads give it. */
export function viewJson(view: View, appId: string): Json {
  const { body } = view;
  return {
    id: view.id,
    team_id: view.teamId,
    type: body.type,
    blocks: body.blocks,
    private_metadata: body.private_metadata ?? '',
    callback_id: body.callback_id ?? '',
    external_id: body.external_id ?? '',
    state: { values: view.entered },
    hash: view.hash,
    title: body.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    close: body.close ?? null,
    submit: body.submit ?? null,
    clear_on_close: body.clear_on_close ?? false,
    notify_on_close: body.notify_on_close ?? false,
    previous_view_id: view.previousId,
    root_view_id: view.rootId,
    app_id: appId,
    app_installed_team_id: view.teamId,
    bot_id: `B${view.teamId.slice(1)}`,
  };
}
