import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Deal, move } from '../../src/deals/deal.ts';
import { replay } from '../../src/deals/deal-history.ts';
import { readEvents } from '../../src/deals/deal-history-store.ts';
import { lockDealsLike } from '../../src/deals/deal-search-store.ts';
import { lockDealByNumber, saveChange } from '../../src/deals/deal-store.ts';
import { READY_PIPELINE } from '../../src/teams/pipeline.ts';
import { someoneWaitsForALock } from '../support/fresh-db.ts';
import { startTeam } from '../support/slack.ts';
import {
  answer,
  deals,
  events,
  readAloud,
  type Started,
  startRussianTeam,
} from './deal-journeys.ts';

const reach = async ({ db }: Started) => ({
  workspaceId: 'T0001',
  teamIds: (await db.outside.selectFrom('teams').select('team_id').execute()).map(
    (row) => row.team_id,
  ),
});

async function peopleWait({ db }: Started, n: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await sql`
      select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db.outside);
    if (rows.length >= n) return;
    await sleep(10);
  }
  throw new Error(`nobody saw ${n} wait`);
}

describe('a manager', () => {
  it('moves a deal by a piece of its title and of the stage, in either language', async () => {
    const app = await startTeam();
    expect(await app.said('URU1', '/deal new Ромашка 300к')).toBe(
      'Новая сделка: Ромашка (#1), Новая',
    );
    expect(await app.said('URU1', '/deal move ромашку предл')).toBe(
      'Ромашка (#1): Новая → Предложение',
    );
    expect(await app.said('URU1', '/deal перенести «Ромашка» Negotiation # звонил')).toBe(
      'Ромашка (#1): Предложение → Переговоры',
    );
    expect(await app.said('URU1', '/deal move #1 переговоры')).toContain(
      'уже на этапе «Переговоры»',
    );
    expect(app.slack.complaints).toEqual([]);
  });

  it('is asked for just what the stage is missing, and the move goes on with it', async () => {
    const app = await startTeam();
    await app.said('UEN1', '/deal new Acme $5k');
    const { view } = await app.slack.type('UEN1', '/deal move acme contract # they agreed');
    if (!view) throw new Error('no form was opened');
    const moved = await app.slack.submit('UEN1', view, { close_date: '2026-12-15' });
    expect(JSON.stringify(moved.view?.body)).toContain('Acme (#1): New → Contract');
    const [deal] = await deals(app);
    expect(deal).toMatchObject({
      close_on: '2026-12-15',
      amount_minor: 500_000n,
      currency: 'USD',
    });
    const history = answer(await app.slack.type('UEN1', '/deal history 1'));
    expect(readAloud(history)).toContain('moved: New → Contract');
    expect(readAloud(history)).toContain('they agreed');
    expect(app.slack.complaints).toEqual([]);
  });

  it('takes back the last change with one press, and is refused when there is something newer', async () => {
    const app = await startTeam();
    await app.said('URU1', '/deal new Ромашка 300к');
    const first = (await app.slack.type('URU1', '/deal move 1 предложение')).messages.at(-1);
    const second = (await app.slack.type('URU1', '/deal move 1 переговоры')).messages.at(-1);
    if (!first || !second) throw new Error('the moves were not answered');
    const refused = await app.slack.press('URU1', first, 'Отменить');
    expect(refused.messages.at(-1)?.text).toContain('Отменить нельзя');
    const undone = await app.slack.press('URU1', second, 'Отменить');
    expect(undone.messages.at(-1)?.text).toBe(
      'Отменено. Ромашка (#1) снова на этапе «Предложение».',
    );
    expect(await app.said('URU1', '/deal show 1')).toContain('Предложение');
  });

  it('cannot change a colleague’s deal, and the head can', async () => {
    const app = await startTeam();
    await app.said('URU1', '/deal new Ромашка 300к');
    expect(await app.said('UEN1', '/deal move #1 proposal')).toContain("is <@URU1>'s deal");
    expect(await app.said('UHEAD', '/deal move #1 предложение')).toBe(
      'Ромашка (#1): Новая → Предложение',
    );
  });

  it('sees both when two deals fit, and goes on with a press', async () => {
    const app = await startTeam();
    await app.said('URU1', '/deal new Ромашка Юг 5к');
    await app.said('URU1', '/deal new Ромашка Север 7к');
    const asked = (await app.slack.type('URU1', '/deal move ромашка предложение')).messages.at(-1);
    if (!asked) throw new Error('nothing was asked');
    expect(asked.text).toContain('подходит несколько');
    const moved = await app.slack.press('URU1', asked, '#2 Ромашка Север');
    expect(moved.messages.at(-1)?.text).toBe('Ромашка Север (#2): Новая → Предложение');
  });

  it('is asked before the same deal is made twice', async () => {
    const app = await startTeam();
    await app.said('URU1', '/deal new Ромашка 300к');
    const asked = (await app.slack.type('URU1', '/deal new Ромашка\u200d\u2060 300к')).messages.at(
      -1,
    );
    if (!asked) throw new Error('nothing was asked');
    expect(asked.text).toContain('только что создали');
    expect(await deals(app)).toHaveLength(1);
    await app.slack.press('URU1', asked, 'Создать ещё одну');
    expect(await deals(app)).toHaveLength(2);
  });

  it('wins: the channel hears of it once, nobody is mentioned', async () => {
    const app = await startTeam();
    await app.said('URU1', '/deal new Ромашка 300к');
    await app.said('URU1', '/deal won ромашка');
    const post = await app.slack.waitFor(() =>
      app.slack.state.channels
        .get('C0001')
        ?.messages.find((message) => message.text.includes('tada')),
    );
    expect(post.text).toContain('Ромашка');
    expect(post.text).not.toContain('<@');
  });

  it('takes a win back, and the channel is not left with a celebration of it', async () => {
    const app = await startTeam();
    const celebrations = () =>
      app.slack.state.channels
        .get('C0001')
        ?.messages.filter(({ text, isDeleted }) => text.includes('tada') && !isDeleted) ?? [];
    await app.said('URU1', '/deal new Ромашка 300к');
    const won = answer(await app.slack.type('URU1', '/deal won ромашка'));
    await app.slack.waitFor(() => celebrations().length === 1);
    await app.slack.press('URU1', won, 'Отменить');
    await app.slack.waitFor(() => celebrations().length === 0);
    await app.said('URU1', '/deal won ромашка');
    await app.slack.waitFor(() => celebrations().length === 1);
    expect(app.slack.complaints).toEqual([]);
  });

  it('loses with a reason, typed or chosen from the list', async () => {
    const app = await startTeam();
    await app.said('URU1', '/deal new Ромашка 300к');
    await app.said('URU1', '/deal new Лютик 300к');
    expect(await app.said('URU1', '/deal lost ромашка цена')).toBe(
      'Ромашка (#1): Новая → Проиграна',
    );
    const { view } = await app.slack.type('URU1', '/deal lost лютик');
    if (!view) throw new Error('no form was opened');
    await app.slack.submit('URU1', view, { loss_reason: 'competitor' });
    expect((await deals(app)).map((deal) => deal.loss_reason)).toEqual(['price', 'competitor']);
  });

  it('gets the deals as a file that does nothing in a spreadsheet', async () => {
    const app = await startTeam();
    await app.said('URU1', '/deal new "=IMPORTXML(""x"")" 300к');
    await app.said('URU1', '/deal new "+7 999, срочно" 5к');
    await app.said('URU1', '/deal export');
    const file = await app.slack.waitFor(() =>
      [...app.slack.state.files.values()].find((one) => (one.content?.length ?? 0) > 0),
    );
    const text = String(file.content?.toString('utf8'));
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text).toContain(`"'+7 999, срочно"`);
    expect(text).not.toMatch(/(^|,)"[=+@-]/m);
    expect(text).not.toMatch(/(^|,)"[=+@-]/m);
  });

  it('gets closed deals in the file as well, with names in place of ids', async () => {
    const app = await startRussianTeam();
    await app.said('URU1', '/deal new Ромашка 300к');
    await app.said('URU1', '/deal lost 1 цена');
    await app.said('URU1', '/deal export team');
    const file = await app.slack.waitFor(() =>
      [...app.slack.state.files.values()].find((one) => (one.content?.length ?? 0) > 0),
    );
    const [head, row] = String(file.content?.toString('utf8')).split('\r\n');
    expect(head).toContain('"Номер","Название","Клиент","Команда","Этап"');
    expect(row).toMatch(/^"1","Ромашка","","Север","Проиграна","300000(\.00)?","RUB","ivan"/);
    expect(row).toContain('"Цена"');
  });

  it('finds every deal again in its history', async () => {
    const app = await startTeam();
    await app.said('URU1', '/deal new Ромашка 300к');
    for (const line of [
      'move 1 предложение',
      'amount 1 400к',
      'next 1 завтра позвонить',
      'close 1 15.12',
      'undo',
      'note 1 ждут',
      'rename 1 Ромашка Юг',
      'won 1',
    ]) {
      await app.said('URU1', `/deal ${line}`);
    }
    const where = await reach(app);
    const deal = await app.db.inWorkspace('T0001', (tx) => lockDealByNumber(tx, where, 1));
    if (!deal) throw new Error('the deal is gone');
    const past = await app.db.inWorkspace('T0001', (tx) => readEvents(tx, 'T0001', deal.id));
    const told = replay(past);
    expect(past.map(({ kind }) => kind)).toEqual([
      'created',
      'moved',
      'amount',
      'next_step',
      'close_date',
      'undone',
      'note',
      'renamed',
      'moved',
    ]);
    expect(told).toEqual(
      Object.fromEntries(Object.keys(told).map((field) => [field, deal[field as keyof Deal]])),
    );
  });
});

describe('on the embedded database', () => {
  it('a deal is found by its title, moved, won and taken back just the same', async () => {
    const app = await startRussianTeam({ engine: 'pglite' });
    await app.said('URU1', '/deal new Ромашка 300к');
    expect(await app.said('URU1', '/deal move ромашку предл')).toBe(
      'Ромашка (#1): Новая → Предложение',
    );
    expect(await app.said('URU1', '/deal won ромушко 350к')).toBe(
      'Ромашка (#1): Предложение → Выиграна',
    );
    expect(await app.said('URU1', '/deal undo')).toContain('снова на этапе «Предложение»');
    expect(await app.said('URU1', '/deal list')).toBe('Мои сделки: 1 сделка');
    expect(app.slack.complaints).toEqual([]);
  });
});

describe('two people at once', () => {
  it('take turns on one deal: the second hears who has moved it, and nothing is moved twice', async () => {
    const app = await startTeam();
    await app.said('URU1', '/deal new Ромашка 300к');
    const where = await reach(app);
    const rows = await app.db.outside.selectFrom('stages').selectAll().execute();
    const row = rows.find(({ name_en }) => name_en === 'Proposal');
    const ready = READY_PIPELINE.find(({ en }) => en === 'Proposal');
    if (!row || !ready) throw new Error('there is no such stage');
    const { en, ru, ...stage } = ready;
    const proposal = { ...stage, id: row.stage_id, teamId: row.team_id, names: { en, ru } };

    const first = await app.db.begin('T0001');
    const deal = await lockDealByNumber(first.tx, where, 1);
    if (!deal) throw new Error('the deal is gone');
    const second = app.said('UHEAD', '/deal move ромашка предложение');
    await someoneWaitsForALock(app.db);
    saveChange(first.tx, 'T0001', move(deal, proposal, { byId: 'URU1', at: new Date() }));
    await first.commit();

    expect(await second).toBe(
      'Ромашка (#1) уже на этапе «Предложение» (<@URU1>, только что). Ничего не изменилось.',
    );
    expect((await events(app)).map(({ kind }) => kind)).toEqual(['created', 'moved']);
  });

  it('open the same deal at the same moment, and the second is asked first', async () => {
    const app = await startTeam();
    const answers = await Promise.all(
      ['URU1', 'URU1', 'UEN1'].map((who) => app.said(who, '/deal new Ромашка 300к')),
    );
    expect(await deals(app)).toHaveLength(1);
    expect(answers.filter((text) => /Создать ещё одну|Open another/.test(text))).toHaveLength(2);
  });

  it('look for the same deals by different words, and do not wait for each other for ever', async () => {
    const app = await startTeam();
    await app.said('URU1', '/deal new "Альфа Бета"');
    await app.said('URU1', '/deal new "Бета Альфа"');
    const where = await reach(app);
    const holder = await app.db.begin('T0001');
    await lockDealByNumber(holder.tx, where, 2);
    const waitingFor = (words: string) =>
      app.db.inWorkspace('T0001', (tx) => lockDealsLike(tx, where, { words }));
    // Were rows held in the order of likeness, the one would hold #1 and want #2, and the other the other way round.
    const one = waitingFor('бета альф');
    await peopleWait(app, 1);
    const other = waitingFor('альфа бет');
    await peopleWait(app, 2);
    await holder.commit();
    expect(await one).toHaveLength(2);
    expect(await other).toHaveLength(2);
  });
});

describe('somebody from another organisation', () => {
  it('hears nothing of a deal here, whether there is one or not', async () => {
    const app = await startTeam();
    await app.said('URU1', '/deal new Ромашка 300к');
    const answers = await Promise.all(
      ['#1', '#77', 'Ромашка'].map((ref) => app.said('UOTHER', `/deal show ${ref}`)),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).not.toContain('Ромашка');
  });
});

describe('a colleague of another team', () => {
  it('cannot tell a deal there from one that does not exist', async () => {
    const app = await startTeam();
    await app.said('UADMIN', '/team new Юг');
    await app.said('UADMIN', '/team remove @olga Север');
    await app.said('UADMIN', '/team add @olga Юг');
    await app.said('URU1', '/deal new Ромашка 300к');
    const moved = await app.said('URU1', '/deal move 1 предложение');
    expect(moved).toContain('Предложение');
    const { event_id: eventId } = (await events(app)).at(-1) ?? {};
    const same = async (line: (ref: string) => string, there: string, nowhere: string) => {
      const [real, none] = [
        await app.said('URU2', line(there)),
        await app.said('URU2', line(nowhere)),
      ];
      expect(real.replaceAll(there, nowhere)).toBe(none);
    };
    await same((ref) => `/deal show ${ref}`, '#1', '#7');
    await same((ref) => `/deal move ${ref} договор`, 'Ромашка', 'Лютик');
    await same((ref) => `/deal history ${ref}`, '#1', '#7');
    expect(await app.said('URU2', `/deal undo ${eventId}`)).not.toContain('Ромашка');
    expect(await deals(app)).toMatchObject([{ version: 2 }]);
  });
});
