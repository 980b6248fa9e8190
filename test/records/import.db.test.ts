import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Filling } from '../../src/demo/slack/forms.ts';
import type { View } from '../../src/demo/slack/state.ts';
import { ansi } from '../support/ansi.ts';
import { type Started, startTeam } from '../support/slack.ts';

const LEADS = `Имя;Компания;Телефон;Почта;Сумма;Ответственный;Цвет глаз
Анна Ли;Ромашка;+7 999 123-45-67;anna@romashka.ru;300к;Ivan;карие
Пётр;;не знаю;;;;
;Лютик;;info@lyutik.ru;1,2 млн;;
`;

const chosen = ({ slack }: Started, name: string, content: string | Buffer) =>
  slack.upload('UADMIN', { name, content: Buffer.from(content) }).id;

const never = (): never => {
  throw new Error('nothing is shown');
};

/** Fills the form in and sends it; the view that follows, with its text. */
async function send({ slack }: Started, view: View | null, fields: Filling) {
  if (!view) throw new Error('no form is open');
  const seen = await slack.submit('UADMIN', view, fields);
  return { ...seen, text: JSON.stringify(seen.view?.body['blocks'] ?? '') };
}

const openForm = async ({ slack }: Started) => (await slack.type('UADMIN', '/voronka import')).view;

describe('/voronka import', () => {
  it('shows first what it understood, then saves it for good', async () => {
    const app = await startTeam();
    await app.said('URU1', '/lead');
    const checked = await send(app, await openForm(app), { of: 'leads', table: LEADS });
    expect(checked.text).toContain('2 lines can be imported, 1 can’t');
    expect(checked.text).toContain('line 3: not a phone number: “не знаю”');
    expect(checked.text).toContain('skip the columns I don’t know: Цвет глаз');
    expect(await app.db.outside.selectFrom('leads').selectAll().execute()).toEqual([]);

    const done = await send(app, checked.view, {});
    expect(done.text).toContain('Imported: 2 leads.');
    const leads = await app.db.outside.selectFrom('leads').selectAll().orderBy('number').execute();
    expect(leads).toMatchObject([
      {
        number: 1,
        name: 'Анна Ли',
        phone: '+79991234567',
        owner_id: 'URU1',
        amount_minor: 30000000n,
      },
      { number: 2, company: 'Лютик', email: 'info@lyutik.ru', owner_id: null },
    ]);
    expect(await app.said('URU1', '/lead history #1')).toContain('Анна Ли');
    const [audit] = (await app.slack.type('UADMIN', '/voronka audit')).messages;
    expect(JSON.stringify(audit)).toContain('2 leads imported');
  });

  it('leaves out whom it has already, and says which lines', async () => {
    const app = await startTeam();
    await app.said('URU1', '/lead new Анна, Ромашка, +7 999 123-45-67');
    const checked = await send(app, await openForm(app), { of: 'leads', table: LEADS });
    const done = await send(app, checked.view, {});
    expect(done.text).toContain('Imported: 1 lead.');
    expect(done.text).toContain('line 2');
  });

  it('reads deals with stage, date and owner, and refuses stages that are closed', async () => {
    const app = await startTeam();
    await app.said('UEN1', '/deal');
    const table = [
      'Title,Amount,Currency,Stage,Close date,Owner',
      'Acme,"5,000.50",USD,Negotiation,2027-01-15,Ann',
      'Старая,1000,,Won,,',
      'Ромашка,300000,,переговоры,,Никто',
    ].join('\n');
    const checked = await send(app, await openForm(app), { of: 'deals', table });
    expect(checked.text).toContain('1 line can be imported, 2 can’t');
    expect(checked.text).toContain('a deal starts in an open stage');
    expect(checked.text).toContain('nobody on the team is called “Никто”');
    await send(app, checked.view, {});
    const [deal] = await app.db.outside.selectFrom('deals').selectAll().execute();
    expect(deal).toMatchObject({
      title: 'Acme',
      amount_minor: 500050n,
      currency: 'USD',
      close_on: '2027-01-15',
      owner_id: 'UEN1',
    });
  });

  it('reads the table again when it was changed after the check', async () => {
    const app = await startTeam();
    const checked = await send(app, await openForm(app), { of: 'leads', table: LEADS });
    const again = await send(app, checked.view, { table: 'name\nBob' });
    expect(again.text).toContain('1 line can be imported');
    expect(await app.db.outside.selectFrom('leads').selectAll().execute()).toEqual([]);
    const done = await send(app, again.view, {});
    expect(done.text).toContain('Imported: 1 lead.');
  });

  it('can be taken back as a whole, but for what somebody changed since', async () => {
    const app = await startTeam();
    const table = 'title,amount,close date\nAcme,5k,2027-01-15\nBeta,6k,\nGamma,7k,';
    const checked = await send(app, await openForm(app), { of: 'deals', table });
    const done = await send(app, checked.view, {});
    expect(done.text).toContain('Imported: 3 deals.');
    await app.said('UHEAD', '/deal move beta proposal');
    if (!done.view) throw new Error('nothing is shown');
    const undone = await app.slack.press('UADMIN', done.view, 'Undo');
    expect(JSON.stringify(undone.view?.body)).toContain(
      'Undone: 2 deals. Left as they are because someone has changed them since: 1.',
    );
    const left = await app.db.outside
      .selectFrom('deals')
      .select('title')
      .where('removed_at', 'is', null)
      .execute();
    expect(left).toEqual([{ title: 'Beta' }]);
  });

  it('saves of two lines with one contact, or one title, the first', async () => {
    const app = await startTeam();
    await app.said('URU1', '/lead');
    const twice = `Имя;Почта\nАнна;ANNA@romashka.ru\nАнна Ли;anna@romashka.ru\n`;
    const leads = await send(app, await openForm(app), { of: 'leads', table: twice });
    const doneLeads = await send(app, leads.view, {});
    expect(doneLeads.text).toContain(
      'Imported: 1 lead. Skipped because they’re already here: line 3',
    );
    const titles = 'Title,Amount\nAcme,5\nacme,7\n';
    const deals = await send(app, await openForm(app), { of: 'deals', table: titles });
    expect((await send(app, deals.view, {})).text).toContain('Imported: 1 deal.');
  });

  it('keeps nobody waiting who opens a lead meanwhile', async () => {
    const app = await startTeam();
    await app.said('URU1', '/lead');
    const checked = await send(app, await openForm(app), { of: 'leads', table: LEADS });
    const team = await app.db.outside
      .selectFrom('teams')
      .select('team_id')
      .executeTakeFirstOrThrow();
    const held = `lead T0001 ${team.team_id} info@lyutik.ru`;
    let importing: Promise<unknown> | undefined;
    await app.db.outside.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${held}, 0))`.execute(tx);
      importing = send(app, checked.view, {});
      const waiting = sql<{ n: number }>`
        select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted`;
      await expect.poll(async () => (await waiting.execute(tx)).rows[0]?.n).toBeGreaterThan(0);
      expect(await app.said('URU1', '/lead new Борис, Василёк')).toContain('#1');
    });
    await importing;
    const leads = app.db.outside.selectFrom('leads').select('number').orderBy('number');
    await expect
      .poll(() => leads.execute())
      .toMatchObject([{ number: 1 }, { number: 2 }, { number: 3 }]);
  });

  it('twice does not double deals', async () => {
    const app = await startTeam();
    const table = 'title,amount\nAcme,5k\nBeta,6k\nacme,7k';
    for (const sentence of [
      'Imported: 2 deals. Skipped because they’re already here: line 4.',
      'Imported: 0 deals. Skipped because they’re already here: lines 2, 3, 4.',
    ]) {
      const checked = await send(app, await openForm(app), { of: 'deals', table });
      expect((await send(app, checked.view, {})).text).toContain(sentence);
    }
  });

  it('takes back what /deal export gave out', async () => {
    const app = await startTeam();
    await app.said('URU1', '/deal new Ромашка 300к');
    await app.said('URU1', '/deal export');
    const file = await app.slack.waitFor(() =>
      [...app.slack.state.files.values()].find(({ isComplete }) => isComplete),
    );
    const table = file.content?.toString('utf8') ?? '';
    const checked = await send(app, await openForm(app), { of: 'deals', table });
    expect(checked.text).toContain('1 line can be imported');
  });

  it('takes a file as Excel in Russian saves it, shows what it understood, and saves that', async () => {
    const app = await startTeam();
    await app.said('URU1', '/lead');
    const file = chosen(app, 'Лиды.csv', ansi(LEADS.replaceAll('\n', '\r\n')));
    const checked = await send(app, await openForm(app), { of: 'leads', file: [file] });
    expect(checked.text).toContain('File: Лиды.csv');
    expect(checked.text).toContain('2 lines can be imported, 1 can’t');
    const done = await send(app, checked.view, {});
    expect(done.text).toContain('Imported: 2 leads.');
    const undone = await app.slack.press('UADMIN', done.view ?? never(), 'Undo');
    expect(JSON.stringify(undone.view?.body)).toContain('Undone: 2 leads.');
    expect(app.slack.complaints).toEqual([]);
  });

  it('knows the file that it has shown also where Slack forgets it, and reads another anew', async () => {
    const app = await startTeam();
    const acme = chosen(app, 'acme.csv', 'title,amount\nAcme,5k');
    const checked = await send(app, await openForm(app), { of: 'deals', file: [acme] });
    const beta = chosen(app, 'beta.csv', 'title,amount\nBeta,5k\nGamma,6k');
    const again = await send(app, checked.view, { file: [beta] });
    expect(again.text).toContain('2 lines can be imported');
    const done = await send(app, again.view, { file: [] });
    expect(done.text).toContain('Imported: 2 deals.');
    const titles = await app.db.outside.selectFrom('deals').select('title').execute();
    expect(titles.map(({ title }) => title).toSorted()).toEqual(['Beta', 'Gamma']);
  });

  it('reads what was pasted in the end, when the file was taken out again', async () => {
    const app = await startTeam();
    const acme = chosen(app, 'acme.csv', 'title,amount\nAcme,5k');
    const checked = await send(app, await openForm(app), { of: 'deals', file: [acme] });
    const again = await send(app, checked.view, { file: [], table: 'title\nBeta' });
    expect(again.text).not.toContain('acme.csv');
    expect((await send(app, again.view, {})).text).toContain('Imported: 1 deal.');
  });

  it('takes pasted tables alone where the app may not read files', async () => {
    const app = await startTeam({ slack: { scopes: ['commands', 'chat:write', 'users:read'] } });
    const checked = await send(app, await openForm(app), { of: 'deals', table: 'title\nBeta' });
    expect(checked.trouble).toBeNull();
    expect((await send(app, checked.view, {})).text).toContain('Imported: 1 deal.');
  });

  it.each([
    ['no heading', 'Анна Ли;Ромашка', 'must name the columns'],
    ['a heading alone', 'name;phone', 'nothing under it'],
    ['an open quote', 'name,phone\n"Anna,1', 'at line'],
    ['nothing at all', '', 'choose a file or paste'],
  ])('with %s says what is missing under the table', async (_, table, sentence) => {
    const app = await startTeam();
    const seen = await send(app, await openForm(app), { of: 'leads', table });
    expect(seen.errors['table']).toContain(sentence);
  });

  it.each([
    ['lines', `name${'\nAnna'.repeat(501)}`],
    ['lines and columns', `name${';'.repeat(5_000)}${'\nAnna'.repeat(150_000)}`],
  ])('refuses a file with too many %s', async (_, text) => {
    const app = await startTeam();
    const file = chosen(app, 'all.csv', text);
    const seen = await app.slack.submit('UADMIN', (await openForm(app)) ?? never(), {
      file: [file],
    });
    expect(seen.errors['file']).toContain('I can import up to 500 lines at a time');
  });

  it('takes five hundred lines at a time, however many blank ones a spreadsheet has put between them', async () => {
    const app = await startTeam();
    const file = chosen(app, 'all.csv', `name;company${'\n;\nAnna;Acme'.repeat(500)}`);
    const checked = await send(app, await openForm(app), { of: 'leads', file: [file] });
    expect(checked.text).toContain('500 lines can be imported');
  });

  it('tells of a title that is too long before anything is saved', async () => {
    const app = await startTeam();
    const table = `title\n${'x'.repeat(201)}\nAcme`;
    const checked = await send(app, await openForm(app), { of: 'deals', table });
    expect(checked.text).toContain('line 2: a title of more than 200 characters');
    expect((await send(app, checked.view, {})).text).toContain('Imported: 1 deal.');
  });

  it('is for admins', async () => {
    const app = await startTeam();
    expect(await app.said('UHEAD', '/voronka import')).toContain('администратор');
  });
});
