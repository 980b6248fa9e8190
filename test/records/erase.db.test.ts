import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { type Started, startTeam } from '../support/slack.ts';

// The embedded database takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Every row of every table, the queue's too, in which a text stands. */
async function rowsWith({ db }: Started, marker: string): Promise<string[]> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`.execute(db.outside);
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select t::text as row from ${sql.table(`${schema}.${name}`)} t
      where t::text ~* ${`\\m${marker}\\M`}`.execute(db.outside);
    found.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return found;
}

async function aDayOfWork(app: Started) {
  await app.said('URU1', '/deal new Ромашка 300к');
  await app.said('URU1', '/deal note ромашка спросить у @ivan про скидку');
  await app.said('URU2', '/deal new Лютик 100к');
  await app.said('URU2', '/deal owner лютик @ivan');
  await app.said('UEN1', '/lead new Ann Lee, Acme, +1 614 555 0155');
  await app.said('UHEAD', '/lead assign #1 @ivan');
  await app.said('UHEAD', '/team target @ivan 2026-12 3 млн');
  await app.said('URU1', '/deal won ромашка');
  await app.said('URU1', '/deal mark ромашка 2 просили позвать @ivan');
  await app.slack.waitFor(() =>
    app.slack.state.channels.get('C0001')?.messages.some(({ botId }) => botId),
  );
}

/** A second process on the same database; `here` and `there` say which of the two Slack speaks to. */
async function startTwo({ slack, voronka, startReplica }: Started) {
  const other = await startReplica();
  const speakTo = ({ port }: { port: number }) => {
    slack.settings.appUrl = `http://127.0.0.1:${port}/slack/events`;
  };
  return { other, here: () => speakTo(voronka), there: () => speakTo(other) };
}

function rename({ slack }: Started, userId: string, name: string): void {
  const user = slack.state.users.get(userId);
  if (!user) throw new Error(`nobody is called ${userId}`);
  Object.assign(user, { name, realName: name });
}

describe('/voronka erase', () => {
  it.each(['postgres', 'pglite'] as const)(
    'asks once, then leaves nothing in any table that says who they were (%s)',
    async (engine) => {
      const app = await startTeam({ engine });
      await aDayOfWork(app);
      expect((await rowsWith(app, 'URU1')).length).toBeGreaterThan(10);
      expect((await rowsWith(app, 'ivan')).length).toBeGreaterThan(2);
      const asked = await app.slack.type('UADMIN', '/voronka erase @ivan');
      const [question] = asked.messages;
      expect(question?.text).toContain('1 open deal and 1 open lead');
      expect((await rowsWith(app, 'URU1')).length).toBeGreaterThan(10);
      if (!question) throw new Error('nothing was asked');
      const done = await app.slack.press('UADMIN', question, 'Erase for good');
      expect(done.messages.at(-1)?.text).toMatch(
        /^Erased in \d+ places\. Freed up: 1 deal, 1 lead\./,
      );
      expect(await rowsWith(app, 'URU1')).toEqual([]);
      expect(await rowsWith(app, 'ivan')).toEqual([]);
    },
  );

  it('keeps what they did: deals, sums and history, with a removed person in their place', async () => {
    const app = await startTeam();
    await aDayOfWork(app);
    await app.said('UADMIN', '/voronka erase <@URU1> yes');
    expect(await app.said('UHEAD', '/deal show #1')).toContain('Ромашка');
    const [history] = (await app.slack.type('UHEAD', '/deal history #1')).messages;
    expect(JSON.stringify(history?.blocks)).toContain(':bust_in_silhouette:');
    const won = await app.db.outside
      .selectFrom('deals')
      .select('owner_id')
      .where('number', '=', 1)
      .executeTakeFirstOrThrow();
    expect(won.owner_id).toMatch(/^GONE/);
  });

  it('makes their open work free for the team', async () => {
    const app = await startTeam();
    await aDayOfWork(app);
    await app.said('UADMIN', '/voronka erase <@URU1> yes');
    expect(await app.said('UEN1', '/lead take #1')).toContain('yours');
    expect(await app.said('UHEAD', '/deal owner лютик @olga')).toContain('Лютик');
  });

  it('is told in the audit without a name', async () => {
    const app = await startTeam();
    await app.said('UADMIN', '/voronka erase <@URU1> yes');
    const [audit] = (await app.slack.type('UADMIN', '/voronka audit')).messages;
    expect(JSON.stringify(audit)).toMatch(/<@UADMIN> · a person’s data erased/);
    expect(JSON.stringify(audit)).not.toContain('URU1');
  });

  it.each([
    ['URU1', '/voronka erase @olga', 'администратор'],
    ['UADMIN', '/voronka erase', '/voronka erase @ann'],
    ['UADMIN', '/voronka erase ivan', '/voronka erase @ann'],
    ['UADMIN', '/voronka erase @ivan now', '/voronka erase @ann'],
    ['UADMIN', '/voronka erase @admin', 'another admin'],
    ['UADMIN', '/voronka erase <@UNOBODY> yes', 'I have no data about'],
  ])('by %s as "%s" erases nothing', async (who, line, sentence) => {
    const app = await startTeam();
    expect(await app.said(who, line)).toContain(sentence);
    expect((await rowsWith(app, 'URU1')).length).toBeGreaterThan(0);
  });

  it('is heard of by every process: none goes on with the name it has heard before', async () => {
    const app = await startTeam();
    const { other, here, there } = await startTwo(app);
    there();
    expect(await app.said('URU1', '/deal new Ромашка 300к')).toContain('Ромашка');
    here();
    await app.said('UADMIN', '/voronka erase <@URU1> yes');
    rename(app, 'URU1', 'Новенький');
    await app.said('UADMIN', '/team add <@URU1>');
    there();
    await app.said('URU1', '/deal new Лютик 100к');
    await app.said('URU1', '/deal won лютик');
    const told = await app.slack.waitFor(() =>
      app.slack.state.channels.get('C0001')?.messages.find(({ botId }) => botId),
    );
    expect(told?.text).toContain('Новенький');
    await other.stop();
  });

  it('touches nobody in another workspace, and nobody whose id begins in the same way', async () => {
    const app = await startTeam();
    await app.said('URU2', '/deal new Лютик 100к');
    await app.db.outside
      .insertInto('workspaces')
      .values({ workspace_id: 'T0009', name: 'URU1' })
      .execute();
    await app.said('UADMIN', '/voronka erase <@URU1> yes');
    expect((await rowsWith(app, 'URU2')).length).toBeGreaterThan(0);
    expect(await rowsWith(app, 'URU1')).toHaveLength(1);
  });
});
