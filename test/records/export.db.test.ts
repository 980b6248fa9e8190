import { parse } from 'csv-parse/sync';
import { describe, expect, it, vi } from 'vitest';
import { Browser, startForMany } from '../slack/installation-journeys.ts';
import { type Started, startTeam } from '../support/slack.ts';

// The embedded database takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** The files that arrive for somebody in their direct messages, by name. */
async function filesFor({ slack }: Started, userId: string, n: number) {
  const place = slack.direct(userId).id;
  const arrived = () =>
    [...slack.state.files.values()].filter(
      ({ isComplete, channelIds }) => isComplete && channelIds.includes(place),
    );
  await slack.waitFor(() => arrived().length >= n);
  return Object.fromEntries(
    arrived().map(({ name, content }) => [name, content?.toString('utf8') ?? '']),
  );
}

describe('/voronka export', () => {
  it.each(['postgres', 'pglite'] as const)(
    'brings everything in one file that holds each table, without tokens and without others’ data (%s)',
    async (engine) => {
      const app = await startTeam({ engine });
      await app.said('URU1', '/deal new Ромашка 300к');
      await app.said('UEN1', '/lead new Ann Lee, Acme, +1 614 555 0155');
      expect(await app.said('UADMIN', '/voronka export')).toMatch(/^Exporting \d+ rows: 1 file is/);
      const [[name = '', text = ''] = []] = Object.entries(await filesFor(app, 'UADMIN', 1));
      expect(name).toMatch(/^voronka-\d{4}-\d\d-\d\d\.json$/);
      const { workspace, tables } = JSON.parse(text) as {
        workspace: string;
        tables: Record<string, Record<string, unknown>[]>;
      };
      expect(workspace).toBe('T0001');
      expect(Object.keys(tables)).toEqual(
        expect.arrayContaining(['customers', 'deals', 'deal_events', 'leads', 'members', 'teams']),
      );
      for (const kept of ['installations', 'handled', 'posts', 'card_terms'])
        expect(tables).not.toHaveProperty(kept);
      expect(tables['deals']).toMatchObject([{ number: 1, title: 'Ромашка' }]);
      expect(tables['leads']).toMatchObject([
        { number: 1, name: 'Ann Lee', phone: '+16145550155' },
      ]);
      expect(text).toContain('"amount_minor": 30000000');
    },
  );

  it('as tables opens in a spreadsheet, and a formula that somebody typed does nothing there', async () => {
    const app = await startTeam();
    await app.said('URU1', '/deal new =HYPERLINK(1) Ромашка 5k');
    await app.said('UEN1', '/lead new Ann Lee, Acme, +1 614 555 0155');
    await app.said('UADMIN', '/voronka export csv');
    const files = await filesFor(app, 'UADMIN', 2);
    const deals = Object.entries(files).find(([name]) => name.startsWith('voronka-deals-'))?.[1];
    const [deal] = parse(deals ?? '', { bom: true, columns: true }) as Record<string, string>[];
    expect(deal?.['title']).toMatch(/^'=HYPERLINK/);
    expect(deal?.['number']).toBe('1');
    expect(Object.keys(deal ?? {}).filter((name) => /key|waypoints/.test(name))).toEqual([]);
  });

  it('leaves no copy of the file behind once it is sent', async () => {
    const app = await startTeam();
    await app.said('UEN1', '/lead new Ann Lee, Acme, +1 614 555 0155');
    await app.said('UADMIN', '/voronka export');
    await filesFor(app, 'UADMIN', 1);
    const bodies = async () =>
      JSON.stringify(await app.db.outside.selectFrom('posts').select('body').execute());
    await expect.poll(bodies).not.toContain('614555');
  });

  it('is for admins, and written down', async () => {
    const app = await startTeam();
    expect(await app.said('URU1', '/voronka выгрузка')).toContain('администратор');
    expect(await app.said('UADMIN', '/voronka export pdf')).toContain('/voronka export csv');
    await app.said('UADMIN', '/voronka export');
    const [audit] = (await app.slack.type('UADMIN', '/voronka audit')).messages;
    expect(JSON.stringify(audit)).toMatch(/<@UADMIN> · all data exported \(\d+ rows\)/);
  });

  it('holds nothing of another workspace', async () => {
    const app = await startForMany();
    for (const team of ['T0001', 'T0002']) await new Browser(app.origin).install(team);
    await app.said('UONE', '/team new Север #prodazhi');
    await app.said('UTWO', '/team new North #sales');
    await app.said('UONE', '/deal new Секретная 300к');
    await app.said('UTWO', '/deal new Hush-hush 5k');
    await app.said('UTWO', '/voronka export');
    const text = JSON.stringify(await filesFor(app, 'UTWO', 1));
    expect(text).toContain('Hush-hush');
    expect(text).not.toMatch(/Секретная|Север|UONE|T0001/);
  });
});
