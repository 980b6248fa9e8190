import { expect, it } from 'vitest';
import { answer, buttonsOf, deals, form, readAloud, startRussianTeam } from './deal-journeys.ts';

/** Two deals whose titles begin alike, and are two words long. */
async function startWithTwo() {
  const app = await startRussianTeam();
  await app.said('URU1', '/deal new Заря плюс 300к');
  await app.said('URU1', '/deal new Заря восток 500к');
  return app;
}

it.each([
  ['note заря плюс позвонил, просят скидку', 'заметка добавлена: позвонил, просят скидку'],
  ['amount заря плюс 2 млн', 'сумма 300 000 ₽ → 2 000 000 ₽'],
  ['next заря плюс отправить КП послезавтра', 'следующий шаг — 5 марта: отправить КП'],
  ['next заря плюс завтра позвонить', 'следующий шаг — завтра: позвонить'],
  ['snooze заря плюс до 15.03 отпуск', 'на паузе до 15 марта: отпуск'],
  ['close заря плюс в пятницу', 'закрытие — 6 марта'],
  ['move заря плюс в переговоры, ждут КП', 'Новая → Переговоры'],
  ['won заря плюс за 350к, ура', 'Новая → Выиграна'],
  ['lost заря плюс ушли к конкурентам', 'Новая → Проиграна'],
])('a title of two words needs no quotes: /deal %s', async (line, what) => {
  const app = await startRussianTeam({ clock: () => new Date('2026-03-03T09:00:00Z') });
  await app.said('URU1', '/deal new Заря плюс 300к');
  await app.said('URU1', '/deal new Заря восток 500к');
  const said = await app.said('URU1', `/deal ${line}`);
  expect(said.replace(/\s/g, ' ')).toBe(`Заря плюс (#1): ${what}`);
});

it('renames a deal whose old title and new one both have several words', async () => {
  const app = await startWithTwo();
  expect(await app.said('URU1', '/deal rename заря плюс Заря Плюс Трейд')).toBe(
    'Заря Плюс Трейд (#1): переименована, раньше — «Заря плюс»',
  );
});

it('keeps why a deal was lost, and by what words it was told', async () => {
  const app = await startWithTwo();
  await app.said('URU1', '/deal lost заря плюс ушли к конкурентам');
  await app.said('UEN1', '/deal new Acme Corp 5k');
  await app.said('UEN1', '/deal lost acme they ghosted us # twice');
  expect(await deals(app)).toMatchObject([
    { loss_reason: 'competitor' },
    { loss_reason: null },
    { loss_reason: 'no_contact' },
  ]);
  const heard = readAloud(answer(await app.slack.type('UEN1', '/deal history acme')));
  expect(heard).toContain('they ghosted us. twice');
});

it('asks for the reason where the words tell none, with the words kept', async () => {
  const app = await startWithTwo();
  const gate = form(await app.slack.type('URU1', '/deal lost заря плюс директор уволился'));
  expect(readAloud(gate.body)).toContain('[директор уволился]');
  await app.slack.submit('URU1', gate, { loss_reason: 'other' });
  expect(await deals(app)).toMatchObject([{ loss_reason: 'other' }, {}]);
});

it('asks for a day in a form where none is written, with the words kept, and refuses one of no calendar', async () => {
  const app = await startWithTwo();
  const step = form(await app.slack.type('URU1', '/deal next заря плюс позвонить'));
  expect(readAloud(step.body)).toContain('[позвонить]');
  expect(await app.said('URU1', '/deal next заря плюс 31.11 позвонить')).toContain(
    'Не вижу даты в «31.11 позвонить»',
  );
});

it('shows both deals where the beginning fits two, and goes on with what was typed behind it', async () => {
  const app = await startWithTwo();
  const asked = answer(await app.slack.type('URU1', '/deal note заря звонил # дважды'));
  expect(buttonsOf(asked)).toEqual({
    '#1 Заря плюс': '/deal note #1 звонил # дважды',
    '#2 Заря восток': '/deal note #2 звонил # дважды',
  });
  expect(answer(await app.slack.press('URU1', asked, '#2 Заря восток')).text).toBe(
    'Заря восток (#2): заметка добавлена: звонил # дважды',
  );
});

it('asks for the stage where a move names only the deal', async () => {
  const app = await startWithTwo();
  const asked = answer(await app.slack.type('URU1', '/deal move #1'));
  expect(asked.text).toBe('На какой этап перенести сделку Заря плюс (#1)?');
  await app.slack.press('URU1', asked, 'Переговоры');
  expect(await app.said('URU1', '/deal show 1')).toContain('Переговоры');
});

it('says that a bare number has changed the currency too, and how to keep it', async () => {
  const app = await startRussianTeam();
  await app.said('URU1', '/deal new Acme $5k');
  const changed = answer(await app.slack.type('URU1', '/deal amount acme 7000'));
  expect(readAloud(changed)).toContain(
    'Сменилась и валюта: USD → RUB. Чтобы осталась USD: `/deal сумма #1 7000 USD`.',
  );
  const kept = answer(await app.slack.type('URU1', '/deal сумма #1 7000 руб'));
  expect(readAloud(kept)).not.toContain('валюта');
});

it('hands a deal over to whoever says “to me”', async () => {
  const app = await startWithTwo();
  await app.said('UHEAD', '/deal owner заря плюс себе');
  expect(await deals(app)).toMatchObject([{ owner_id: 'UHEAD' }, { owner_id: 'URU1' }]);
});

it.each(['NaN', '-0', '1e309', 'много', '1e309 млн', '12 и ещё 5', '99999999999999999'])(
  'wins no deal for “%s”, which is no amount',
  async (amount) => {
    const app = await startWithTwo();
    expect(await app.said('URU1', `/deal won #1 ${amount}`)).toContain('не сумма');
    expect(await deals(app)).toMatchObject([{ stage_kind: 'open' }, { stage_kind: 'open' }]);
  },
);

it('renames no deal to nothing, and takes a lone preposition for no stage', async () => {
  const app = await startWithTwo();
  expect(await app.said('URU1', '/deal rename #1 "   "')).toContain('переименовать #12');
  expect(await app.said('URU1', '/deal move #1 в')).toContain('Не могу понять, какой это этап');
  expect(await deals(app)).toMatchObject([{ version: 1 }, { version: 1 }]);
});

it('opens no form of a next step or a pause for a deal that is closed', async () => {
  const app = await startWithTwo();
  await app.said('URU1', '/deal won #1');
  expect(await app.said('URU1', '/deal next заря плюс')).toContain('Сначала откройте её снова');
  expect(await app.said('URU1', '/deal snooze заря плюс отпуск')).toContain('Сначала откройте');
});
