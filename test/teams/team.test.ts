import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/errors.ts';
import type { Directory, Stage, Team } from '../../src/teams/directory.ts';
import { asLossReasons, asStageFields } from '../../src/teams/entered.ts';
import { setUpOf } from '../../src/teams/set-up.ts';
import { withoutStage, withStage } from '../../src/teams/stage.ts';
import { differences, ofRole, reversed } from '../../src/teams/team-change.ts';
import { judgeUndo, standing } from '../../src/workspaces/undo.ts';
import { plainTeam } from '../support/plain-team.ts';

const stage = (id: string, ru: string, kind: Stage['kind'] = 'open'): Stage => ({
  id,
  teamId: 't1',
  names: { en: id, ru },
  kind,
  probability: kind === 'won' ? 100 : kind === 'lost' ? 0 : 50,
  rotDays: kind === 'open' ? 5 : null,
  asks: [],
});
const team: Team = {
  ...plainTeam,
  id: 't1',
  name: 'Север',
  language: 'ru',
  stages: [
    stage('new', 'Новая'),
    stage('offer', 'Предложение'),
    stage('won', 'Выиграна', 'won'),
    stage('lost', 'Проиграна', 'lost'),
  ],
  lossReasons: [{ reason: 'price', names: { en: 'Price', ru: 'Цена' } }],
  roles: new Map([['UHEAD', 'head']]),
};
const names = (ru: string, en = ru) => ({ ru, en });
const told = { names: names('Пилот', 'Pilot'), probability: 30, rotDays: 3, asks: [] };
const order = (stages: readonly { id: string; position: number }[]) =>
  stages.map(({ id, position }) => `${position} ${id}`);

describe('a pipeline', () => {
  it('takes a new stage where the head puts it; won and lost stay last', () => {
    expect(order(withStage(team, 'pilot', { ...told, behindId: 'new' }))).toEqual([
      '0 new',
      '1 pilot',
      '2 offer',
      '3 won',
      '4 lost',
    ]);
    expect(order(withStage(team, 'pilot', { ...told, behindId: null }))[0]).toBe('0 pilot');
  });

  it('lets a stage move, and keeps the chances of won and lost whatever is told', () => {
    const moved = withStage(team, 'new', { ...told, behindId: 'offer' });
    expect(order(moved)).toEqual(['0 offer', '1 new', '2 won', '3 lost']);
    const won = withStage(team, 'won', { ...told, asks: ['close_date'], behindId: 'new' });
    expect(won[2]).toMatchObject({
      names: { ru: 'Пилот' },
      probability: 100,
      asks: ['close_date'],
    });
  });

  it('loses a stage only when no deal stands there, it is not the last, and nothing ends in it', () => {
    const [first, , won] = team.stages;
    if (!first || !won) throw new Error('no stages');
    expect(order(withoutStage(team, first, 0))).toEqual(['0 offer', '1 won', '2 lost']);
    expect(() => withoutStage(team, won, 0)).toThrow(Refusal);
    const one = { ...team, stages: [first, won] };
    expect(() => withoutStage(one, first, 0)).toThrow('last_stage');
    const refuse = () => withoutStage(team, first, 2);
    expect(refuse).toThrow('stage_in_use');
    try {
      refuse();
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      expect(refusal.sentence('ru')).toBe(
        'На этапе «Новая» 2 открытые сделки. Сначала перенесите их.',
      );
      expect(refusal.choices[0]?.command).toBe('/deal list in:"Север" team new');
    }
  });

  it('has no more than fifteen open stages', () => {
    const full = { ...team, stages: Array.from({ length: 15 }, (_, n) => stage(`s${n}`, `Э${n}`)) };
    expect(() => withStage(full, 'more', { ...told, behindId: null })).toThrow('too_many_stages');
  });
});

describe('a stage as its form tells it', () => {
  const read = (entered: Record<string, string | string[]>, of: Stage | null = null) =>
    asStageFields({ probability: '30', ...entered }, team, of, 'ru');

  it('is called the same in both languages when only one name is given', () => {
    expect(read({ name_ru: '  Пилот ' }).fields?.names).toEqual({ en: 'Пилот', ru: 'Пилот' });
  });

  it('is told apart from the others in both languages, whatever the letter case', () => {
    expect(read({ name_ru: 'НОВАЯ' }).wrong).toMatchObject({
      errors: { name_ru: 'Этап «Новая» уже есть.' },
    });
    expect(read({ name_en: 'Offer' }).wrong).toBeDefined();
    expect(read({ name_ru: 'Новая' }, team.stages[0]).fields).toBeDefined();
  });

  it.each([
    [{ name_ru: 'П', probability: '101' }, 'probability'],
    [{ name_ru: 'П', probability: 'много' }, 'probability'],
    [{ name_ru: 'П', rot: '0' }, 'rot'],
    [{ name_ru: 'П', rot: '1.5' }, 'rot'],
    [{ name_ru: '\u200b' }, 'name_ru'],
  ])('says under the field what is wrong with %j', (entered, field) => {
    expect(Object.keys((read(entered).wrong as { errors: object }).errors)).toEqual([field]);
  });

  it('asks for nothing that no stage can ask for', () => {
    expect(read({ name_ru: 'П', asks: ['amount', 'soul'] }).fields?.asks).toEqual(['amount']);
  });
});

describe('loss reasons as they are typed', () => {
  it('keep the key of one that was there, by either name, and are told apart', () => {
    expect(asLossReasons('Дорого / Price\nНет времени\nнет времени', team, 'ru')).toEqual([
      { reason: 'price', names: { ru: 'Дорого', en: 'Price' } },
      expect.objectContaining({ names: { ru: 'нет времени', en: 'нет времени' } }),
    ]);
  });

  it('stand in the head’s own language first', () => {
    expect(asLossReasons('Too late / Поздно', team, 'en')?.[0]?.names).toEqual({
      en: 'Too late',
      ru: 'Поздно',
    });
  });

  it('are never none, nor more than thirty, nor longer than a button', () => {
    expect(asLossReasons(' \n ', team, 'ru')).toBeUndefined();
    expect(asLossReasons('я'.repeat(41), team, 'ru')).toBeUndefined();
    const many = Array.from({ length: 31 }, (_, n) => `причина ${n}`).join('\n');
    expect(asLossReasons(many, team, 'ru')).toBeUndefined();
  });
});

describe('a change of a team', () => {
  const at = new Date('2026-11-23T09:00:00Z');
  const event = (id: string, version: number, changes: object, undoes: string | null = null) => ({
    id,
    version,
    kind: 'role',
    changes: changes as Record<string, unknown>,
    at,
    undoes,
  });
  const first = event('e1', 0, ofRole('UANN', null, 'manager'));

  it('holds only what differs, and turned round is its own undo', () => {
    const { id: _, stages, retired, lossReasons, roles, ...was } = team;
    const calendar = { ...was.calendar, days: {} };
    const changes = differences(was, { ...was, calendar, currency: 'EUR' });
    expect(changes).toEqual({ currency: ['RUB', 'EUR'] });
    expect(reversed(changes)).toEqual({ currency: ['EUR', 'RUB'] });
  });

  it('is taken back within a day, once, and while nobody changed the same person', () => {
    const other = event('e2', 1, ofRole('UBOB', null, 'manager'));
    expect(judgeUndo(first, [first, other], at).kind).toBe('may');
    const newer = event('e3', 2, ofRole('UANN', 'manager', 'head'));
    expect(judgeUndo(first, [first, newer], at)).toMatchObject({ kind: 'newer', event: newer });
    const back = event('e4', 3, ofRole('UANN', 'head', 'manager'), 'e3');
    expect(judgeUndo(first, [first, newer, back], at).kind).toBe('may');
    expect(judgeUndo(back, [first, newer, back], at).kind).toBe('undo_itself');
    expect(judgeUndo(newer, [first, newer, back], at).kind).toBe('already_undone');
    expect(standing([first, newer, back])).toEqual([first]);
    const late = new Date(at.getTime() + 24 * 3_600_000 + 1);
    expect(judgeUndo(first, [first], late).kind).toBe('too_late');
  });
});

describe('the set-up of a workspace', () => {
  it('names the teams in which something is missing', () => {
    const ready: Team = {
      ...team,
      id: 't2',
      name: 'Юг',
      channelId: 'C1',
      roles: new Map([['UANN', 'manager']]),
    };
    const directory: Directory = { version: 1n, teams: [team, ready], rates: [] };
    expect(setUpOf(directory, ({ id }) => id === 't2')).toEqual({
      teams: 2,
      noChannel: ['Север'],
      noManagers: ['Север'],
      noTarget: ['Север'],
      rates: 0,
    });
  });
});
