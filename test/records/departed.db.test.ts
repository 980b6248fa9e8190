import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type Started, startTeam } from '../support/slack.ts';

const DAY = 24 * 3_600_000;

/** In which tables something of the workspace stands. */
async function placesOf({ db }: Started, workspaceId: string): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'workspace_id' order by table_name`.execute(
    db.outside,
  );
  const places: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql`
      select 1 from ${sql.table(name)} where workspace_id = ${workspaceId} limit 1`.execute(
      db.outside,
    );
    if (rows.length > 0) places.push(name);
  }
  return places;
}

it('a workspace that removed the app keeps its data for thirty days, and nothing of it for longer', async () => {
  const app = await startTeam();
  await app.said('URU1', '/lead new Анна, anna@mail.example, 300к');
  await app.said('URU1', '/lead convert #1 300к');
  await app.said('URU1', '/deal won #1 300к');
  await app.said('UEN1', '/deal new Acme 5k');
  await app.said('UEN1', '/objection too expensive for us');
  await app.said('UHEAD', '/team target 5 млн');
  await app.said('UADMIN', '/voronka rate USD EUR 0.92');
  await app.db.outside.insertInto('workspaces').values({ workspace_id: 'T0002' }).execute();
  const before = await placesOf(app, 'T0001');
  expect(before).toEqual(
    expect.arrayContaining(['deals', 'leads', 'members', 'objections', 'rates']),
  );
  const goneFor = async (days: number) => {
    const gone_at = new Date(Date.now() - days * DAY);
    await app.db.outside
      .updateTable('workspaces')
      .set({ gone_at })
      .where('workspace_id', '=', 'T0001')
      .execute();
    await app.voronka.tick();
    return placesOf(app, 'T0001');
  };
  expect(await goneFor(29)).toEqual(expect.arrayContaining(before));
  // Answers for a second delivery are kept for a day at most, whoever was answered.
  expect(await goneFor(31)).toEqual(['handled']);
  expect(await placesOf(app, 'T0002')).toEqual(['workspaces']);
});
