import { describe, expect, it } from 'vitest';
import { startRussianTeam } from '../deals/deal-journeys.ts';

describe('two heads at once', () => {
  it('who take each other out: one of them stays head', async () => {
    const app = await startRussianTeam();
    await app.said('UHEAD', '/team head @ivan');
    await app.said('UADMIN', '/team remove @admin');
    await Promise.all([
      app.said('UHEAD', '/team remove @ivan'),
      app.said('URU1', '/team remove @boss'),
    ]);
    const heads = await app.db.outside
      .selectFrom('team_members')
      .select('user_id')
      .where('role', '=', 'head')
      .execute();
    expect(heads).toHaveLength(1);
  });

  it('who add the same person: they are added once, and the second hears it', async () => {
    const app = await startRussianTeam();
    await app.said('UHEAD', '/team remove @ann');
    const said = await Promise.all([
      app.said('UHEAD', '/team add @ann'),
      app.said('UADMIN', '/team add @ann'),
    ]);
    expect(said.filter((text) => /уже в команде|already/.test(text))).toHaveLength(1);
    const history = await app.db.outside.selectFrom('team_events').select('changes').execute();
    const ofAnn = history.filter(({ changes }) => 'role:UEN1' in (changes as object));
    expect(ofAnn).toHaveLength(3);
  });

  it('who each add a stage: both are there, in one order', async () => {
    const app = await startRussianTeam();
    const open = async (userId: string) => (await app.slack.type(userId, '/team stages add')).view;
    const [first, second] = [await open('UHEAD'), await open('UADMIN')];
    if (!first || !second) throw new Error('the form did not open');
    await Promise.all([
      app.slack.submit('UHEAD', first, { name_ru: 'Пилот', probability: '30' }),
      app.slack.submit('UADMIN', second, { name_en: 'Legal', probability: '70' }),
    ]);
    const stages = await app.db.outside
      .selectFrom('stages')
      .select(['name_en', 'position'])
      .where('retired_at', 'is', null)
      .orderBy('position')
      .execute();
    expect(stages.map(({ position }) => position)).toEqual([...stages.keys()]);
    expect(stages.map(({ name_en }) => name_en)).toEqual(
      expect.arrayContaining(['Пилот', 'Legal']),
    );
  });
});
