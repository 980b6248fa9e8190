import { expect, it, vi } from 'vitest';
import { answer, form, readAloud, startRussianTeam } from '../deals/deal-journeys.ts';

vi.setConfig({ testTimeout: 60_000 });

async function startSales() {
  let ahead = new Date('2026-11-23T12:00:00Z').getTime() - Date.now();
  const app = await startRussianTeam({ clock: () => new Date(Date.now() + ahead) });
  await app.said('UHEAD', '/digest new daily 09:00 #sales');
  const inChannel = () =>
    app.slack.state.channels
      .get('C0001')
      ?.messages.filter(({ text }) => text.startsWith('Север')) ?? [];
  const go = async (moment: string) => {
    ahead = new Date(moment).getTime() - Date.now();
    await app.voronka.tick();
  };
  /** The digest posted at that moment. */
  const at = async (moment: string) => {
    const before = inChannel().length;
    await go(moment);
    return app.slack.waitFor(() => inChannel()[before], 15_000);
  };
  const read = (message: unknown) => readAloud(message as never).replaceAll('\u00a0', ' ');
  return { ...app, go, at, read };
}

it('what was changed in a result after its digest is said in the next one, once', async () => {
  const { said, at, read } = await startSales();
  for (const title of ['Ромашка', 'Лютик']) {
    await said('URU1', `/deal new ${title} 300к`);
    await said('URU1', `/deal won ${title}`);
  }
  expect(read(await at('2026-11-24T06:00:00Z'))).not.toContain('Поправки');
  await said('URU1', '/deal amount ромашка 100к');
  await said('UHEAD', '/deal reopen лютик');
  const next = read(await at('2026-11-25T06:00:00Z'));
  expect(next).toContain('Поправки к опубликованному');
  expect(next).toContain('#1 Ромашка*, выиграна 23 ноября: теперь 100 000 ₽, было 300 000 ₽');
  expect(next).toContain('#2 Лютик*, закрыта 23 ноября (300 000 ₽), снова открыта');
  expect(read(await at('2026-11-27T06:00:00Z'))).not.toContain('Поправки');
});

it('what a digest would have corrected that never came out is corrected by the next one', async () => {
  const { said, slack, db, go, at, read } = await startSales();
  await said('URU1', '/deal new Ромашка 300к');
  await said('URU1', '/deal won ромашка');
  await at('2026-11-24T06:00:00Z');
  await said('URU1', '/deal amount ромашка 100к');
  const channel = slack.state.channels.get('C0001');
  if (!channel) throw new Error('there is no channel');
  channel.isArchived = true;
  await go('2026-11-25T06:00:00Z');
  const outcome = () => db.outside.selectFrom('digest_runs').select('status').execute();
  await expect
    .poll(async () => {
      await go('2026-11-25T06:01:00Z');
      return (await outcome()).map(({ status }) => status).toSorted();
    })
    .toEqual(['posted', 'waiting']);
  channel.isArchived = false;
  expect(read(await at('2026-11-27T06:00:00Z'))).toContain('#1 Ромашка*, выиграна 23 ноября');
});

it('a rate that was changed for days already told is said, where something was sold at it', async () => {
  const { said, at, read } = await startSales();
  await said('UADMIN', '/voronka rate EUR RUB 2 2026-11-01');
  await said('URU1', '/deal new Ромашка 100 евро');
  await said('URU1', '/deal won ромашка');
  expect(read(await at('2026-11-24T06:00:00Z'))).toContain('*Продажи:* 200 ₽');
  await said('UADMIN', '/voronka rate EUR RUB 3 2026-11-01');
  await said('UADMIN', '/voronka rate GBP RUB 9 2026-11-01');
  await said('UADMIN', '/voronka rate EUR RUB 4 2026-11-24');
  const next = read(await at('2026-11-25T06:00:00Z'));
  expect(next).toContain(
    'Курс EUR к RUB с 1 ноября 2026 г.: теперь 3, был 2; суммы в EUR пересчитаны',
  );
  expect(next).toContain('*Продажи:* 300 ₽');
  expect(next).not.toContain('GBP');
  expect(next).not.toContain('теперь 4');
  expect(read(await at('2026-11-27T06:00:00Z'))).not.toContain('Поправки');
});

it('what was won while no digest came is no correction', async () => {
  const { said, at, read } = await startSales();
  await said('URU1', '/deal new Ромашка 300к');
  await at('2026-11-24T06:00:00Z');
  await said('URU1', '/deal won ромашка');
  const next = read(await at('2026-11-27T06:00:00Z'));
  expect(next).not.toContain('Поправки');
  expect(next).toContain('Продажи:* 300 000 ₽, 1 сделка');
});

it('a refund that was told and taken back is said too', async () => {
  const { said, at, read } = await startSales();
  await said('URU1', '/deal new Ромашка 300к');
  await said('URU1', '/deal won ромашка');
  await said('URU1', '/deal refund #1 50к # брак');
  const told = read(await at('2026-11-24T06:00:00Z'));
  expect(told).toContain('Продажи:* 250 000 ₽, 1 сделка, за вычетом возвратов на 50 000 ₽');
  await said('URU1', '/deal undo');
  const next = read(await at('2026-11-25T06:00:00Z'));
  expect(next).toContain('#1 Ромашка*: возврат 50 000 ₽ (23 ноября) отменён');
  expect(next).not.toContain('за вычетом');
});

it('shows as much of people’s results as the team wants told', async () => {
  const { said, slack, at, read } = await startSales();
  for (const [who, sum] of [
    ['URU1', '300к'],
    ['URU2', '500к'],
  ] as const) {
    await said(who, `/deal new "Сделка ${who}" ${sum}`);
    await said(who, `/deal won "Сделка ${who}"`);
  }
  const named = read(await at('2026-11-24T06:00:00Z'));
  expect(named).toContain('Кто сколько продал');
  expect(named).toMatch(/1\. olga: 500 000 ₽, 1 сделка\n2\. ivan: 300 000 ₽, 1 сделка/);
  const choose = async (leaderboard: string) =>
    slack.submit('UHEAD', form(await slack.type('UHEAD', '/team settings')), { leaderboard });
  await choose('off');
  expect(read(await at('2026-11-25T06:00:00Z'))).not.toContain('Кто сколько продал');
  await choose('own_best');
  // In the first month that there is, nobody can have beaten an earlier one.
  expect(read(await at('2026-11-27T06:00:00Z'))).not.toContain('Лучший месяц');
  await said('URU1', '/deal new Победа 100к');
  await said('URU1', '/deal new Рекорд 900к');
  await at('2026-11-30T06:00:00Z');
  await at('2026-12-02T06:00:00Z');
  await said('URU1', '/deal won рекорд');
  await said('URU2', '/deal new Мелочь 1к');
  await said('URU2', '/deal won мелочь');
  const best = read(await at('2026-12-03T06:00:00Z'));
  expect(best).toContain('Лучший месяц за год*\nivan: 900 000 ₽, 1 сделка');
  expect(best).not.toContain('olga');
});

it('holds nobody’s month against sales of an earlier one that were given back', async () => {
  const { said, slack, at, read } = await startSales();
  const settings = form(await slack.type('UHEAD', '/team settings'));
  await slack.submit('UHEAD', settings, { leaderboard: 'own_best' });
  for (const who of ['URU1', 'URU2']) {
    await said(who, `/deal new "Сделка ${who}" 500к`);
    await said(who, `/deal won "Сделка ${who}"`);
  }
  await said('URU2', '/deal refund #2 450к # брак');
  await at('2026-11-24T06:00:00Z');
  await at('2026-12-02T06:00:00Z');
  for (const who of ['URU1', 'URU2']) {
    await said(who, `/deal new "Ещё ${who}" 100к`);
    await said(who, `/deal won "Ещё ${who}"`);
  }
  const best = read(await at('2026-12-03T06:00:00Z'));
  expect(best).toContain('Лучший месяц за год*\nolga: 100 000 ₽, 1 сделка');
  expect(best).not.toContain('ivan');
});

it('opens to whoever presses the deals behind a number, and to nobody else', async () => {
  const { said, slack, at } = await startSales();
  await said('URU1', '/deal new Ромашка 300к');
  await said('URU1', '/deal won ромашка');
  await at('2026-11-24T06:00:00Z');
  await said('URU1', '/deal new Лютик 100к');
  await said('URU1', '/deal won лютик');
  const digest = await at('2026-11-25T06:00:00Z');
  const seen = await slack.press('UEN1', digest, 'kpi.behind', 'Выиграны: 2');
  expect(answer(seen).ephemeralTo).toBe('UEN1');
  expect(readAloud(answer(seen))).toContain('Ромашка');
  const yesterday = await slack.press('UEN1', digest, 'kpi.behind:results', 'Выиграны: 1');
  expect(readAloud(answer(yesterday))).toContain('Nov 24, 2026. Won: 1');
  expect(readAloud(answer(yesterday))).not.toContain('Ромашка');
});

it('names the biggest deals that need attention and who owns them, calls nobody, and leads to the rest', async () => {
  const { said, slack, at, read } = await startSales();
  for (const n of [1, 2, 3, 4, 5, 6]) await said('URU2', `/deal new "Сделка ${n}" ${n}00к`);
  const digest = await at('2026-11-24T06:00:00Z');
  const posted = read(digest);
  expect(posted).toContain('нет следующего шага: 6');
  expect(posted).toContain('_нет следующего шага_ · olga');
  expect(posted).not.toContain('<@');
  expect(posted.match(/#\d/g)).toEqual(['#6', '#5', '#4', '#3', '#2']);
  const all = await slack.press('UHEAD', digest, 'Ещё 1: все открытые сделки');
  expect(readAloud(answer(all))).toContain('Сделка 1');
});

it('tells besides the results only what its head chose', async () => {
  const { said, slack, read } = await startSales();
  await said('URU1', '/deal new Ромашка 300к');
  await slack.submit('UHEAD', form(await slack.type('UHEAD', '/digest new')), {
    kind: 'weekly',
    content: ['attention'],
  });
  const shown = await slack.type('UHEAD', '/digest');
  const previews = JSON.stringify(shown.messages).match(/\/digest preview [0-9a-f-]+/g) ?? [];
  const last = read(answer(await slack.type('UHEAD', previews.at(-1) ?? '')));
  expect(last).toContain('нет следующего шага: 1');
  expect(last).not.toContain('Прошли дальше');
  expect(last).not.toContain('План:* не поставлен\n*Доля');
  const all = read(answer(await slack.type('UHEAD', previews[0] ?? '')));
  expect(all).toContain('Прошли дальше');
});
