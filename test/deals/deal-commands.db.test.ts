import { describe, expect, it } from 'vitest';
import { startTeam } from '../support/slack.ts';

describe('a manager moves a deal', () => {
  it('by a piece of its title and of the stage, and is told so in the acknowledgement', async () => {
    const { slack, said } = await startTeam();
    expect(await said('URU1', '/deal new Ромашка 300к')).toBe('Новая сделка: Ромашка (#1), Новая');
    const seen = await slack.type('URU1', '/deal move ромашку договор');
    console.log(JSON.stringify(seen.view?.body ?? seen.messages, null, 1).slice(0, 3000));
    expect(await said('URU1', '/deal move ромашку предл')).toBe(
      'Ромашка (#1): Новая → Предложение',
    );
    expect(slack.complaints).toEqual([]);
  });
});
