import { describe, expect, it } from 'vitest';
import { answer, form, readAloud, startRussianTeam } from '../deals/deal-journeys.ts';

describe('the people of a team', () => {
  it('come and go with Undo, and a newer change of the same person stands', async () => {
    const app = await startRussianTeam();
    const removed = await app.slack.type('UHEAD', '/team remove @ann');
    expect(await app.said('UEN1', '/deal new Acme 5k')).toContain("You're not on a team");
    await app.slack.press('UHEAD', answer(removed), 'Отменить');
    expect(await app.said('UEN1', '/deal new Acme 5k')).toContain('Acme');
    const first = answer(await app.slack.type('UHEAD', '/team remove @ann'));
    await app.said('UADMIN', '/team add @ann');
    const refused = await app.slack.press('UHEAD', first, 'Отменить');
    expect(answer(refused).text).toBe(
      'Отменить нельзя: поверх есть более новое изменение (состав, <@UADMIN>, только что).',
    );
  });

  it('are people of this Slack: a guest is refused in words, and so is a name that Slack did not offer', async () => {
    const app = await startRussianTeam();
    expect(await app.said('UHEAD', '/team add @guest')).toBe(
      '<@UGUEST> здесь гость, а гостей в команду продаж не берут.',
    );
    expect(await app.said('UADMIN', '/team add @other')).toContain('who “other” is');
    const roles = await app.db.outside.selectFrom('team_members').select('user_id').execute();
    expect(roles.map(({ user_id }) => user_id)).not.toContain('UGUEST');
  });

  it('never lose their last head, not even by Undo', async () => {
    const app = await startRussianTeam();
    expect(await app.said('UADMIN', '/team remove @admin')).toContain('Север');
    expect(await app.said('UHEAD', '/team remove @boss')).toContain('останется без руководителя');
  });
});

describe('targets', () => {
  it('are set for a person and the team, changed, removed and taken back', async () => {
    const app = await startRussianTeam();
    const spaced = (text: string) => text.replace(/\s/g, ' ');
    expect(spaced(await app.said('UHEAD', '/team target @ivan 2026-12 3 млн'))).toBe(
      'План на декабрь 2026 г. для <@URU1>: *3 000 000 ₽*.',
    );
    await app.said('UHEAD', '/team target team 2026-12 15 млн');
    const changed = answer(await app.slack.type('UHEAD', '/team target @ivan 2026-12 4 млн'));
    const shown = async () =>
      spaced(readAloud(answer(await app.slack.type('UHEAD', '/team target'))));
    expect(await shown()).toContain('<@URU1>: *4 000 000 ₽*');
    await app.slack.press('UHEAD', changed, 'Отменить');
    expect(await shown()).toContain('<@URU1>: *3 000 000 ₽*');
    await app.said('UHEAD', '/team target @ivan 2026-12 нет');
    expect(await shown()).not.toContain('<@URU1>');
    expect(await app.said('URU1', '/team target team 2026-12 1')).toContain('руководитель');
  });
});

describe('settings', () => {
  it('hold the list of loss reasons: a new one can be chosen at once, an old one keeps its name in lost deals', async () => {
    const app = await startRussianTeam();
    await app.said('URU1', '/deal new Ромашка 300к');
    await app.said('URU1', '/deal lost ромашка не время');
    const view = form(await app.slack.type('UHEAD', '/team settings'));
    expect(readAloud(view)).toContain('Цена / Price');
    const saved = await app.slack.submit('UHEAD', view, {
      reasons: 'Цена / Price\nТендер не наш',
    });
    await app.said('URU1', '/deal new Лютик 5к');
    expect(await app.said('URU1', '/deal lost лютик тендер')).toContain('Лютик');
    const { loss_reason } = await app.db.outside
      .selectFrom('deals')
      .select('loss_reason')
      .where('title', '=', 'Лютик')
      .executeTakeFirstOrThrow();
    expect(loss_reason).toBe('тендер_не_наш');
    await app.slack.press('UHEAD', form(saved), 'Отменить');
    const again = form(await app.slack.type('UHEAD', '/team settings'));
    expect(readAloud(again)).toContain('Не время / Timing');
  });

  it('hold the working calendar and the limits, and Undo brings the old ones back', async () => {
    const app = await startRussianTeam();
    const opened = async () => form(await app.slack.type('UHEAD', '/team settings'));
    const saved = await app.slack.submit('UHEAD', await opened(), {
      calendar: 'ru',
      days_off: '24.12.2026, 28.12.2026..30.12.2026',
      extra_days: '12.12.2026',
      first_touch: '15',
      satisfaction: '',
      leaderboard: 'off',
      stalled_limit: '3',
    });
    const again = readAloud(await opened());
    expect(again).toContain('24.12.2026\n28.12.2026..30.12.2026');
    expect(again).toContain('Не показывать');
    const team = await app.db.outside.selectFrom('teams').selectAll().executeTakeFirstOrThrow();
    expect(team).toMatchObject({
      calendar: {
        country: 'ru',
        days: { '2026-12-24': 'off', '2026-12-29': 'off', '2026-12-12': 'on' },
      },
      first_touch_minutes: 15,
      satisfaction_days: null,
      leaderboard: 'off',
      stalled_limit_days: 3,
    });
    await app.slack.press('UHEAD', form(saved), 'Отменить');
    expect(readAloud(await opened())).not.toContain('24.12.2026');
  });

  it('say what is wrong at the field that it is wrong in', async () => {
    const app = await startRussianTeam();
    const view = form(await app.slack.type('UHEAD', '/team settings'));
    const refused = await app.slack.submit('UHEAD', view, {
      days_off: '24.12.2026, Рождество',
      first_touch: '0',
      stalled_limit: 'пять',
    });
    const told = JSON.stringify(refused);
    expect(told).toContain('«Рождество» не дата');
    expect(told).toContain('Целое число от 1 до 100000');
    expect(told).toContain('Целое число от 0 до 365');
  });
});
