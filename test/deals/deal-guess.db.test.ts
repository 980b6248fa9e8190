import { expect, it } from 'vitest';
import { answer, buttonsOf, deals, startRussianTeam } from './deal-journeys.ts';

async function startWithDeal() {
  const app = await startRussianTeam();
  await app.said('URU1', '/deal new Заря плюс 300к');
  return app;
}

it.each(['#1', '1', 'заря', 'зарю плюс'])('shows the deal of /deal %s', async (typed) => {
  const app = await startWithDeal();
  expect(await app.said('URU1', `/deal ${typed}`)).toMatch(/^#1 Заря плюс: Новая/);
});

it.each(['предложение', 'в переговорах', 'команда', 'мои', '@ivan'])(
  'lists the deals of /deal %s',
  async (typed) => {
    const app = await startWithDeal();
    expect(await app.said('URU1', `/deal ${typed}`)).toMatch(/^(Мои с|С)делки.*: \d сдел/);
  },
);

it.each(['договор заря плюс', 'заря договор', 'договор #1'])(
  'asks before it moves a deal by /deal %s',
  async (typed) => {
    const app = await startWithDeal();
    const asked = answer(await app.slack.type('URU1', `/deal ${typed}`));
    expect(asked.text).toBe('Перенести сделку Заря плюс (#1) на этап «Договор»?');
    expect(buttonsOf(asked)).toEqual({
      Перенести: '/deal move #1 Contract',
      'Показать #1': '/deal show #1',
    });
    expect(await deals(app)).toMatchObject([{ version: 1 }]);
  },
);

it('offers to open what looks like a new deal, and opens it with one press', async () => {
  const app = await startWithDeal();
  const asked = answer(await app.slack.type('URU1', '/deal Ромашка 500к'));
  expect(asked.text).toBe('Создать новую сделку: Ромашка 500к?');
  await app.slack.press('URU1', asked, 'Новая сделка');
  expect(await deals(app)).toMatchObject([{}, { title: 'Ромашка', amount_minor: 50_000_000n }]);
});

it('says what there is where nothing can be meant', async () => {
  const app = await startWithDeal();
  expect(await app.said('URU1', '/deal мувь что-нибудь')).toContain('нет команды «мувь»');
  expect(await app.said('UEN1', '/deal constructor')).toContain('/deal has no “constructor”');
});
