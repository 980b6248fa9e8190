import { describe, expect, it, vi } from 'vitest';
import { startRussianTeam } from '../deals/deal-journeys.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A Monday noon in Moscow; fourteen days later it is the 7th of December, a Monday too. */
const MONDAY = '2026-11-23T09:00:00Z';
const DUE = '2026-12-07T07:00:00Z';

async function startSold() {
  let now = new Date(MONDAY);
  const app = await startRussianTeam({ clock: () => now });
  const set = (moment: string) => {
    now = new Date(moment);
  };
  const at = async (moment: string) => {
    set(moment);
    await app.voronka.tick();
  };
  const told = (userId: string) =>
    app.slack
      .direct(userId)
      .messages.filter(({ ephemeralTo, text }) => ephemeralTo === null && /клиент/i.test(text));
  const waitFor = (userId: string, n: number) =>
    app.slack.waitFor(() => told(userId).length === n, 15_000);
  await app.said('URU1', '/deal new Ромашка 300к');
  await app.said('URU1', '/deal won ромашка');
  return { ...app, at, set, told, waitFor };
}
const textOf = (seen: unknown) => JSON.stringify(seen).replaceAll('\u00a0', ' ');

describe('two weeks after a win', () => {
  it('its owner is asked what the customer thinks, once, and answers by a press', async () => {
    const { slack, at, told, waitFor, said } = await startSold();
    await at('2026-12-06T07:00:00Z');
    await at('2026-12-07T06:59:00Z');
    expect(told('URU1')).toHaveLength(0);
    await at(DUE);
    await waitFor('URU1', 1);
    const [question] = told('URU1');
    if (!question) throw new Error('nothing was asked');
    expect(question.text).toBe('Доволен ли ваш клиент? #1 Ромашка');
    const answer = await slack.press('URU1', question, '5');
    expect(textOf(answer.messages)).toContain('Записано: #1 Ромашка, оценка 5 из 5');
    expect(textOf((await slack.type('URU1', '/kpi')).messages)).toContain('оценок пока мало (1)');
    expect(await said('URU1', '/deal mark #1 4 быстро привезли')).toContain('оценка 4 из 5');
    await at('2026-12-08T07:00:00Z');
    expect(told('URU1')).toHaveLength(1);
  });

  it('“not now” is asked once more in a week, and never a third time', async () => {
    const { slack, at, told, waitFor } = await startSold();
    await at(DUE);
    await waitFor('URU1', 1);
    const [first] = told('URU1');
    if (!first) throw new Error('nothing was asked');
    // A second press of the same button changes nothing.
    for (const _ of [1, 2])
      expect(textOf((await slack.press('URU1', first, 'Не сейчас')).messages.at(-1))).toContain(
        'через неделю',
      );
    await at('2026-12-14T07:00:00Z');
    await waitFor('URU1', 2);
    const second = told('URU1').at(-1);
    if (!second) throw new Error('nothing was asked');
    expect(textOf((await slack.press('URU1', second, 'Не сейчас')).messages)).toContain(
      'больше про #1',
    );
    await at('2026-12-21T07:00:00Z');
    await at('2026-12-28T07:00:00Z');
    expect(told('URU1')).toHaveLength(2);
  });

  it('nobody is asked of a deal that is open again or marked already, nor by a team that does not ask', async () => {
    const { said, slack, at, told } = await startSold();
    await said('URU1', '/deal mark ромашка 5');
    await said('URU2', '/deal new Лютик 100к');
    await said('URU2', '/deal won лютик');
    await said('URU2', '/deal reopen лютик');
    await said('UEN1', '/deal new Acme 5k');
    await said('UEN1', '/deal won acme');
    const { view } = await slack.type('UHEAD', '/team settings');
    if (!view) throw new Error('the settings did not open');
    await slack.submit('UHEAD', view, { satisfaction: '' });
    await at(DUE);
    for (const who of ['URU1', 'URU2', 'UEN1']) expect(told(who)).toHaveLength(0);
  });

  it('nobody is asked on a day off, in the evening or early in the morning', async () => {
    const { said, at, set, told, waitFor } = await startSold();
    set('2026-11-21T09:00:00Z');
    await said('URU1', '/deal new Лютик 100к');
    await said('URU1', '/deal won лютик');
    for (const moment of ['2026-12-05T09:00:00Z', '2026-12-07T06:59:00Z', '2026-12-07T15:00:00Z'])
      await at(moment);
    expect(told('URU1')).toHaveLength(0);
    await at('2026-12-08T07:00:00Z');
    await waitFor('URU1', 1);
    expect(told('URU1')[0]?.text).toBe('Довольны ли ваши клиенты? 2 сделки');
  });

  it('a team that begins to ask asks of what was won lately, not long ago', async () => {
    const { slack, said, at, set, told, waitFor } = await startSold();
    const asks = async (satisfaction: string) => {
      const { view } = await slack.type('UHEAD', '/team settings');
      if (!view) throw new Error('the settings did not open');
      await slack.submit('UHEAD', view, { satisfaction });
    };
    await asks('');
    set('2026-12-10T07:00:00Z');
    await said('URU1', '/deal new Лютик 100к');
    await said('URU1', '/deal won лютик');
    await at('2026-12-29T06:00:00Z');
    await asks('14');
    await at('2026-12-29T07:00:00Z');
    await waitFor('URU1', 1);
    expect(told('URU1')[0]?.text).toBe('Доволен ли ваш клиент? #2 Лютик');
  });

  it('the head is asked when the owner has left the team', async () => {
    const { said, at, waitFor } = await startSold();
    await said('UADMIN', '/team remove @ivan');
    await at(DUE);
    await waitFor('UHEAD', 1);
  });

  it('two processes on one database ask once', async () => {
    const { startReplica, voronka, set, db } = await startSold();
    const other = await startReplica();
    set(DUE);
    await Promise.all([voronka, other, voronka, other].map((one) => one.tick()));
    const asks = await db.outside
      .selectFrom('posts')
      .select('post_id')
      .where('target', '=', 'URU1')
      .execute();
    expect(asks).toHaveLength(1);
  });

  it('several wins of one day are asked about in one message', async () => {
    const { said, at, told, waitFor } = await startSold();
    await said('URU1', '/deal new Лютик 100к');
    await said('URU1', '/deal won лютик');
    await at(DUE);
    await waitFor('URU1', 1);
    expect(told('URU1')[0]?.text).toBe('Довольны ли ваши клиенты? 2 сделки');
    expect(textOf(told('URU1')[0])).toMatch(/#2 Лютик.*#1 Ромашка/);
  });
});

describe('a mark', () => {
  it('that is low reaches the head at once, with the customer’s words', async () => {
    const { said, slack, waitFor, told } = await startSold();
    const { view } = await slack.type('URU1', '/deal mark ромашка');
    if (!view) throw new Error('the form did not open');
    await slack.submit('URU1', view, { mark: '2', comment: 'Опоздали на неделю <!channel>' });
    await waitFor('UHEAD', 1);
    const text = textOf(told('UHEAD')[0]);
    expect(text).toContain('Клиент недоволен: #1 Ромашка, оценка 2 из 5');
    expect(text).toContain('Опоздали на неделю &lt;!channel&gt;');
    expect(await said('URU1', '/deal mark ромашка 3')).toContain('оценка 3');
    expect(told('UHEAD')).toHaveLength(1);
  });

  it('that is low names the customer', async () => {
    const { said, slack, waitFor, told } = await startSold();
    await said('URU1', '/lead new Иван Петров, ООО Лютик, +7 999 123-45-67');
    await said('URU1', '/lead convert #1 300к');
    await said('URU1', '/deal rename #2 Теплица');
    await said('URU1', '/deal won #2');
    await slack.type('URU1', '/deal mark #2 1');
    await waitFor('UHEAD', 1);
    expect(textOf(told('UHEAD')[0])).toContain('Лютик');
  });

  it('stays in the history of marks, also when it was taken back; after a day it cannot be', async () => {
    const { slack, said, set } = await startSold();
    const { messages } = await slack.type('URU1', '/deal mark ромашка 3 долго везли');
    const shown = messages.at(-1);
    if (!shown) throw new Error('nothing was answered');
    await slack.press('URU1', shown, 'Отменить');
    const second = (await slack.type('URU1', '/deal mark ромашка 5')).messages.at(-1);
    if (!second) throw new Error('nothing was answered');
    const history = textOf((await slack.type('URU2', '/deal оценки ромашка')).messages);
    expect(history).toMatch(/[^~\d]23 нояб[^"]*5 из 5/);
    expect(history).toMatch(/~23 нояб[^"]*3 из 5 · долго везли~/);
    set('2026-11-24T09:01:00Z');
    expect(textOf((await slack.press('URU1', second, 'Отменить')).messages)).toContain('24 часов');
    expect(await said('URU1', '/deal marks ромашка')).toContain('Оценки по сделке #1 Ромашка');
  });

  it('pressed twice is one mark, and told to the head once', async () => {
    const { said, db, waitFor, told } = await startSold();
    await said('URU1', '/deal mark ромашка 1');
    expect(await said('URU1', '/deal mark ромашка 1')).toContain('оценка 1');
    await waitFor('UHEAD', 1);
    expect(await db.outside.selectFrom('marks').selectAll().execute()).toHaveLength(1);
    expect(told('UHEAD')).toHaveLength(1);
  });

  it('is taken back by a press, and then counts nowhere', async () => {
    const { slack, db } = await startSold();
    const { messages } = await slack.type('URU1', '/deal mark ромашка 5');
    const shown = messages.at(-1);
    if (!shown) throw new Error('nothing was answered');
    const undone = await slack.press('URU1', shown, 'Отменить');
    expect(textOf(undone.messages)).toContain('отменена');
    const { undone_at } = await db.outside
      .selectFrom('marks')
      .select('undone_at')
      .executeTakeFirstOrThrow();
    expect(undone_at).not.toBeNull();
    expect(textOf((await slack.type('URU1', '/kpi')).messages)).not.toContain('Удовлетворённость');
  });

  it('of a deal that was removed counts nowhere', async () => {
    const { slack, said } = await startSold();
    await said('URU1', '/deal mark ромашка 5');
    expect(textOf((await slack.type('URU1', '/kpi')).messages)).toContain('оценок пока мало (1)');
    await said('URU1', '/deal undo');
    await said('URU1', '/deal undo');
    expect(textOf((await slack.type('URU1', '/kpi')).messages)).not.toContain('Удовлетворённость');
  });

  it('counts once for each customer, the last that they gave in the period', async () => {
    const { slack, said, set } = await startSold();
    for (const n of [2, 3, 4, 5]) {
      await said('URU1', `/deal new "Покупка ${n}" 100к`);
      await said('URU1', `/deal won #${n}`);
      await said('URU1', `/deal mark #${n} ${n - 1}`);
    }
    await said('URU1', '/deal mark #1 1');
    set('2026-11-24T09:00:00Z');
    await said('URU1', '/deal mark #1 5');
    set('2026-12-01T09:00:00Z');
    await said('URU1', '/deal mark #5 1');
    const november = textOf((await slack.type('URU1', '/kpi 2026-11')).messages);
    expect(november).toContain('Удовлетворённость:* 40 %, 12–77 % (2 из 5)');
  });

  it('is refused with what fits: of a deal not won, of another’s deal, or when it is no mark', async () => {
    const { said } = await startSold();
    await said('URU1', '/deal new Лютик 100к');
    expect(await said('URU1', '/deal mark лютик 5')).toContain('не выиграна');
    expect(await said('URU2', '/deal mark ромашка 5')).not.toContain('Записано');
    expect(await said('URU1', '/deal mark #1 7')).toContain('число от 1 до 5');
    expect(await said('URU1', '/deal unmark nonsense')).toContain('уже отменена');
  });
});
