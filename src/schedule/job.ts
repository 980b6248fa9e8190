import type { Kysely } from 'kysely';
import type { Tx } from '../db/connection.ts';
import type { Database } from '../db/schema.ts';
import type { Post } from '../slack/reply.ts';

export interface JobCall<Directory> {
  workspaceId: string;
  directory: Directory;
  now: Date;
}

/**
 * What is done without being asked. The clock only asks; what is due, the database says, so that no restart, no second
 * replica and no clock change loses or doubles any of it.
 */
export interface Job<Directory> {
  id: string;
  /** The workspaces in which something is due: one cheap question, asked every minute. */
  due(db: Kysely<Database>, now: Date): Promise<string[]>;
  /**
   * Claims one due piece of work (by `for update skip locked` or a unique key) and does it, all in this transaction; the posts
   * it returns are queued in it too. Called again until it returns undefined: nothing is left to claim. When it throws, all
   * of it is rolled back and the workspace waits for the next minute.
   */
  run(call: JobCall<Directory>, tx: Tx): Promise<readonly Post[] | undefined>;
}
