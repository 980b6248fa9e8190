import { type Json, textIn } from './json.ts';
import type { View } from './state.ts';
import { openModal, publishHome, pushModal, refuseView, updateView, viewJson } from './views.ts';
import { ApiError, type Grant, type Method, userFor, type World } from './web-api.ts';

const told = (view: View, world: World): Json => ({ view: viewJson(view, world.appId) });

function triggered(args: Json, grant: Grant, world: World) {
  const interaction = world.interactions.useTrigger(args.trigger_id);
  if (typeof interaction === 'string') throw new ApiError(interaction);
  if (interaction.teamId !== grant.teamId) throw new ApiError('invalid_trigger_id');
  return interaction;
}

function known(args: Json, grant: Grant, world: World): View {
  const view = [...world.state.views.values()].find(
    (one) =>
      one.teamId === grant.teamId &&
      (args.view_id ? one.id === args.view_id : one.body.external_id === args.external_id),
  );
  if (!view?.isOpen) throw new ApiError('not_found');
  return view;
}

function refuseOldHash(args: Json, view: View | undefined): void {
  const hash = textIn(args.hash);
  if (hash && view && view.hash !== hash) throw new ApiError('hash_conflict');
}

export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': {
    needs: ['view', 'trigger_id'],
    run(args, grant, world) {
      const body = refuseView(args.view, grant, world);
      if (body.type !== 'modal') throw new ApiError('invalid_arguments');
      const interaction = triggered(args, grant, world);
      interaction.opened = openModal(body, interaction, world);
      return told(interaction.opened, world);
    },
  },
  'views.push': {
    needs: ['view', 'trigger_id'],
    run(args, grant, world) {
      const body = refuseView(args.view, grant, world);
      const interaction = triggered(args, grant, world);
      if (!interaction.view?.isOpen) throw new ApiError('not_found');
      interaction.opened = pushModal(body, interaction.view, world);
      return told(interaction.opened, world);
    },
  },
  'views.update': {
    needs: ['view'],
    run(args, grant, world) {
      const view = known(args, grant, world);
      const body = refuseView(args.view, grant, world);
      refuseOldHash(args, view);
      return told(updateView(view, body, world), world);
    },
  },
  'views.publish': {
    needs: ['user_id', 'view'],
    run(args, grant, world) {
      const body = refuseView(args.view, grant, world);
      if (body.type !== 'home') throw new ApiError('invalid_arguments');
      const user = userFor(args.user_id, grant, world);
      refuseOldHash(args, world.state.homes.get(`${grant.teamId}:${user.id}`));
      return told(publishHome(body, { userId: user.id, teamId: grant.teamId }, world), world);
    },
  },
};
