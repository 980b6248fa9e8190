import { expect, it } from 'vitest';
import { startTeam } from '../support/slack.ts';
import { answer, buttonsOf, deals, readAloud, startRussianTeam } from './deal-journeys.ts';

it('understands a deal by number, quotes, beginning, case ending, typo, in capitals or not', async () => {
  const app = await startRussianTeam();
  await app.said('URU1', '/deal новая ООО «Ромашка» 30 мест 300к');
  await app.said('URU1', '/deal new Лютик 5к');
  expect((await deals(app)).map(({ title }) => title)).toEqual(['ООО "Ромашка" 30 мест', 'Лютик']);
  for (const ref of ['2', '#2', '№2', '"Лютик"', 'лют', 'ЛЮТИКА', 'лютек']) {
    expect(await app.said('URU1', `/deal покажи ${ref}`)).toMatch(/^#2 Лютик: /);
  }
  for (const ref of ['ромашки', 'ромушко']) {
    expect(await app.said('URU1', `/deal show ${ref}`)).toMatch(/^#1 ООО "Ромашка" 30 мест: /);
  }
});

it('says what is near an unknown deal, and how to list them', async () => {
  const app = await startRussianTeam();
  await app.said('URU1', '/deal new Ромашка Юг 5к');
  expect(await app.said('URU1', '/deal show Фиалка')).toBe(
    'Не вижу сделки «Фиалка». Ваши покажет `/deal список`, сделки команды — `/deal список команда`.',
  );
  const near = answer(await app.slack.type('URU1', '/deal note ромашник ждут счёт'));
  expect(near.text).toContain('Может быть, одна из этих?');
  await app.slack.press('URU1', near, '#1 Ромашка Юг');
  expect(readAloud(answer(await app.slack.type('URU1', '/deal history 1')))).toContain('ждут счёт');
});

it('takes a stage that cannot be told for a question, and the comment comes along', async () => {
  const app = await startRussianTeam();
  await app.said('URU1', '/deal new Ромашка 300к');
  const asked = answer(await app.slack.type('URU1', '/deal move #1 космос # звонил'));
  expect(asked.text).toContain('«космос»');
  expect(buttonsOf(asked)).toMatchObject({
    Переговоры: '/deal move #1 Negotiation # звонил',
    Проиграна: '/deal move #1 Lost # звонил',
  });
  const moved = await app.slack.press('URU1', asked, 'Переговоры');
  expect(answer(moved).text).toBe('Ромашка (#1): Новая → Переговоры');
  expect(app.slack.complaints).toEqual([]);
});

it('takes the end of a title for no amount and no reason', async () => {
  const app = await startRussianTeam();
  await app.said('URU1', '/deal new "Office 365" 300к');
  await app.said('URU1', '/deal new "Office 2019" 10к');
  await app.said('URU1', '/deal new "Лучшая цена" 10к');
  await app.said('URU1', '/deal won office 365');
  await app.slack.type('URU1', '/deal lost лучшая цена');
  expect(await deals(app)).toMatchObject([
    { stage_kind: 'won', amount_minor: 30_000_000n },
    { stage_kind: 'open' },
    { stage_kind: 'open' },
  ]);
  await app.said('URU1', '/deal won office 2019 12к');
  await app.said('URU1', '/deal lost лучшая цена конкурент');
  expect(await deals(app)).toMatchObject([
    {},
    { stage_kind: 'won', amount_minor: 1_200_000n },
    { loss_reason: 'competitor' },
  ]);
});

it('keeps the amount and the reason when it has to ask which deal', async () => {
  const app = await startRussianTeam();
  await app.said('URU1', '/deal new Ромашка Юг 5к');
  await app.said('URU1', '/deal new Ромашка Север 7к');
  const won = answer(await app.slack.type('URU1', '/deal won ромашка 9к # наконец'));
  expect(Object.values(buttonsOf(won))).toEqual([
    '/deal won #1 9к # наконец',
    '/deal won #2 9к # наконец',
  ]);
  const lost = answer(await app.slack.type('URU1', '/deal lost ромашка цена'));
  expect(Object.values(buttonsOf(lost))).toEqual(['/deal lost #1 цена', '/deal lost #2 цена']);
});

it('reads an amount in the currency of the deal’s team, unless one is named', async () => {
  const app = await startTeam();
  const { view } = await app.slack.type('UADMIN', '/team settings');
  if (!view) throw new Error('the settings did not open');
  await app.slack.submit('UADMIN', view, { currency: 'EUR' });
  await app.said('UEN1', '/deal new Acme 5k');
  await app.said('UEN1', '/deal new Beta 300к ₽');
  expect(await app.said('UEN1', '/deal amount acme 6k')).toBe('Acme (#1): amount €5,000 → €6,000');
  expect(await app.said('UEN1', '/deal amount acme 6k')).toBe(
    "That's how it already was: nothing changed in Acme (#1).",
  );
  expect(await app.said('UEN1', '/deal amount acme plenty')).toContain("“plenty” isn't an amount");
  expect((await deals(app)).map(({ currency }) => currency)).toEqual(['EUR', 'RUB']);
});

it('finds the day wherever it stands, and reads titles with signs only', async () => {
  const app = await startRussianTeam();
  await app.said('URU1', '/deal new Ромашка 300к');
  await app.said('URU1', '/deal new "🌼" 5к');
  expect(await app.said('URU1', '/deal шаг ромашка завтра отправить "КП" в пятницу')).toBe(
    'Ромашка (#1): следующий шаг — завтра: отправить "КП" в пятницу',
  );
  expect(await app.said('URU1', '/deal шаг #1 позвонить завтра утром')).toBe(
    'Ромашка (#1): следующий шаг — завтра: позвонить утром',
  );
  expect(await app.said('URU1', '/deal срок ромашка 15.12.2099')).toBe(
    'Ромашка (#1): закрытие — 15 декабря 2099 г.',
  );
  expect(await app.said('URU1', '/deal срок ромашка скоро')).toContain('Не вижу даты в «скоро»');
  expect(await app.said('URU1', '/deal show …')).toContain('Не вижу сделки');
});

it('asks whether “close it” means the day or the end, and offers both ends', async () => {
  const app = await startRussianTeam();
  await app.said('URU1', '/deal новая Ромашка 300к');
  const asked = await app.slack.type('URU1', '/deal закрыть ромашку');
  expect(answer(asked).text).toBe(
    'Когда закроется Ромашка (#1)? `/deal закрытие #1 пятница`. Или сделка завершена?',
  );
  expect(buttonsOf(answer(asked))).toEqual({
    Выиграна: '/deal won #1',
    Проиграна: '/deal lost #1',
  });
  expect(await app.said('URU1', '/deal закрыть ромашку 15.12.2099')).toContain('15 декабря 2099');
});

it('shows what people typed as they typed it, whatever it looks like', async () => {
  const app = await startRussianTeam();
  await app.said('URU1', '/deal new "<!channel> <https://evil.example|тут>" 5к');
  for (const line of [
    'show 1',
    'move 1 новая',
    'note 1 <!here>',
    'list',
    'history 1',
    'new "<!channel> <https://evil.example|тут>"',
    'show <!everyone>',
    'move 1 <!here>',
  ]) {
    const seen = await app.slack.type('URU1', `/deal ${line}`);
    for (const message of seen.messages) {
      const heard = readAloud({ blocks: message.blocks });
      expect(`${message.text}\n${heard}`).not.toMatch(/<(!|https)/);
    }
  }
  expect(app.slack.complaints).toEqual([]);
});

it('reads title, amount and stage of a new deal, whatever sign or quotes stand between', async () => {
  const app = await startTeam();
  const typed = [
    ['Заря 1,2 млн ₽ предложение', 'Заря', 'RUB'],
    ['Луна предложение 5000 €', 'Луна', 'EUR'],
    ['Звезда 300к предложение', 'Звезда', 'USD'],
    ['«Кофейня "Рассвет"» 1,2 млн ₽ предложение', 'Кофейня "Рассвет"', 'RUB'],
  ];
  for (const [line] of typed) await app.said('URU1', `/deal new ${line}`);
  expect((await deals(app)).map(({ title, currency }) => [title, currency])).toEqual(
    typed.map(([, title, currency]) => [title, currency]),
  );
  expect(await app.said('URU1', '/deal list предложение')).toContain('4');
});

it.each(['на переговоры', 'в переговоры', 'на этап переговоры', 'to negotiation', 'переговоры'])(
  'moves a deal “%s”',
  async (where) => {
    const app = await startRussianTeam();
    await app.said('URU1', '/deal new Заря 5к');
    expect(await app.said('URU1', `/deal перенести заря ${where}`)).toContain('→ Переговоры');
  },
);
