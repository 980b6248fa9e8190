import { describe, expect, it } from 'vitest';
import { startTeam } from '../support/slack.ts';
import {
  answer,
  buttonsOf,
  deals,
  events,
  form,
  readAloud,
  startRussianTeam,
} from './deal-journeys.ts';

describe('a gate', () => {
  it('asks under the field again when what was entered is no answer, then moves', async () => {
    const app = await startRussianTeam();
    await app.said('URU1', '/deal новая Ромашка');
    const view = form(
      await app.slack.type('URU1', '/deal перенести ромашка договор # созвонились'),
    );
    const wrong = await app.slack.submit('URU1', view, {
      amount: 'много',
      close_date: '2026-12-15',
    });
    expect(wrong.errors).toEqual({ amount: 'Нужна сумма: 300к, 1,2 млн, 5000 EUR.' });
    expect(await deals(app)).toMatchObject([{ version: 1 }]);
    const moved = await app.slack.submit('URU1', view, {
      amount: '300к',
      close_date: '2026-12-15',
    });
    expect(readAloud(moved.view?.body)).toContain('Ромашка (#1): Новая → Договор');
    expect(await deals(app)).toMatchObject([
      { amount_minor: 30_000_000n, currency: 'RUB', close_on: '2026-12-15' },
    ]);
    expect((await events(app)).at(-1)).toMatchObject({ kind: 'moved', comment: 'созвонились' });
    expect(app.slack.complaints).toEqual([]);
  });

  it('loses nothing of a long comment, and lets it be mended', async () => {
    const app = await startRussianTeam();
    await app.said('URU1', '/deal new Ромашка');
    const comment = 'Договорились о пилоте. '.repeat(100).trim();
    const view = form(await app.slack.type('URU1', `/deal move 1 предложение # ${comment}`));
    expect(readAloud(view.body)).toContain(`[${comment}]`);
    await app.slack.submit('URU1', view, { amount: '1,2 млн' });
    expect((await events(app)).at(-1)?.comment).toBe(comment);
  });

  it('of a loss asks for the reason, and keeps the words that are on no list', async () => {
    const app = await startRussianTeam();
    await app.said('URU1', '/deal new Ромашка 300к');
    const view = form(await app.slack.type('URU1', '/deal проиграна #1 ушли к Бете'));
    expect(readAloud(view.body)).toContain('[ушли к Бете]');
    const lost = await app.slack.submit('URU1', view, { loss_reason: 'competitor' });
    expect(readAloud(lost.view?.body)).toContain('Причина: Конкурент');
    expect((await events(app)).at(-1)).toMatchObject({ comment: 'ушли к Бете' });
  });

  it('keeps the amount typed with a win while it asks for something else', async () => {
    const app = await startTeam();
    await app.db.outside
      .updateTable('stages')
      .set({ asks: ['amount', 'close_date'] })
      .where('kind', '=', 'won')
      .execute();
    await app.said('UADMIN', '/team add @ivan');
    await app.said('UEN1', '/deal new Acme');
    const view = form(await app.slack.type('UEN1', '/deal won acme 5k EUR # signed'));
    expect(readAloud(view.body)).not.toContain('Amount');
    await app.slack.submit('UEN1', view, { close_date: '2026-12-15' });
    expect(await deals(app)).toMatchObject([
      { stage_kind: 'won', amount_minor: 500_000n, currency: 'EUR', close_on: '2026-12-15' },
    ]);
  });

  it('that was forged or has grown old changes nothing', async () => {
    const app = await startTeam();
    await app.said('UEN1', '/deal new Acme');
    for (const forge of [
      () => '',
      () => '{"dealId":1}',
      (metadata: string) => metadata.replace(/"stageId":"[^"]*"/, '"stageId":"x"'),
      (metadata: string) => metadata.replace(/"teamId":"[^"]*"/, '"teamId":"x"'),
      (metadata: string) => metadata.replace(/"dealId":"[^"]*"/, '"dealId":"x"'),
    ]) {
      const view = form(await app.slack.type('UEN1', '/deal move 1 proposal'));
      view.body.private_metadata = forge(String(view.body.private_metadata));
      const said = await app.slack.submit('UEN1', view, { amount: '5k' });
      const heard = readAloud([said.view?.body, said.messages]);
      expect(heard).toMatch(/out of date|no longer exists|no team/i);
    }
    expect(await deals(app)).toMatchObject([{ version: 1 }]);
  });
});

describe('/deal new without words', () => {
  it('opens a form, says under the field what is wrong, and asks before doubling', async () => {
    const app = await startRussianTeam();
    const view = form(await app.slack.type('URU1', '/deal новая'));
    const wrong = await app.slack.submit('URU1', view, { title: 'Ромашка', amount: 'много' });
    expect(Object.keys(wrong.errors)).toEqual(['amount']);
    await app.slack.submit('URU1', view, { title: 'Ромашка', amount: '300к' });
    const again = form(await app.slack.type('URU1', '/deal новая'));
    const asked = await app.slack.submit('URU1', again, { title: 'ромашка', amount: '1,5 млн' });
    expect(readAloud([asked.view?.body, asked.messages])).toContain('только что создали');
    expect(await deals(app)).toHaveLength(1);
    const place = asked.view ?? answer(asked);
    expect(Object.keys(buttonsOf(place))).toEqual(['Показать #1', 'Создать ещё одну']);
    await app.slack.press('URU1', place, 'Создать ещё одну');
    expect(await deals(app)).toMatchObject([{}, { title: 'ромашка', amount_minor: 150_000_000n }]);
    expect(app.slack.complaints).toEqual([]);
  });

  it('asks somebody of two teams which one, with what was typed', async () => {
    const app = await startTeam();
    await app.said('UADMIN', '/team new Юг');
    await app.said('UADMIN', '/team add @ann Юг');
    const view = form(await app.slack.type('UEN1', '/deal new Acme 5k proposal'));
    expect(readAloud(view.body)).toContain('[Acme]');
    const south = (await app.db.outside.selectFrom('teams').selectAll().execute()).find(
      ({ name }) => name === 'Юг',
    );
    const opened = await app.slack.submit('UEN1', view, { team: south?.team_id ?? '' });
    expect(readAloud(opened.view?.body)).toContain('Proposal');
    expect(await deals(app)).toMatchObject([{ title: 'Acme', team_id: south?.team_id }]);
    expect(app.slack.complaints).toEqual([]);
    const twin = form(await app.slack.type('UEN1', '/deal new Acme'));
    const asked = await app.slack.submit('UEN1', twin, { team: south?.team_id ?? '' });
    await app.slack.press('UEN1', form(asked), 'Create another');
    expect(await deals(app)).toMatchObject([{}, { title: 'Acme', team_id: south?.team_id }]);
    expect(await app.said('UEN1', '/deal new Beta 5k', 'C0001')).toBe('New deal: Beta (#3), New');
  });

  it('opens a deal in the team that is named ahead of the title, and says so when there is none of that name', async () => {
    const app = await startTeam();
    await app.said('UADMIN', '/team new Юг');
    await app.said('UADMIN', '/team add @ann Юг');
    const opened = await app.said('UEN1', '/deal new in:“Юг” Acme 5k proposal', 'C0001');
    expect(opened).toBe('New deal: Acme (#1), Proposal');
    const teams = await app.db.outside.selectFrom('teams').selectAll().execute();
    const south = teams.find(({ name }) => name === 'Юг');
    expect(await deals(app)).toMatchObject([{ title: 'Acme', team_id: south?.team_id }]);
    const again = answer(await app.slack.type('UEN1', '/deal new in:"Юг" Acme'));
    await app.slack.press('UEN1', again, 'Create another');
    expect(await deals(app)).toMatchObject([
      { team_id: south?.team_id },
      { title: 'Acme', team_id: south?.team_id },
    ]);
    expect(await app.said('UEN1', '/deal new in:"Запад" Beta')).toContain('Запад');
    expect(await deals(app)).toHaveLength(2);
  });
});

describe('the card', () => {
  it('moves by its select, sets the next step, and is done with it', async () => {
    const app = await startRussianTeam();
    await app.said('URU1', '/deal new Ромашка 300к');
    const card = answer(await app.slack.type('URU1', '/deal show ромашка'));
    const moved = await app.slack.press('URU1', card, 'deal.move', 'Переговоры');
    expect(answer(moved).text).toBe('Ромашка (#1): Новая → Переговоры');
    const view = form(await app.slack.press('URU1', answer(moved), 'Следующий шаг'));
    const wrong = await app.slack.submit('URU1', view, {
      next_on: '2027-12-01',
      next_step: ' ',
    });
    expect(wrong.errors).toEqual({ next_step: 'Напишите, что нужно сделать.' });
    await app.slack.submit('URU1', view, { next_on: '2027-12-01', next_step: 'отправить <КП>' });
    expect(await app.said('URU1', '/deal готово 1')).toBe(
      'Ромашка (#1): сделано: отправить &lt;КП&gt;',
    );
    expect(await app.said('URU1', '/deal готово 1')).toContain('нет следующего шага');
    await app.said('URU1', '/deal шаг 1 завтра позвонить Анне');
    expect(await app.said('URU1', '/deal готово ромашка просят скидку')).toBe(
      'Ромашка (#1): сделано: позвонить Анне — просят скидку',
    );
    expect(app.slack.complaints).toEqual([]);
  });

  it('pauses until a day to come, with the reason', async () => {
    const app = await startRussianTeam();
    await app.said('URU1', '/deal new Ромашка 300к');
    const card = answer(await app.slack.type('URU1', '/deal show 1'));
    const view = form(await app.slack.press('URU1', card, 'Пауза'));
    const past = await app.slack.submit('URU1', view, { until: '2020-01-01', reason: 'отпуск' });
    expect(past.errors).toEqual({ until: 'Для паузы нужен день в будущем.' });
    await app.slack.submit('URU1', view, { until: '2099-01-15', reason: 'отпуск' });
    const shown = readAloud(answer(await app.slack.type('URU1', '/deal show 1')));
    expect(shown).toContain('на паузе до 15 января 2099');
    expect(await app.said('URU1', '/deal пауза 1 вчера отпуск')).toContain('день в будущем');
  });
});
