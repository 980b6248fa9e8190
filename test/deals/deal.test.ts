import { describe, expect, it } from 'vitest';
import {
  addNote,
  type Deal,
  finishStep,
  handOver,
  missingFor,
  move,
  open,
  rename,
  setAmount,
  setCloseDay,
  setNextStep,
  snooze,
} from '../../src/deals/deal.ts';
import { attentionOf } from '../../src/deals/deal-attention.ts';
import type { Change, DealEvent } from '../../src/deals/deal-event.ts';
import { replay, type SavedEvent, stageBeforeClosing, undo } from '../../src/deals/deal-history.ts';
import { Refusal } from '../../src/errors.ts';
import type { Stage, Team } from '../../src/teams/directory.ts';
import { READY_LOSS_REASONS, READY_PIPELINE } from '../../src/teams/pipeline.ts';
import { plainTeam } from '../support/plain-team.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const stages: Stage[] = READY_PIPELINE.map(({ en, ru, ...stage }, n) => ({
  ...stage,
  id: `s${n}`,
  teamId: 't',
  names: { en, ru },
}));
const stage = (name: string) => stages.find(({ names }) => names.en === name) as Stage;
const team: Team = {
  ...plainTeam,
  id: 't',
  language: 'ru',
  stages,
  lossReasons: READY_LOSS_REASONS.map(({ reason, en, ru }) => ({ reason, names: { en, ru } })),
};
const by = (at: Date, byId = 'U1') => ({ byId, at });
const RUB = (major: number) => ({ minor: BigInt(major) * 100n, currency: 'RUB' });
const opened = () =>
  open(
    { id: 'd', team, title: 'Ромашка', stage: stage('New'), amount: null, ownerId: 'U1' },
    by(NOW),
  );
const codeOf = (run: () => unknown) => {
  try {
    run();
    return 'no refusal';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};
const saved = (event: DealEvent): SavedEvent => ({ ...event, id: `e${event.version}` });

describe('a deal that moves', () => {
  it('is asked for the amount and the date that its new stage needs', () => {
    const { deal } = opened();
    expect(missingFor(deal, stage('Contract'))).toEqual(['amount', 'close_date']);
    expect(missingFor(deal, stage('Contract'), { amount: RUB(1), closeOn: '2026-12-15' })).toEqual(
      [],
    );
  });

  it('is asked for a reason when it is lost, every time', () => {
    const { deal } = opened();
    expect(missingFor({ ...deal, lossReason: 'price' }, stage('Lost'))).toEqual(['loss_reason']);
  });

  it('may skip stages and go back, and leaves no step behind when it closes', () => {
    const { deal } = opened();
    const stepped = setNextStep(deal, '2026-11-30', 'позвонить', by(later(1))).deal;
    const won = move(stepped, stage('Won'), by(later(2)), { amount: RUB(300_000) });
    expect(won.deal).toMatchObject({
      stageKind: 'won',
      closedAt: later(2),
      nextStep: null,
      amount: RUB(300_000),
    });
    const back = move(won.deal, stage('Qualified'), by(later(3)));
    expect(back.deal).toMatchObject({ stageKind: 'open', closedAt: null, lossReason: null });
  });

  it('does not move to where it is', () => {
    expect(codeOf(() => move(opened().deal, stage('New'), by(later(1))))).toBe('already_there');
  });

  it('is opened again in the stage that it was closed from', () => {
    const first = opened();
    const contract = move(first.deal, stage('Contract'), by(later(1)));
    const won = move(contract.deal, stage('Won'), by(later(2)));
    const lost = move(won.deal, stage('Lost'), by(later(3)), { lossReason: 'price' });
    const events = [first.event, contract.event, won.event, lost.event];
    expect(stageBeforeClosing(events)).toBe(stage('Contract').id);
  });

  it('refuses a comment that would not fit, rather than cut it', () => {
    const { deal } = opened();
    const at = { ...by(later(1)), comment: 'а'.repeat(3_001) };
    expect(codeOf(() => move(deal, stage('Proposal'), at))).toBe('text_long');
    expect(codeOf(() => addNote(deal, 'а'.repeat(3_001), by(later(1))))).toBe('text_long');
  });

  it('is not opened in a closing stage', () => {
    expect(
      codeOf(() =>
        open(
          { id: 'd', team, title: 'x', stage: stage('Won'), amount: null, ownerId: null },
          by(NOW),
        ),
      ),
    ).toBe('opens_closed');
  });
});

describe('undo', () => {
  const first = opened();
  const moved = move(first.deal, stage('Proposal'), by(later(1)), { amount: RUB(5) });

  it('brings back all that the change had changed', () => {
    const events = [saved(first.event), saved(moved.event)];
    const undone = undo(moved.deal, saved(moved.event), events, by(later(2)));
    expect(undone.deal).toMatchObject({
      stageId: first.deal.stageId,
      stageSince: first.deal.stageSince,
      amount: null,
    });
    expect(undone.event).toMatchObject({ kind: 'undone', undoes: 'e2', version: 3 });
  });

  it('is refused when something newer stands on the same thing, and not when it stands on another', () => {
    const again = move(moved.deal, stage('Contract'), by(later(2), 'U2'), {
      closeOn: '2026-12-01',
    });
    const noted = addNote(moved.deal, 'звонил', by(later(2)));
    const all = (change: Change) => [first.event, moved.event, change.event].map(saved);
    expect(codeOf(() => undo(again.deal, saved(moved.event), all(again), by(later(3))))).toBe(
      'newer_change',
    );
    expect(undo(noted.deal, saved(moved.event), all(noted), by(later(3))).deal.stageId).toBe(
      first.deal.stageId,
    );
  });

  it('is refused twice, of itself, and after a day', () => {
    const events = [saved(first.event), saved(moved.event)];
    const undone = undo(moved.deal, saved(moved.event), events, by(later(2)));
    const after = [...events, saved(undone.event)];
    expect(codeOf(() => undo(undone.deal, saved(moved.event), after, by(later(3))))).toBe(
      'already_undone',
    );
    expect(codeOf(() => undo(undone.deal, saved(undone.event), after, by(later(3))))).toBe(
      'undo_itself',
    );
    expect(codeOf(() => undo(moved.deal, saved(moved.event), events, by(later(24 * 60 + 2))))).toBe(
      'too_late',
    );
  });

  it('of the creation removes the deal', () => {
    const undone = undo(first.deal, saved(first.event), [saved(first.event)], by(later(1)));
    expect(undone.deal.removedAt).toEqual(later(1));
  });
});

describe('a change that changes nothing', () => {
  it('is refused, so that it stands in nobody’s way', () => {
    const deal = setAmount(opened().deal, RUB(5), by(later(1))).deal;
    expect(codeOf(() => setAmount(deal, RUB(5), by(later(2))))).toBe('so_already');
    expect(codeOf(() => handOver(deal, 'U1', by(later(2))))).toBe('so_already');
    expect(codeOf(() => rename(deal, 'Ромашка', by(later(2))))).toBe('so_already');
  });
});

describe('history', () => {
  it('adds up to the deal, whatever was done to it', () => {
    for (let seed = 1; seed <= 200; seed++) {
      let random = seed;
      const next = (n: number) => {
        random = (random * 48_271) % 2_147_483_647;
        return random % n;
      };
      let { deal, event } = opened();
      const events: SavedEvent[] = [saved(event)];
      for (let step = 1; step <= 25; step++) {
        const at = by(later(step), `U${next(3)}`);
        const doings: (() => Change)[] = [
          () =>
            move(deal, stages[next(stages.length)] as Stage, at, {
              amount: RUB(next(9)),
              lossReason: 'price',
            }),
          () =>
            setAmount(
              deal,
              { minor: BigInt(next(1000)), currency: ['RUB', 'USD'][next(2)] ?? 'RUB' },
              at,
            ),
          () => setCloseDay(deal, `2026-12-0${1 + next(9)}`, at),
          () => setNextStep(deal, '2026-12-01', `шаг ${step}`, at),
          () => finishStep(deal, at),
          () => handOver(deal, `U${next(3)}`, at),
          () => rename(deal, `Ромашка ${step}`, at),
          () => snooze(deal, '2026-12-31', 'отпуск', '2026-11-23', at),
          () => addNote(deal, 'заметка', at),
          () => undo(deal, events[next(events.length)] as SavedEvent, events, at),
        ];
        let change: Change | undefined;
        try {
          change = doings[next(doings.length)]?.();
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
        if (!change || change.deal.removedAt) continue;
        deal = change.deal;
        events.push(saved(change.event));
      }
      const told = replay(events);
      expect(told).toEqual(
        Object.fromEntries(Object.keys(told).map((field) => [field, deal[field as keyof Deal]])),
      );
      expect(events.map(({ version }) => version)).toEqual(events.map((_, n) => n + 1));
    }
  });
});

describe('whose result the end of a deal is', () => {
  const won = () => move(opened().deal, stage('Won'), by(later(1)), { amount: RUB(1) });

  it('is its owner’s of that moment, and a later hand-over never moves it', () => {
    const handed = handOver(won().deal, 'U2', by(later(2)));
    expect(handed.deal).toMatchObject({ ownerId: 'U2', closedOwnerId: 'U1' });
  });

  it('is nobody’s when it is opened again, and the first one’s once that is taken back', () => {
    const first = won();
    const handed = handOver(first.deal, 'U2', by(later(2)));
    const again = move(handed.deal, stage('Contract'), by(later(3)));
    expect(again.deal.closedOwnerId).toBeNull();
    const events = [opened().event, first.event, handed.event, again.event].map(saved);
    const back = undo(again.deal, saved(again.event), events, by(later(4)));
    expect(back.deal).toMatchObject({ stageKind: 'won', closedOwnerId: 'U1', ownerId: 'U2' });
  });
});

describe('what asks for attention', () => {
  const { deal } = opened();
  const attention = (patch: Partial<Deal>, now: Date) =>
    attentionOf({ ...deal, ...patch }, stage('New'), team, now);
  const step = { on: '2026-12-31', what: 'x' };

  it('is a deal with nothing done for longer than its stage allows, in working days', () => {
    expect(attention({ nextStep: step }, new Date('2026-11-30T09:00:00Z'))).toBeNull();
    expect(attention({ nextStep: step }, new Date('2026-12-01T09:00:00Z'))).toBe('stalled');
  });

  it('counts moves, notes and steps done as work on a deal, and a new amount or title not', () => {
    const { deal: first, event } = opened();
    expect(setAmount(first, RUB(1), by(later(60))).deal.touchedAt).toEqual(NOW);
    expect(rename(first, 'Лютик', by(later(60))).deal.touchedAt).toEqual(NOW);
    const noted = addNote(first, 'звонил', by(later(60)));
    expect(noted.deal.touchedAt).toEqual(later(60));
    const moved = move(noted.deal, stage('Proposal'), by(later(90)));
    const events = [event, noted.event, moved.event].map(saved);
    const back = undo(moved.deal, saved(moved.event), events, by(later(95)));
    expect(back.deal.touchedAt).toEqual(later(60));
  });

  it('is not one that is paused', () => {
    const snoozed = { until: '2027-01-15', reason: 'отпуск' };
    expect(attention({ nextStep: step, snoozed }, new Date('2026-12-20T09:00:00Z'))).toBeNull();
  });

  it('is an overdue step before all else', () => {
    const overdue = { nextStep: { on: '2026-11-24', what: 'x' }, closeOn: '2026-11-24' };
    expect(attention(overdue, new Date('2026-11-25T09:00:00Z'))).toBe('step_overdue');
    expect(attention({ closeOn: '2026-11-24' }, new Date('2026-11-25T09:00:00Z'))).toBe(
      'close_passed',
    );
  });
});
