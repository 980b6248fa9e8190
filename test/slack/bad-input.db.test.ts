import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/db/ids.ts';
import { answer } from '../deals/deal-journeys.ts';
import { type Started, startTeam } from '../support/slack.ts';
import {
  forgedButtons,
  forgedMetadata,
  harmlessTitles,
  oddBodies,
  oddMessages,
  refusedLines,
} from './bad-inputs.ts';

const PATIENCE = { timeout: 60_000 };

/** A team at work, another that its manager is not in, and another workspace with a deal of its own. */
async function startBusiness() {
  const app = await startTeam();
  await app.said('UADMIN', '/team new Юг #sales');
  await app.said('UADMIN', '/team add @olga to Юг');
  await app.said('URU1', '/deal new Ромашка 300к');
  await app.said('UEN1', '/deal new "Someone else’s" 5000');
  await app.said('URU1', '/lead new Пётр, +7 999 123-45-67');
  await app.slack.type('UADMIN', '/voronka rate USD EUR 0.92');
  const { outside } = app.db;
  const [deal] = await outside.selectFrom('deals').selectAll().where('number', '=', 1).execute();
  const [event] = await outside
    .selectFrom('deal_events')
    .select('event_id')
    .where('by_id', '=', 'UEN1')
    .execute();
  if (!deal || !event) throw new Error('the team has no deal');
  const foreign = newId(new Date());
  await outside.insertInto('workspaces').values({ workspace_id: 'T0002' }).execute();
  const copy = (table: string, more: object, where: string) =>
    sql`insert into ${sql.table(table)}
      select (jsonb_populate_record(null::${sql.table(table)}, to_jsonb(one) || ${JSON.stringify({ workspace_id: 'T0002', ...more })}::jsonb)).*
      from ${sql.table(table)} one where workspace_id = 'T0001' and ${sql.raw(where)}`.execute(
      outside,
    );
  const here = `team_id = '${deal.team_id}'`;
  await copy('teams', {}, here);
  await copy('stages', {}, here);
  await copy(
    'deals',
    { deal_id: foreign, title: 'Чужеземная', title_key: 'чужеземная' },
    'number = 1',
  );
  return { app, foreign, event: event.event_id, team: deal.team_id };
}

/**
 * Everything that people keep here, as one fingerprint for each table; not what is only remembered of Slack and of
 * old answers, nor what the clock may write meanwhile.
 */
async function kept({ db }: Started): Promise<Record<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'
      and table_name not in ('handled', 'posts', 'members', 'lead_drafts') and table_name not like 'kpi%'
      and table_name not in ('attention_runs', 'attention_shown', 'card_reminders')`.execute(
    db.outside,
  );
  const prints = tables.map(
    ({ name }) => sql`select ${sql.lit(name)} as name,
      (select md5(coalesce(string_agg(one::text, '|' order by one::text), '')) from ${sql.table(name)} one) as print`,
  );
  const { rows } = await sql<{
    name: string;
    print: string;
  }>`${sql.join(prints, sql` union all `)}`.execute(db.outside);
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}

const FAULT = /сломалось|went wrong|\(код |\(ref |передайте администратору/;
/** Whatever would ring a bell, or lead somewhere else than it says, in a text that Slack formats. */
const HARM = /<!(channel|here|everyone|subteam)|<@UADMIN|<https?:\/\/evil/;

/** What is wrong with an answer, in words; nothing when it is as it should be. */
function troubleIn(seen: Awaited<ReturnType<Started['slack']['type']>>, says = /./): string[] {
  const texts = [...seen.messages.map(({ text }) => text), ...Object.values(seen.errors)];
  const all = `${texts.join('\n')}\n${JSON.stringify(seen.messages.map(({ blocks }) => blocks))}`;
  return [
    ...(seen.trouble ? [`Slack says: ${seen.trouble}`] : []),
    ...(texts.join('').trim() === '' && !seen.view ? ['silence'] : []),
    ...(FAULT.test(all) ? [`a fault: ${texts.join()}`] : []),
    ...(HARM.test(all) ? [`harm: ${all}`] : []),
    ...(seen.view || says.test(texts.join('\n')) ? [] : [`says: ${texts.join()}`]),
  ];
}

/** Nobody but who asked has heard anything, and nothing waits to be said. */
async function expectQuiet({ db, slack }: Started): Promise<void> {
  const rows = await db.outside.selectFrom('posts').select('body').execute();
  expect(rows).toEqual([]);
  const sales = slack.state.channels.get('C0001')?.messages ?? [];
  expect(sales.filter(({ ephemeralTo }) => ephemeralTo === null)).toEqual([]);
  // Of somebody who does not exist, Slack can only be asked.
  expect(slack.complaints.filter(({ where }) => where !== 'users.info')).toEqual([]);
}

describe('bad input', () => {
  it('typed as a command is refused in words, and changes nothing', PATIENCE, async () => {
    const { app, ...ids } = await startBusiness();
    const lines = refusedLines(ids);
    const before = await kept(app);
    const wrong: string[] = [];
    for (const { line, by = 'URU1', says } of lines) {
      const trouble = troubleIn(await app.slack.type(by, line), says);
      const after = await kept(app);
      const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
      Object.assign(before, after);
      if (trouble.length + changed.length > 0)
        wrong.push(`${by} ${line.slice(0, 60)}: ${[...trouble, ...changed].join('; ')}`);
    }
    expect(wrong).toEqual([]);
    expect(lines.length).toBeGreaterThan(80);
    await expectQuiet(app);
  });

  it('in a title makes one deal that rings no bell, wherever it is shown', PATIENCE, async () => {
    const { app } = await startBusiness();
    const wrong: string[] = [];
    for (const title of harmlessTitles) {
      const opened = await app.slack.type('URU1', `/deal new ${title}`);
      const [deal, ...others] = await app.db.outside
        .selectFrom('deals')
        .select(['number', 'title'])
        .where('workspace_id', '=', 'T0001')
        .where('number', '>', 2)
        .where('removed_at', 'is', null)
        .execute();
      const seen = [opened];
      for (const line of ['/deal', `/deal show #${deal?.number}`, `/deal history #${deal?.number}`])
        seen.push(await app.slack.type('URU1', line));
      const { view } = await app.slack.openHome('URU1');
      const trouble = [
        ...seen.flatMap((one) => troubleIn(one)),
        ...(deal && others.length === 0 ? [] : ['not one deal']),
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
        ...(/[\u0000-\u001f\u202a-\u202e\u{e0000}-\u{e007f}]/u.test(deal?.title ?? '')
          ? ['controls']
          : []),
        ...(HARM.test(JSON.stringify(view?.body)) ? ['harm at Home'] : []),
      ];
      if (trouble.length > 0) wrong.push(`${title}: ${trouble.join('; ')}`);
      await app.said('URU1', '/deal undo');
    }
    expect(wrong).toEqual([]);
    await expectQuiet(app);
  });

  it('in a button is answered, and changes nothing', PATIENCE, async () => {
    const { app, foreign } = await startBusiness();
    const before = await kept(app);
    const wrong: string[] = [];
    for (const { actionId, value } of forgedButtons({ foreign })) {
      const message = answer(await app.slack.type('URU1', '/deal show #1'));
      const [row] = message.blocks.filter(({ type }) => type === 'actions');
      if (!row) throw new Error('the card has no buttons');
      const text = { type: 'plain_text', text: 'Нажми' };
      Object.assign(row, { elements: [{ type: 'button', action_id: actionId, value, text }] });
      const trouble = troubleIn(await app.slack.press('URU1', message, 'Нажми'));
      if (trouble.length > 0)
        wrong.push(`${actionId} ${value.slice(0, 40)}: ${trouble.join('; ')}`);
    }
    expect(wrong).toEqual([]);
    expect(await kept(app)).toEqual(before);
    await expectQuiet(app);
  });

  it('hidden in a form is answered, and changes nothing', PATIENCE, async () => {
    const { app, foreign } = await startBusiness();
    const before = await kept(app);
    const wrong: string[] = [];
    const forms: [by: string, line: string][] = [
      ['URU1', '/deal move #1 договор'],
      ['URU1', '/deal next #1'],
      ['URU1', '/deal snooze #1'],
      ['URU1', '/lead edit #1'],
      ['UHEAD', '/team settings Север'],
      ['UHEAD', '/team stages add'],
    ];
    for (const [by, line] of forms) {
      for (const metadata of forgedMetadata({ foreign })) {
        const { view } = await app.slack.type(by, line);
        if (!view) throw new Error(`${line} opens no form`);
        view.body.private_metadata = metadata;
        const trouble = troubleIn(await app.slack.submit(by, view));
        if (trouble.length > 0)
          wrong.push(`${line} ${metadata.slice(0, 40)}: ${trouble.join('; ')}`);
        if (view.isOpen) await app.slack.closeModal(by, view);
      }
    }
    expect(wrong).toEqual([]);
    expect(await kept(app)).toEqual(before);
    await expectQuiet(app);
  });

  it('in place of a delivery is turned away, and changes nothing', PATIENCE, async () => {
    const { app } = await startBusiness();
    const before = await kept(app);
    const wrong: string[] = [];
    for (const { what, body, envelope, statuses } of oddBodies) {
      const { status } = await app.slack.deliver(body, envelope);
      if (!statuses.includes(status)) wrong.push(`${what}: ${status}`);
    }
    expect(wrong).toEqual([]);
    expect(await kept(app)).toEqual(before);
    await expectQuiet(app);
    expect(await app.said('URU1', '/deal show #1')).toContain('Ромашка');
  });

  it('in a message is answered to its writer alone, or not at all', PATIENCE, async () => {
    const { app } = await startBusiness();
    const before = await kept(app);
    const channel = app.slack.direct('URU1');
    const wrong: string[] = [];
    for (const [n, { what, event, answers }] of oddMessages.entries()) {
      const heard = channel.messages.length;
      const ts = `1790000000.00${1000 + n}`;
      const common = { type: 'message', channel: channel.id, channel_type: 'im', user: 'URU1' };
      const { status } = await app.slack.deliver({
        type: 'event_callback',
        team_id: 'T0001',
        event_id: `EvOdd${n}`,
        event: { ...common, ts, event_ts: ts, ...event },
      });
      if (answers) await app.slack.waitFor(() => channel.messages.length > heard);
      const said = channel.messages.slice(heard);
      const all = JSON.stringify(said);
      if (status !== 200 || FAULT.test(all) || HARM.test(all) || (!answers && said.length > 0))
        wrong.push(`${what}: ${status} ${said.map(({ text }) => text).join()}`);
    }
    expect(wrong).toEqual([]);
    const after = await kept(app);
    // Some of it may well be what a customer said; of that no deal and no lead comes.
    for (const table of ['leads', 'lead_events', 'deals', 'deal_events', 'customers', 'teams'])
      expect([table, after[table]]).toEqual([table, before[table]]);
  });
});
