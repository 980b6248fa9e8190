import { expect, it, vi } from 'vitest';
import { parseMoney } from '../../src/language/money.ts';
import { readAloud, startRussianTeam } from '../deals/deal-journeys.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A digest every day at nine, from a Monday afternoon in Moscow on. */
async function startDigest() {
  let ahead = new Date('2026-11-23T12:00:00Z').getTime() - Date.now();
  const app = await startRussianTeam({ clock: () => new Date(Date.now() + ahead) });
  await app.said('UHEAD', '/digest new everyday 09:00 #sales');
  const posted = async () => {
    ahead = new Date('2026-11-24T06:00:00Z').getTime() - Date.now();
    await app.voronka.tick();
    const rows = await app.db.outside
      .selectFrom('posts')
      .select('body')
      .where('target', '=', 'C0001')
      .execute();
    const digest = rows
      .map(({ body }) => readAloud(body))
      .find((text) => text.includes('По состоянию на'));
    return (digest ?? '').replaceAll('\u00a0', ' ');
  };
  return { ...app, posted };
}

it('a team of today, without a deal or a target, has a short digest that says so', async () => {
  const { posted } = await startDigest();
  const digest = await posted();
  expect(digest).toContain('*Продажи:* нет');
  expect(digest).toContain('*Доля выигранных:* нет данных');
  expect(digest).toContain('*План:* не поставлен');
  expect(digest).toContain('Открытых сделок нет');
  expect(digest).not.toMatch(/NaN|undefined|null|Infinity/);
});

it('one deal is told as one', async () => {
  const { said, posted } = await startDigest();
  await said('URU1', '/deal new Ромашка 300к');
  await said('URU1', '/deal won ромашка');
  const digest = await posted();
  expect(digest).toContain('*Продажи:* 300 000 ₽, 1 сделка');
  expect(digest).toContain('100 %, 21–100 % (1 из 1)');
});

it('forty currencies are counted, those with a rate are priced, and how many are not is said', async () => {
  const { said, posted } = await startDigest();
  const currencies = Intl.supportedValuesOf('currency')
    .filter((code) => !['RUB', 'USD'].includes(code) && parseMoney(`1000 ${code}`, 'RUB'))
    .slice(0, 38);
  await said('UADMIN', '/voronka rate USD RUB 90 2026-11-01');
  for (const [n, currency] of ['RUB', 'USD', ...currencies].entries()) {
    await said('URU1', `/deal new "Сделка ${n} ${currency}" 1000 ${currency}`);
    await said('URU1', `/deal won #${n + 1}`);
  }
  const digest = await posted();
  expect(digest).toMatch(/\*Продажи:\* 91 000 ₽ \(без курса: 38\), 40 сделок/);
});
