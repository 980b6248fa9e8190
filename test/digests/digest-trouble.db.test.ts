import { describe, expect, it, vi } from 'vitest';
import { answer, readAloud, startRussianTeam } from '../deals/deal-journeys.ts';

vi.setConfig({ testTimeout: 60_000 });

const NINE = '2026-11-24T06:00:00Z';

async function startChannel() {
  let ahead = new Date('2026-11-23T12:00:00Z').getTime() - Date.now();
  const app = await startRussianTeam({ clock: () => new Date(Date.now() + ahead) });
  await app.said('UHEAD', '/digest new daily 09:00 #sales');
  const goTo = (moment: string) => {
    ahead = new Date(moment).getTime() - Date.now();
  };
  const channel = app.slack.state.channels.get('C0001');
  if (!channel) throw new Error('there is no channel');
  const toHead = () =>
    app.slack.direct('UHEAD').messages.filter(({ ephemeralTo }) => ephemeralTo === null);
  /** Ticks until the posts of before are done with and what came of them is recorded. */
  const settle = async (text: RegExp) => {
    await expect
      .poll(
        async () => {
          await app.voronka.tick();
          return readAloud(answer(await app.slack.type('UHEAD', '/digest history')));
        },
        { timeout: 10_000 },
      )
      .toMatch(text);
    // The history tells what became of a post before a tick has recorded it.
    await app.voronka.tick();
  };
  return { ...app, goTo, channel, toHead, settle };
}

describe('a digest whose channel is not open', () => {
  it('waits, its head is told once what to do, and it goes out as soon as that is done', async () => {
    const { slack, voronka, goTo, channel, toHead, settle } = await startChannel();
    channel.members.delete(slack.state.botUserId('T0001'));
    goTo(NINE);
    await voronka.tick();
    await settle(/сегодня: ждёт/);
    await slack.waitFor(() => toHead().length === 1, 15_000);
    expect(toHead()[0]?.text).toContain('меня нет в канале');
    expect(JSON.stringify(toHead()[0])).toContain('/invite @Voronka');
    expect(readAloud(answer(await slack.type('UHEAD', '/digest')))).toContain('Меня нет в канале');
    // Tried again every few minutes, in silence.
    goTo('2026-11-24T06:10:00Z');
    await voronka.tick();
    await slack.waitFor(
      () => slack.calls.filter(({ method }) => method === 'chat.postMessage').length >= 3,
      15_000,
    );
    await settle(/сегодня: ждёт/);
    expect(channel.messages).toHaveLength(0);
    channel.members.add(slack.state.botUserId('T0001'));
    goTo('2026-11-24T06:40:00Z');
    await settle(/сегодня: вышла с опозданием/);
    expect(channel.messages).toHaveLength(1);
    expect(toHead()).toHaveLength(1);
  });

  it('is missed when the day is over', async () => {
    const { voronka, goTo, channel, settle } = await startChannel();
    channel.isArchived = true;
    goTo(NINE);
    await voronka.tick();
    await settle(/сегодня: ждёт/);
    channel.isArchived = false;
    goTo('2026-11-24T21:30:00Z');
    await settle(/вчера: не вышла/);
    expect(channel.messages).toHaveLength(0);
  });

  it('is not read by another organization with which the channel was shared', async () => {
    const { slack, voronka, goTo, channel, toHead, settle } = await startChannel();
    channel.isShared = true;
    goTo(NINE);
    await voronka.tick();
    await settle(/сегодня: ждёт/);
    await slack.waitFor(() => toHead().length === 1, 15_000);
    expect(toHead()[0]?.text).toContain('открыт другой организации');
    expect(channel.messages).toHaveLength(0);
  });
});

it('a digest that a head asked for out of turn is kept in the history beside the day’s own', async () => {
  const { slack, said, voronka, goTo, settle, channel, db } = await startChannel();
  goTo(NINE);
  await voronka.tick();
  await slack.waitFor(() => channel.messages.length === 1, 15_000);
  await said('UHEAD', '/digest now');
  await slack.waitFor(() => channel.messages.length === 2, 15_000);
  await settle(/сегодня: вышла/);
  const runs = await db.outside
    .selectFrom('digest_runs')
    .select(['status', 'asked_by'])
    .orderBy('at')
    .execute();
  expect(runs).toEqual([
    { status: 'posted', asked_by: null },
    { status: 'posted', asked_by: 'UHEAD' },
  ]);
});
