import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Deal, type DealEvent, replay } from '../../src/deals/deal.ts';
import { findDeals, lockDealByNumber, readEvents } from '../../src/deals/deal-store.ts';
import { someoneWaitsForALock } from '../support/fresh-db.ts';
import { type Started, startTeam } from '../support/slack.ts';

const teamIds = async ({ db }: Started) =>
  (await db.outside.selectFrom('teams').select('team_id').execute()).map((row) => row.team_id);
const deals = async (app: Started): Promise<Deal[]> => {
  const ids = await teamIds(app);
  return app.db.inWorkspace('T0001', (tx) => findDeals(tx, 'T0001', { teamIds: ids }));
};

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
      closeOn: '2026-12-15',
      amount: { minor: 500_000n, currency: 'USD' },
    });
    expect(await app.said('UEN1', '/deal history 1')).toContain('History: #1 Acme');
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
    expect(undone.messages.at(-1)?.text).toBe('Отменено. Ромашка (#1) снова как раньше.');
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
    expect((await deals(app)).map(({ lossReason }) => lossReason)).toEqual(['competitor', 'price']);
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
    const [deal] = await deals(app);
    if (!deal) throw new Error('the deal is gone');
    const events = await app.db.inWorkspace('T0001', (tx) => readEvents(tx, 'T0001', deal.id));
    const told = replay(events as DealEvent[]);
    expect(told).toEqual(
      Object.fromEntries(Object.keys(told).map((field) => [field, deal[field as keyof Deal]])),
    );
  });
});

describe('two people at once', () => {
  it('take turns on one deal: the second hears what the first has done', async () => {
    const app = await startTeam();
    await app.said('URU1', '/deal new Ромашка 300к');
    const ids = await teamIds(app);
    const first = await app.db.begin('T0001');
    await lockDealByNumber(first.tx, 'T0001', ids, 1);
    const second = app.said('UHEAD', '/deal move 1 предложение');
    await someoneWaitsForALock(app.db);
    await sql`update deals set stage_id = (select stage_id from stages where name_en = 'Proposal') where number = 1`.execute(
      first.tx,
    );
    await first.commit();
    expect(await second).toContain('уже на этапе «Предложение»');
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
