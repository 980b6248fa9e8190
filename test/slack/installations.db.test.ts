import { describe, expect, it, vi } from 'vitest';
import { freshDatabase } from '../support/fresh-db.ts';
import {
  Browser,
  installsWith,
  key,
  sentTo,
  startForMany,
  startReplica,
} from './installation-journeys.ts';

// The embedded database takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('two workspaces that installed the app', () => {
  it.each(['postgres', 'pglite'] as const)(
    'both work, and nothing of one ever reaches the other (%s)',
    async (engine) => {
      const { slack, origin, said: typed } = await startForMany({ engine });
      const one = await new Browser(origin, 'ru').install('T0001');
      const two = await new Browser(origin, 'en').install('T0002');
      expect(one).toMatchObject({ status: 200 });
      expect(one.html).toContain('Voronka теперь в пространстве «Ромашка».');
      expect(two.html).toContain('Voronka is now in Acme &amp; Sons.');

      await typed('UONE', '/team new Север #prodazhi');
      await typed('UTWO', '/team new North #sales');
      await typed('UONE', '/team add @vera');
      await typed('UTWO', '/team add @bob');
      expect(await typed('UONE2', '/deal new Секретная 300к')).toContain('Секретная');
      expect(await typed('UTWO2', '/deal new Hush-hush 5k')).toContain('Hush-hush');
      expect(await typed('UTWO2', '/deal show секретная')).not.toContain('300');
      expect(await typed('UTWO2', '/deal show #1')).toContain('Hush-hush');
      await typed('UONE2', '/deal won #1');
      await typed('UTWO2', '/deal won #1');
      const posted = (channelId: string) =>
        slack.state.channels.get(channelId)?.messages.filter(({ botId }) => botId) ?? [];
      await slack.waitFor(() => posted('CONE').length > 0 && posted('CTWO').length > 0);

      const secrets = { T0001: /CONE|UONE|Секретная|Север/, T0002: /CTWO|UTWO|Hush|North/ };
      expect(sentTo(slack, 'T0001')).toMatch(secrets.T0001);
      expect(sentTo(slack, 'T0002')).toMatch(secrets.T0002);
      expect(sentTo(slack, 'T0001')).not.toMatch(secrets.T0002);
      expect(sentTo(slack, 'T0002')).not.toMatch(secrets.T0001);
    },
  );

  it('do not know each other’s buttons: an id from elsewhere is as unknown as one that never was', async () => {
    const { slack, origin, said: typed } = await startForMany();
    for (const team of ['T0001', 'T0002']) await new Browser(origin).install(team);
    await typed('UONE', '/team new Север #prodazhi');
    await typed('UTWO', '/team new North #sales');
    const saved = await slack.type('UONE', '/deal new Секретная 300к');
    const undo = JSON.stringify(saved.messages).match(/\/deal undo [0-9a-f-]{36}/)?.[0] ?? '';
    const foreign = await typed('UTWO', undo);
    const unknown = await typed('UTWO', '/deal undo 01930000-0000-7000-8000-000000000000');
    expect(foreign).toBe(unknown);
    expect(await typed('UONE', '/deal show #1')).toContain('Секретная');
  });

  it('see their own App Home', async () => {
    const { slack, origin, said: typed } = await startForMany();
    for (const team of ['T0001', 'T0002']) await new Browser(origin).install(team);
    await typed('UONE', '/team new Север #prodazhi');
    const home = await slack.openHome('UONE');
    const other = await slack.openHome('UTWO');
    expect(home.view).not.toBeNull();
    expect(JSON.stringify(other.view?.body)).not.toContain('Север');
  });
});

it('workspaces that installed it are served over Socket Mode as well', async () => {
  const { origin, said: typed } = await startForMany({ mode: 'socket' });
  for (const team of ['T0001', 'T0002']) await new Browser(origin).install(team);
  await typed('UONE', '/team new Север #prodazhi');
  expect(await typed('UONE', '/deal new Ромашка 300к')).toContain('Ромашка');
  expect(await typed('UTWO', '/deal show #1')).not.toContain('Ромашка');
});

it('a colleague of the same Enterprise Grid organisation, whose home is another workspace, is no outsider', async () => {
  const { slack, origin } = await startForMany();
  await new Browser(origin).install('T0001');
  const kate = slack.state.users.get('UTWO');
  if (kate) kate.orgTeams = ['T0001', 'T0002'];
  slack.state.channels.get('CONE')?.members.add('UTWO');
  const seen = await slack.type('UTWO', '/voronka', { channelId: 'CONE' });
  expect(seen.messages[0]?.text).toContain('Voronka keeps your pipeline');
});

describe('a workspace that did not install the app', () => {
  it('gets nothing, and the others are served as before', async () => {
    const { slack, origin, said: typed } = await startForMany();
    await new Browser(origin).install('T0001');
    const before = slack.calls.length;
    const seen = await slack.type('UTWO', '/voronka');
    expect(seen.messages).toEqual([]);
    expect(slack.calls.length).toBe(before);
    expect(await typed('UONE', '/voronka')).toContain('Voronka');
  });
});

describe('a workspace that removed the app', () => {
  it('hears nothing more, not even what was queued before, and its token is erased', async () => {
    const { slack, db, origin, said: typed } = await startForMany();
    await new Browser(origin).install('T0001');
    await typed('UONE', '/team new Север #prodazhi');
    await typed('UONE', '/deal new Ромашка 300к');
    slack.fault({ method: 'chat.postMessage', kind: '429', retryAfter: 1 });
    await typed('UONE', '/deal won ромашка');
    await slack.waitFor(() => slack.calls.some(({ method }) => method === 'chat.postMessage'));
    await slack.uninstall('T0001');

    const post = () => db.outside.selectFrom('posts').selectAll().executeTakeFirstOrThrow();
    await expect.poll(async () => (await post()).given_up_at, { timeout: 10_000 }).toBeTruthy();
    expect(slack.state.channels.get('CONE')?.messages).toEqual([]);
    const row = await db.outside.selectFrom('installations').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ sealed_token: null, gone_at: expect.any(Date) });
    expect((await slack.type('UONE', '/voronka')).messages).toEqual([]);
  });

  it('finds everything again when it installs it anew', async () => {
    const { slack, origin, said: typed } = await startForMany();
    await new Browser(origin).install('T0001');
    await typed('UONE', '/team new Север #prodazhi');
    await typed('UONE', '/deal new Ромашка 300к');
    await slack.uninstall('T0001');
    await new Browser(origin).install('T0001');
    expect(await typed('UONE', '/deal show ромашка')).toContain('Ромашка');
  });

  it('long ago, and installed it again since, is not removed by the old news', async () => {
    const { slack, origin, said: typed } = await startForMany();
    await new Browser(origin).install('T0001');
    const old = Math.floor(Date.now() / 1000) - 3_600;
    await slack.deliver({
      type: 'event_callback',
      team_id: 'T0001',
      event_id: 'Ev1',
      event_time: old,
      event: { type: 'app_uninstalled' },
    });
    expect(await typed('UONE', '/voronka')).toContain('Voronka');
  });

  it('without the event ever arriving is known by its token, after one call', async () => {
    const { slack, db, origin, said: typed } = await startForMany();
    await new Browser(origin).install('T0001');
    await typed('UONE', '/team new Север #prodazhi');
    await typed('UONE', '/deal new Ромашка 300к');
    slack.revoke('T0001');
    slack.clear();
    await typed('UONE', '/deal won ромашка');
    const row = () =>
      db.outside.selectFrom('installations').select('gone_at').executeTakeFirstOrThrow();
    await expect.poll(async () => (await row()).gone_at).toBeTruthy();
    expect((await slack.type('UONE', '/deal')).messages).toEqual([]);
    expect(slack.calls.length).toBe(1);
  });
});

describe('a token', () => {
  it('lies sealed in the database', async () => {
    const { slack, db, origin } = await startForMany();
    await new Browser(origin).install('T0001');
    const rows = await db.outside.selectFrom('installations').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('xoxb');
    expect(JSON.stringify(rows)).not.toContain(slack.token('T0001'));
  });

  it('that was replaced by an installation through another process is let go when Slack refuses it', async () => {
    const config = { databaseUrl: await freshDatabase(), installs: installsWith(key()) };
    const { slack, origin, said: typed } = await startForMany({ config });
    await new Browser(origin).install('T0001');
    await typed('UONE', '/voronka');
    const { appUrl = '' } = slack.settings;
    const other = await startReplica(slack, config);
    slack.revoke('T0001');
    await new Browser(other).install('T0001');
    slack.settings.appUrl = appUrl;
    slack.clear();
    const home = await slack.openHome('UONE');
    expect(home.view).not.toBeNull();
    expect(slack.calls.at(-1)?.token).toBe(slack.token('T0001'));
  });

  it('sealed with an old key is sealed anew, so that the old key can be thrown away', async () => {
    const databaseUrl = await freshDatabase();
    const [before, after] = [key(), key()];
    const {
      slack,
      db,
      origin,
      said: typed,
    } = await startForMany({
      config: { databaseUrl, installs: installsWith(before) },
    });
    await new Browser(origin).install('T0001');
    const sealed = async () =>
      (await db.outside.selectFrom('installations').select('sealed_token').executeTakeFirst())
        ?.sealed_token;
    const old = await sealed();
    await startReplica(slack, { databaseUrl, installs: installsWith(after, before) });
    await expect.poll(sealed).not.toBe(old);
    await startReplica(slack, { databaseUrl, installs: installsWith(after) });
    expect(await typed('UONE', '/voronka')).toContain('Voronka');
  });

  it('whose key is lost does not stop the process or the workspaces installed since', async () => {
    const databaseUrl = await freshDatabase();
    const {
      slack,
      origin,
      said: typed,
    } = await startForMany({
      config: { databaseUrl, installs: installsWith(key()) },
    });
    await new Browser(origin).install('T0001');
    const later = await startReplica(slack, { databaseUrl, installs: installsWith(key()) });
    expect((await slack.type('UONE', '/voronka')).status).toBe(200);
    await new Browser(later).install('T0002');
    expect(await typed('UTWO', '/voronka')).toContain('Voronka');
    await new Browser(later).install('T0001');
    expect(await typed('UONE', '/voronka')).toContain('Voronka');
  });

  it.each([
    ['in two hours', 2 * 3_600_000],
    ['in ten seconds', 10_000],
  ])('that ends %s is renewed once, however many ask for it at the same time', async (_, left) => {
    const config = { databaseUrl: await freshDatabase(), installs: installsWith(key()) };
    const { slack, db, origin } = await startForMany({ config, slack: { tokensExpire: true } });
    await new Browser(origin).install('T0001');
    const first = slack.token('T0001');
    const expires_at = new Date(Date.now() + left);
    await db.outside.updateTable('installations').set({ expires_at }).execute();
    await startReplica(slack, config);
    slack.clear();
    await Promise.all([1, 2, 3].map(() => slack.openHome('UONE')));
    await slack.waitFor(() => slack.token('T0001') !== first);
    const renewals = slack.calls.filter(({ method }) => method === 'oauth.v2.access');
    expect(renewals).toHaveLength(1);
    await startReplica(slack, config);
    await slack.openHome('UONE');
    expect(slack.calls.at(-1)?.token).toBe(slack.token('T0001'));
  });
});

describe('the workspace of SLACK_BOT_TOKEN', () => {
  it('is served beside the installed ones', async () => {
    const { slack, said: typed } = await startForMany();
    const origin = await startReplica(slack, {
      databaseUrl: await freshDatabase(),
      installs: installsWith(key()),
      botToken: slack.token('T0001'),
    });
    expect(await typed('UONE', '/voronka')).toContain('Voronka');
    expect((await slack.type('UTWO', '/voronka')).messages).toEqual([]);
    await new Browser(origin).install('T0002');
    expect(await typed('UTWO', '/voronka')).toContain('Voronka');
  });
});
