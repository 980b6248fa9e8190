import type { Job } from '../services.ts';
import { deleteDeparted, findDeparted } from './departed-store.ts';

/** Deletes everything of a workspace a month after it removed the app; who comes back sooner finds all of it. */
export const departedJob: Job = {
  id: 'departed',
  due: findDeparted,
  run: async ({ workspaceId, now }, tx) =>
    (await deleteDeparted(tx, workspaceId, now)) ? [] : undefined,
};
