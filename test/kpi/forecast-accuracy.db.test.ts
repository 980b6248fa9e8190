import { describe, expect, it, vi } from 'vitest';
import { readAloud, startRussianTeam } from '../deals/deal-journeys.ts';

vi.setConfig({ testTimeout: 60_000 });

async function startForecast() {
  let now = new Date('2026-10-30T09:00:00Z');
  const app = await startRussianTeam({ clock: () => now });
  const set = (moment: string) => {
    now = new Date(moment);
  };
  const at = async (moment: string) => {
    set(moment);
    await app.voronka.tick();
  };
  const read = async (who: string, line: string) =>
    readAloud((await app.slack.type(who, line)).messages).replaceAll(/[\u00a0\u202f]/g, ' ');
  const kept = () =>
    app.db.outside
      .selectFrom('kpi_forecasts')
      .select(['day', 'kind', 'weighted_minor'])
      .orderBy('day')
      .orderBy('kind')
      .execute();
  return { ...app, set, at, read, kept };
}

describe('the forecast of a Monday', () => {
  it('is kept once, from midnight by the team’s clock; a missed Monday stays missed', async () => {
    const { at, said, kept } = await startForecast();
    await said('URU1', '/deal new Ромашка 300к');
    await said('URU1', '/deal close ромашка 2026-11-20');
    await at('2026-11-01T20:59:00Z');
    expect(await kept()).toEqual([]);
    await at('2026-11-01T21:00:00Z');
    await at('2026-11-01T21:01:00Z');
    expect(await kept()).toEqual([
      { day: '2026-11-02', kind: 'month', weighted_minor: 3_000_000n },
      { day: '2026-11-02', kind: 'quarter', weighted_minor: 3_000_000n },
    ]);
    await at('2026-11-10T09:00:00Z');
    await at('2026-11-16T09:00:00Z');
    expect(new Set((await kept()).map(({ day }) => day))).toEqual(
      new Set(['2026-11-02', '2026-11-16']),
    );
  });

  it('is held against what was won: so far, and how far off it was when the month is over', async () => {
    const { at, set, said, read } = await startForecast();
    expect(await read('URU1', '/kpi точность')).toContain('в понедельник, 2 ноября');
    await said('URU1', '/deal new Ромашка 300к');
    await said('URU1', '/deal close ромашка 2026-11-20');
    await at('2026-11-02T06:00:00Z');
    set('2026-11-12T06:00:00Z');
    await said('URU1', '/deal won ромашка 24к');
    const running = await read('URU1', '/kpi точность');
    expect(running).toContain('2 ноября: прогноз 30 000 ₽');
    expect(running).toContain('Уже выиграно: 24 000 ₽ (1 сделка)');
    set('2026-12-03T06:00:00Z');
    expect(await read('URU1', '/kpi точность')).toContain('прогноз завышен на 6 000 ₽ (25 %)');
    const english = await read('UEN1', '/kpi accuracy');
    expect(english).toContain('On November 2 the forecast was');
    expect(english).toMatch(/too high \(25%\)/);
    // The quarter still runs.
    expect(english).toContain('Won so far');
  });

  it('is kept once by two processes', async () => {
    const { startReplica, voronka, set, kept } = await startForecast();
    const other = await startReplica();
    set('2026-11-02T09:00:00Z');
    await Promise.all([voronka, other, voronka, other].map((one) => one.tick()));
    expect((await kept()).map(({ kind }) => kind)).toEqual(['month', 'quarter']);
  });
});
