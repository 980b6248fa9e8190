import { describe, expect, it } from 'vitest';
import { todayIn } from '../../src/language/dates.ts';
import { answer, buttonsOf, form, readAloud, startRussianTeam } from '../deals/deal-journeys.ts';
import { PEOPLE, startApp } from '../support/slack.ts';

describe('the first run', () => {
  it('offers an admin a team in one press, from whatever they type first', async () => {
    const app = await startApp();
    const hello = answer(await app.slack.type('UADMIN', '/voronka'));
    const opened = form(await app.slack.press('UADMIN', hello, 'Set up a team'));
    await app.slack.submit('UADMIN', opened, { name: 'North', members: ['UEN1', 'URU1'] });
    expect(await app.said('UEN1', '/deal new Acme 5k')).toContain('Acme');
    expect(await app.said('URU1', '/deal new Ромашка 300к')).toContain('Ромашка');
  });

  it('tells a manager who can help while there is no team, and offers the teams there are', async () => {
    const app = await startApp();
    expect(await app.said('URU1', '/deal new Ромашка')).toContain('администратора');
    await app.said('UADMIN', '/team new North');
    const offered = answer(await app.slack.type('URU1', '/deal new Ромашка'));
    expect(offered.text).toBe('Вы пока не в команде. Вступите в неё, и увидите её лиды и сделки.');
    await app.slack.press('URU1', offered, 'Вступить в North');
    expect(await app.said('URU1', '/deal new Ромашка 300к')).toContain('Ромашка');
  });
});

describe('somebody in two teams', () => {
  it('is asked which one a lead is for, and a press goes on with what was typed', async () => {
    const members = [...PEOPLE.map(({ id }) => id), 'UBOT'];
    const channels = [
      { id: 'C0001', name: 'sales', members },
      { id: 'C0002', name: 'random', members },
    ];
    const app = await startRussianTeam({ slack: { channels } });
    await app.said('UADMIN', '/team new Юг');
    await app.said('UADMIN', '/team add @ivan Юг');
    const asked = await app.slack.type('URU1', '/lead new Иван Петров, ООО Ромашка, 300к', {
      channelId: 'C0002',
    });
    expect(answer(asked).text).toBe('Вы в нескольких командах. Для какой из них?');
    await app.slack.press('URU1', answer(asked), 'Юг');
    const [lead] = await app.db.outside
      .selectFrom('leads')
      .innerJoin('teams', 'teams.team_id', 'leads.team_id')
      .select(['teams.name', 'leads.amount_minor'])
      .execute();
    expect(lead).toEqual({ name: 'Юг', amount_minor: 30_000_000n });
  });
});

describe('App Home', () => {
  it('shows the team that was made from its form, without being opened again', async () => {
    const { slack } = await startApp();
    const { view: home } = await slack.openHome('UADMIN');
    if (!home) throw new Error('the Home tab is empty');
    const opened = form(await slack.press('UADMIN', home, 'Set up a team'));
    await slack.submit('UADMIN', opened, { name: 'North', members: ['UEN1'] });
    const shown = () => readAloud(slack.state.homes.get('T0001:UADMIN'));
    await expect.poll(shown).toContain('North');
  });

  it('shows a head their team and its target, an admin what is still missing, and a manager neither', async () => {
    const app = await startRussianTeam();
    const home = async (userId: string) => {
      const { view } = await app.slack.openHome(userId);
      if (!view) throw new Error('the Home tab is empty');
      return view;
    };
    const head = await home('UHEAD');
    expect(readAloud(head)).toContain('плана на этот месяц нет');
    expect(Object.keys(buttonsOf(head))).toContain('Этапы');
    expect(Object.keys(buttonsOf(await home('URU1')))).not.toContain('Этапы');
    const admin = await home('UADMIN');
    expect(readAloud(admin)).toContain('No target for this month: Север');
    expect(Object.keys(buttonsOf(admin))).toContain('Exchange rates');
    const month = todayIn('Europe/Moscow', new Date()).slice(0, 7);
    await app.said('UHEAD', `/team target team ${month} 15 млн`);
    await app.said('UHEAD', `/team target @ivan ${month} 3 млн`);
    const planned = readAloud(await home('UHEAD')).replace(/\s/g, ' ');
    expect(planned).toMatch(/план на [а-я]+ \d{4} г\.: \*15 000 000 ₽\*/);
    expect(planned).toContain('<@URU1> — 3 000 000 ₽');
    expect(planned).toContain('<@UEN1> — без плана');
  });
});
