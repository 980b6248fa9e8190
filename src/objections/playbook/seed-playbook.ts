import type { Tx } from '../../db/connection.ts';
import { insertStarters } from './playbook-store.ts';
import { STARTERS } from './starters.ts';

/** Gives the workspace its starter cards, once; whoever asks meanwhile waits for them. They are found by their situations. */
export const seedPlaybook = (tx: Tx, workspaceId: string): Promise<boolean> =>
  insertStarters(tx, workspaceId, STARTERS);
