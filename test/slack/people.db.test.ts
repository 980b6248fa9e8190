import { expect, it } from 'vitest';
import { startTeam } from '../support/slack.ts';

it('a new name in Slack is everybody’s once one process has heard it', async () => {
  let now = new Date('2026-11-24T09:00:00Z');
  const app = await startTeam({ clock: () => now });
  const other = await app.startReplica();
  const { slack, voronka, db, said } = app;
  const speakTo = ({ port }: { port: number }) => {
    slack.settings.appUrl = `http://127.0.0.1:${port}/slack/events`;
  };
  await said('URU1', '/deal new Ромашка 300к');
  speakTo(other);
  await said('URU1', '/deal list');

  Object.assign(slack.state.users.get('URU1') ?? {}, { name: 'vanya', realName: 'Ваня' });
  now = new Date('2026-11-24T09:15:00Z');
  speakTo(voronka);
  await said('URU1', '/deal list');
  const names = db.outside.selectFrom('members').select('name').where('user_id', '=', 'URU1');
  await expect.poll(() => names.executeTakeFirst()).toEqual({ name: 'vanya' });

  speakTo(other);
  await said('URU1', '/deal won ромашка');
  const told = await slack.waitFor(() =>
    slack.state.channels.get('C0001')?.messages.find(({ botId }) => botId),
  );
  expect(told.text).toContain('vanya');
});
