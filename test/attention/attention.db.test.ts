import { describe, expect, it, vi } from 'vitest';
import { claimMornings, findWorkspacesInTheMorning } from '../../src/attention/attention-store.ts';
import { startRussianTeam } from '../deals/deal-journeys.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A Monday noon in Moscow; what was opened then has stalled by the morning of the 2nd of December. */
const MONDAY = '2026-11-23T09:00:00Z';
const STALLED = '2026-12-02T06:00:00Z';

async function startMornings() {
  let now = new Date(MONDAY);
  const app = await startRussianTeam({ clock: () => now });
  const at = async (moment: string) => {
    now = new Date(moment);
    await app.voronka.tick();
  };
  const told = (userId: string) =>
    app.slack.direct(userId).messages.filter(({ ephemeralTo }) => ephemeralTo === null);
  const waitFor = (userId: string, n: number) =>
    app.slack.waitFor(() => told(userId).length === n, 15_000);
  return { ...app, at, told, waitFor };
}
const textOf = (message: unknown) => JSON.stringify(message).replaceAll('\u00a0', ' ');

describe('in the morning', () => {
  it('an owner is told once, in one message, of all that waits, the most pressing first', async () => {
    const { said, at, told, waitFor } = await startMornings();
    await said('URU1', '/deal new Лютик 100к');
    await said('URU1', '/deal next лютик 2026-12-30 позвонить');
    await said('URU1', '/deal new Ромашка 300к');
    await said('URU1', '/deal next ромашка завтра отправить договор');
    await said('UEN1', '/deal new Acme 5к');
    await at(STALLED);
    await waitFor('URU1', 1);
    const [message] = told('URU1');
    expect(message?.text).toBe('Сегодня ждут вас: 2 сделки');
    const text = textOf(message);
    expect(text.indexOf('Ромашка')).toBeLessThan(text.indexOf('Лютик'));
    expect(text).toContain('отправить договор');
    expect(text).toContain('/deal done #2');
    expect(text).toContain('/deal snooze #1');
    await waitFor('UEN1', 1);
    expect(textOf(told('UEN1')[0])).toContain('Waiting for you today: 1 deal');
    await at('2026-12-02T06:01:00Z');
    await at('2026-12-02T12:00:00Z');
    expect(told('URU1')).toHaveLength(1);
    await at('2026-12-03T06:00:00Z');
    await waitFor('URU1', 2);
  });

  it('a press on the message does what it says', async () => {
    const { said, slack, at, told, waitFor } = await startMornings();
    await said('URU1', '/deal new Ромашка 300к');
    await said('URU1', '/deal next ромашка завтра отправить договор');
    await at('2026-11-25T06:00:00Z');
    await waitFor('URU1', 1);
    const [message] = told('URU1');
    if (!message) throw new Error('nothing was told');
    await at('2026-11-25T09:00:00Z');
    const done = await slack.press('URU1', message, 'Сделано');
    expect(textOf(done.messages)).toContain('Ромашка');
    expect((await slack.press('URU1', message, 'Отложить')).view).toBeTruthy();
    expect((await slack.press('URU1', message, 'Перенести')).view).toBeTruthy();
    await at('2026-11-25T10:00:00Z');
    expect(textOf((await slack.type('URU1', '/kpi')).messages)).toContain(
      'отработано 100 %, 21–100 % (1 из 1)',
    );
  });

  it('a deal whose close date goes from month to month is among it, in the digest too, until it is worked on', async () => {
    const { said, slack, at, told, waitFor } = await startMornings();
    await said('URU1', '/deal new Ромашка 300к');
    await said('URU1', '/deal next ромашка 2027-02-20 позвонить');
    await said('URU1', '/deal close ромашка 2026-11-30');
    await said('URU1', '/deal close ромашка 2026-12-10');
    await at('2026-11-24T06:00:00Z');
    expect(told('URU1')).toHaveLength(0);
    await said('URU1', '/deal close ромашка 2027-01-20');
    await at('2026-11-25T06:00:00Z');
    await waitFor('URU1', 1);
    expect(textOf(told('URU1')[0])).toContain('дату закрытия снова перенесли');
    await said('UHEAD', '/digest new daily 09:00 #sales');
    const preview = await slack.type('UHEAD', '/digest preview');
    expect(textOf(preview.messages)).toContain('дату закрытия снова перенесли: 1');
    await said('URU1', '/deal note ромашка договорились о пилоте в январе');
    await at('2026-11-26T06:00:00Z');
    expect(told('URU1')).toHaveLength(1);
  });

  it('a lead that was given to somebody and not answered within the limit is among it', async () => {
    const { said, at, told, waitFor } = await startMornings();
    await said('URU1', '/lead new Иван Петров, ООО Ветка, +7 999 123-45-67');
    await at('2026-11-24T06:00:00Z');
    await waitFor('URU1', 1);
    expect(told('URU1')[0]?.text).toBe('Сегодня ждут вас: 1 лид');
    expect(textOf(told('URU1')[0])).toContain('/lead show #1');
  });

  it('nobody is told of what is paused, closed, well tended, or not theirs any more', async () => {
    const { said, at, told, db } = await startMornings();
    for (const title of ['Пауза', 'Победа', 'Уход']) await said('URU1', `/deal new ${title} 100к`);
    await said('URU1', '/deal snooze пауза 2026-12-20 отпуск');
    await said('URU1', '/deal won победа');
    await said('URU1', '/deal owner уход @olga');
    await said('UADMIN', '/team remove @olga');
    await at(STALLED);
    expect(told('URU1')).toHaveLength(0);
    expect(await db.outside.selectFrom('attention_shown').selectAll().execute()).toEqual([]);
  });

  it('nobody is told that a deal of today has no next step yet', async () => {
    const { said, at, db } = await startMornings();
    await said('URU1', '/deal new Ромашка 300к');
    await at('2026-11-23T10:00:00Z');
    expect(await db.outside.selectFrom('attention_shown').selectAll().execute()).toEqual([]);
    await at('2026-11-24T06:00:00Z');
    expect(await db.outside.selectFrom('attention_shown').selectAll().execute()).toHaveLength(1);
  });

  it('two processes on one database tell it once', async () => {
    const { said, at, told, waitFor, voronka, db } = await startMornings();
    await said('URU1', '/deal new Ромашка 300к');
    const other = db.outside;
    await at('2026-11-24T05:59:00Z');
    expect(await findWorkspacesInTheMorning(other, new Date('2026-11-24T06:00:00Z'))).toEqual([
      'T0001',
    ]);
    const both = () =>
      Promise.all(
        [1, 2].map(() =>
          db.inWorkspace('T0001', (tx) =>
            claimMornings(tx, 'T0001', new Date('2026-11-24T06:00:00Z')),
          ),
        ),
      );
    expect((await both()).flat()).toHaveLength(1);
    await voronka.tick();
    expect(told('URU1')).toHaveLength(0);
    await at('2026-11-25T06:00:00Z');
    await waitFor('URU1', 1);
  });

  it('days off and evenings are left in peace', async () => {
    const { said, at, db } = await startMornings();
    const shown = () => db.outside.selectFrom('attention_shown').selectAll().execute();
    await said('URU1', '/deal new Ромашка 300к');
    await at('2026-11-28T07:00:00Z');
    await at('2026-11-30T05:59:00Z');
    await at('2026-11-30T15:00:00Z');
    expect(await shown()).toEqual([]);
    // Late, but on the same day.
    await at('2026-12-01T14:59:00Z');
    expect(await shown()).toHaveLength(1);
  });

  it('a head hears only of deals past the limit that was set, and once', async () => {
    const { said, slack, at, told, waitFor } = await startMornings();
    await said('URU1', '/deal new Ромашка 300к');
    await said('URU1', '/deal next ромашка 2026-12-30 позвонить');
    await at(STALLED);
    expect(told('UHEAD')).toHaveLength(0);
    const { view } = await slack.type('UHEAD', '/team settings');
    if (!view) throw new Error('the settings did not open');
    await slack.submit('UHEAD', view, { stalled_limit: '2' });
    await at('2026-12-03T06:00:00Z');
    expect(told('UHEAD')).toHaveLength(0);
    await at('2026-12-04T06:00:00Z');
    await waitFor('UHEAD', 1);
    expect(told('UHEAD')[0]?.text).toBe('Без движения дольше заданного вами срока: 1 сделка');
    expect(textOf(told('UHEAD')[0])).toContain('8 рабочих дней без движения');
    await at('2026-12-07T06:00:00Z');
    await waitFor('URU1', 4);
    expect(told('UHEAD')).toHaveLength(1);
  });

  it('a head hears of a deal of their own as its owner alone', async () => {
    const { said, slack, at, told, waitFor } = await startMornings();
    await said('UHEAD', '/deal new Ромашка 300к');
    await said('UHEAD', '/deal next ромашка 2026-12-30 позвонить');
    const { view } = await slack.type('UHEAD', '/team settings');
    if (!view) throw new Error('the settings did not open');
    await slack.submit('UHEAD', view, { stalled_limit: '2' });
    await at('2026-12-04T06:00:00Z');
    await waitFor('UHEAD', 1);
    await at('2026-12-04T07:00:00Z');
    expect(told('UHEAD').map(({ text }) => text)).toEqual(['Сегодня ждут вас: 1 сделка']);
  });

  it('what is done about a deal after the second working day is no answer to the reminder', async () => {
    const { said, slack, at, waitFor } = await startMornings();
    await said('URU1', '/deal new Ромашка 300к');
    await said('URU1', '/deal next ромашка 2026-11-24 позвонить');
    await at('2026-11-25T06:00:00Z');
    await waitFor('URU1', 1);
    await at('2026-12-10T06:00:00Z');
    await said('URU1', '/deal done ромашка');
    const november = textOf((await slack.type('UHEAD', '/kpi 2026-11')).messages);
    expect(november).toContain('отработано 0 %, 0–79 % (0 из 1)');
  });
});
