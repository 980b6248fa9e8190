import { describe, expect, it } from 'vitest';
import { lockDealByNumber } from '../../src/deals/deal-store.ts';
import { someoneWaitsForALock } from '../support/fresh-db.ts';
import {
  answer,
  buttonsOf,
  deals,
  events,
  type Started,
  startRussianTeam,
} from './deal-journeys.ts';

/** A deal in the first stage, and the stage that a head is about to retire. */
async function startWithDeal() {
  const app = await startRussianTeam();
  await app.said('URU1', '/deal new Ромашка 300к');
  const stage = await app.db.outside
    .selectFrom('stages')
    .selectAll()
    .where('name_en', '=', 'Negotiation')
    .executeTakeFirstOrThrow();
  const retire = () => app.said('UHEAD', `/team stages retire ${stage.stage_id}`);
  const isIn = async () => (await deals(app)).filter(({ stage_id }) => stage_id === stage.stage_id);
  return { app, stage, retire, isIn };
}

/** Holds the answer of a delivery, so that its transaction waits just before it ends. */
async function holdAnswer({ db }: Started, key: string) {
  const held = await db.begin('T0001');
  await held.tx
    .insertInto('handled')
    .values({ workspace_id: 'T0001', key, answer: JSON.stringify({}) })
    .execute();
  return held;
}

describe('a stage that a head retires', () => {
  it('takes no deal whose move began before and ends after', async () => {
    const { app, retire, isIn } = await startWithDeal();
    const held = await app.db.begin('T0001');
    await lockDealByNumber(held.tx, { workspaceId: 'T0001', teamIds: [] }, 1);
    const moving = app.said('URU1', '/deal move #1 переговоры');
    await someoneWaitsForALock(app.db);
    await retire();
    await held.rollback();
    expect(await moving).toBe(
      'Этого этапа в воронке больше нет. Ничего не изменилось, выберите другой.',
    );
    expect(await isIn()).toEqual([]);
    expect(await events(app)).toHaveLength(1);
  });

  it('stays while a move into it is about to be saved: the head hears of the deal', async () => {
    const { app, retire, isIn } = await startWithDeal();
    const held = await holdAnswer(app, 'command:moving');
    const moving = app.slack.type('URU1', '/deal move #1 переговоры', { triggerId: 'moving' });
    await someoneWaitsForALock(app.db);
    const retiring = retire();
    await someoneWaitsForALock(app.db, 2);
    await held.rollback();
    expect(answer(await moving).text).toContain('Переговоры');
    expect(await retiring).toBe('На этапе «Переговоры» 1 открытая сделка. Сначала перенесите её.');
    expect(await isIn()).toHaveLength(1);
  });

  it('gets no new deal, and none back by Undo', async () => {
    const { app, retire, isIn } = await startWithDeal();
    await app.said('URU1', '/deal move #1 переговоры');
    const moved = await app.slack.type('URU1', '/deal move #1 предложение');
    const undo = buttonsOf(answer(moved))['Отменить'] ?? '';
    await retire();
    const undone = answer(await app.slack.type('URU1', undo));
    expect(undone.text).toContain('Этого этапа в воронке больше нет');
    expect(Object.values(buttonsOf(undone))).toEqual(['/deal show #1']);
    expect(await app.said('URU1', '/deal new Лютик 100к переговоры')).not.toContain(
      'Лютик открыта',
    );
    expect(await isIn()).toEqual([]);
  });
});
