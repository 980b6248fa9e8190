import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';

/**
 * Takes a person out of what passes through on its way to Slack: posts to them and about them, and answers that are
 * kept for a second delivery. Says how many.
 */
export async function forgetPerson(
  tx: Tx,
  workspaceId: string,
  { userId, name }: { userId: string; name: string | undefined },
): Promise<number> {
  const isAbout = (column: string) =>
    name
      ? sql`(${sql.ref(column)}::text ~* ${`\\m${userId}\\M`} or strpos(${sql.ref(column)}::text, ${inJson(name)}) > 0)`
      : sql`${sql.ref(column)}::text ~* ${`\\m${userId}\\M`}`;
  const answers = await sql`
    update handled set answer = '{"kind":"silence"}'
    where workspace_id = ${workspaceId} and answer is not null and ${isAbout('answer')}`.execute(
    tx,
  );
  // One that waits for a channel is still worth sending to the others.
  const posts = await sql`
    delete from posts where workspace_id = ${workspaceId}
      and (user_id = ${userId} or ((sent_at is not null or given_up_at is not null) and ${isAbout('body')}))`.execute(
    tx,
  );
  await sql`
    delete from pgboss.job where name = 'posts' and singleton_key = ${`${workspaceId} ${userId}`}`.execute(
    tx,
  );
  return Number((answers.numAffectedRows ?? 0n) + (posts.numAffectedRows ?? 0n));
}

/** A name as it stands inside a JSON text. */
const inJson = (name: string) => JSON.stringify(name).slice(1, -1);
