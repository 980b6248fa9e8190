import { describe, expect, it } from 'vitest';
import { answer, buttonsOf, form, readAloud, startRussianTeam } from '../deals/deal-journeys.ts';
import type { Started } from '../support/slack.ts';

const names = async (app: Started) => {
  const view = form(await app.slack.type('UHEAD', '/team stages'));
  return readAloud(view).match(/(?<=\*)[А-ЯЁA-Z][^*]*(?=\*)/g) ?? [];
};

async function editing(app: Started, stage: string) {
  const view = form(await app.slack.type('UHEAD', '/team stages'));
  const { team_id } = await app.db.outside
    .selectFrom('teams')
    .selectAll()
    .executeTakeFirstOrThrow();
  const { stage_id } = await app.db.outside
    .selectFrom('stages')
    .selectAll()
    .where('team_id', '=', team_id)
    .where('name_ru', '=', stage)
    .executeTakeFirstOrThrow();
  const edit = Object.values(buttonsOf(view)).find((line) => line?.includes('stages edit'));
  expect(edit).toBeDefined();
  return form(await app.slack.type('UHEAD', `/team stages edit ${stage_id}`));
}

describe('the stages of a pipeline', () => {
  it('are renamed, moved and given other rules by the head, at once for everybody', async () => {
    const app = await startRussianTeam();
    const view = await editing(app, 'Предложение');
    const saved = await app.slack.submit('UHEAD', view, {
      name_ru: 'КП отправлено',
      name_en: 'Quote sent',
      probability: '45',
      rot: '3',
      asks: ['amount', 'next_step'],
    });
    expect(readAloud(saved.view)).toContain('КП отправлено');
    expect(await app.said('URU1', '/deal new Ромашка 300к')).toContain('Ромашка');
    const asked = form(await app.slack.type('URU1', '/deal move ромашка кп'));
    expect(readAloud(asked)).toContain('Шаг');
    expect(await app.said('UEN1', '/deal new Acme 5k quote')).not.toContain('no stage');
  });

  it('grow by one, in the place that the head chose, and lose it again by Undo', async () => {
    const app = await startRussianTeam();
    const add = await app.slack.type('UHEAD', '/team stages add');
    const behind = await app.db.outside
      .selectFrom('stages')
      .selectAll()
      .where('name_en', '=', 'Qualified')
      .executeTakeFirstOrThrow();
    const saved = await app.slack.submit('UHEAD', form(add), {
      name_ru: 'Пилот',
      probability: '30',
      place: behind.stage_id,
    });
    expect(await names(app)).toEqual([
      'Новая',
      'Квалификация',
      'Пилот',
      'Предложение',
      'Переговоры',
      'Договор',
      'Выиграна',
      'Проиграна',
    ]);
    await app.slack.press('UHEAD', form(saved), 'Отменить');
    expect(await names(app)).not.toContain('Пилот');
  });

  it('cannot be retired while deals stand there, and are kept by history when they are', async () => {
    const app = await startRussianTeam();
    await app.said('URU1', '/deal new Ромашка 300к переговоры');
    const stage = await app.db.outside
      .selectFrom('stages')
      .selectAll()
      .where('name_en', '=', 'Negotiation')
      .executeTakeFirstOrThrow();
    const refused = await app.slack.type('UHEAD', `/team stages retire ${stage.stage_id}`);
    expect(answer(refused).text).toBe(
      'На этапе «Переговоры» 1 открытая сделка. Сначала перенесите её.',
    );
    await app.said('URU1', '/deal move ромашка предложение');
    await app.slack.type('UHEAD', `/team stages retire ${stage.stage_id}`);
    expect(await names(app)).not.toContain('Переговоры');
    expect(await app.said('URU1', '/deal move ромашка переговоры')).toContain('какой это этап');
    expect(readAloud(answer(await app.slack.type('URU1', '/deal history ромашка')))).toContain(
      'Переговоры → Предложение',
    );
  });

  it('are the head’s: a manager is told whom to ask, and nothing changes', async () => {
    const app = await startRussianTeam();
    expect(await app.said('UEN1', '/team stages')).toBe(
      'Only the head of Север or an admin can do that.',
    );
    const before = await names(app);
    const { stage_id } = await app.db.outside
      .selectFrom('stages')
      .selectAll()
      .where('name_en', '=', 'Negotiation')
      .executeTakeFirstOrThrow();
    await app.said('UEN1', `/team stages retire ${stage_id}`);
    expect(await names(app)).toEqual(before);
  });

  it('keep what was entered when something in the form is wrong', async () => {
    const app = await startRussianTeam();
    const view = await editing(app, 'Договор');
    const wrong = await app.slack.submit('UHEAD', view, {
      name_ru: 'Переговоры',
      probability: '120',
      rot: '0',
    });
    expect(wrong.errors).toEqual({
      name_ru: 'Этап «Переговоры» уже есть.',
      probability: 'Целое число от 0 до 100.',
      rot: 'Целое число дней от 1 до 365 или ничего.',
    });
  });
});
