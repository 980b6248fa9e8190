import { describe, expect, it, vi } from 'vitest';
import { answer, buttonsOf, deals, readAloud, startRussianTeam } from './deal-journeys.ts';

vi.setConfig({ testTimeout: 60_000 });

async function startRefunds() {
  let now = new Date('2026-10-30T09:00:00Z');
  const app = await startRussianTeam({ clock: () => now });
  const at = (moment: string) => {
    now = new Date(moment);
  };
  const heard = async (userId: string, line: string) =>
    (await app.said(userId, line)).replaceAll('\u00a0', ' ');
  await app.said('URU1', '/deal new Ромашка 300к');
  await app.said('URU1', '/deal won ромашка');
  return { ...app, at, heard };
}

describe('a refund', () => {
  it('lowers the sales of its own period, and leaves those of the sale as they were', async () => {
    const { slack, at, heard } = await startRefunds();
    at('2026-11-10T09:00:00Z');
    const given = answer(await slack.type('URU1', '/deal возврат #1 50к # брак'));
    expect(given.text.replaceAll('\u00a0', ' ')).toContain('возвращено 50 000 ₽');
    expect(await heard('URU1', '/kpi october')).toContain('Продажи: 300 000 ₽, 1 сделка');
    expect(await heard('URU1', '/kpi november')).toContain(
      'Продажи: -50 000 ₽, 0 сделок, за вычетом возвратов на 50 000 ₽ (1 сделка)',
    );
    expect(await heard('UHEAD', '/kpi team quarter')).toContain('Продажи: 250 000 ₽');
    const behind = answer(await slack.type('UHEAD', '/kpi сделки возвраты команда 2026-11'));
    expect(readAloud(behind)).toContain('Ромашка');
    const history = answer(await slack.type('URU1', '/deal history #1'));
    expect(readAloud(history)).toContain('брак');
  });

  it('is taken back by Undo, and is no longer in any number', async () => {
    const { slack, said, heard, ...app } = await startRefunds();
    const given = answer(await slack.type('URU1', '/deal refund #1 50к'));
    const undo = Object.keys(buttonsOf(given)).find((label) => label === 'Отменить');
    await slack.press('URU1', given, undo ?? '');
    expect((await deals({ slack, said, ...app }))[0]?.refunded_minor).toBeNull();
    const october = await heard('URU1', '/kpi october');
    expect(october).toContain('Продажи: 300 000 ₽, 1 сделка');
    expect(october).not.toContain('возврат');
  });

  it('is of a won deal, of no more than it brought, and in its currency', async () => {
    const { said, heard } = await startRefunds();
    await said('URU1', '/deal new Лютик 100к');
    expect(await heard('URU1', '/deal refund #2 10к')).toContain('не выиграна');
    expect(await heard('URU1', '/deal refund #1 200к')).toContain('возвращено 200 000 ₽');
    expect(await heard('URU1', '/deal refund #1 101к')).toContain('не больше 100 000 ₽');
    expect(await heard('URU1', '/deal refund #1 $10')).toContain('не больше 100 000 ₽');
    expect(await heard('URU1', '/deal refund #1 100к')).toContain('200 000 ₽ → 300 000 ₽');
    expect(await heard('URU1', '/deal refund #1 1')).toContain('не больше 0 ₽');
    expect(await heard('URU1', '/deal refund #1')).toContain('/deal возврат #12 50к');
    expect(await heard('URU2', '/deal refund #1 1')).toContain('Изменить её может владелец');
  });

  it('holds its deal won, for that much at least, until it is undone', async () => {
    const { said, heard } = await startRefunds();
    await said('URU1', '/deal refund #1 50к');
    for (const line of ['/deal reopen #1', '/deal amount #1 40к', '/deal lost #1 цена'])
      expect(await heard('URU1', line)).toContain('вернули 50 000 ₽');
    expect(await heard('URU1', '/deal amount #1 60к')).toContain('60 000 ₽');
    await said('URU1', '/deal undo');
    await said('URU1', '/deal undo');
    expect(await heard('URU1', '/deal reopen #1')).toContain('Ромашка');
  });
});
