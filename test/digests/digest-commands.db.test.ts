import { describe, expect, it } from 'vitest';
import { answer, buttonsOf, form, readAloud, startRussianTeam } from '../deals/deal-journeys.ts';
import type { AppOptions } from '../support/slack.ts';

/** A team in Moscow on a Monday afternoon, and a clock that can be set. */
async function startMorning(options: AppOptions = {}) {
  let ahead = new Date('2026-11-23T12:00:00Z').getTime() - Date.now();
  const clock = () => new Date(Date.now() + ahead);
  const app = await startRussianTeam({ ...options, clock });
  const goTo = (moment: string) => {
    ahead = new Date(moment).getTime() - Date.now();
  };
  const posted = async () => {
    const all = await app.db.outside.selectFrom('posts').select(['body', 'target']).execute();
    const inChannels = all.filter(({ target }) => target.startsWith('C'));
    return inChannels.map(({ body, target }) => ({ target, read: readAloud(body) }));
  };
  return { ...app, goTo, posted };
}

describe.each(['postgres', 'pglite'] as const)('a digest every working morning on %s', (engine) => {
  it('is posted once at nine in Moscow, however often the clock asks, with yesterday and the month', async () => {
    const app = await startMorning({ engine });
    await app.said('URU1', '/deal new Ромашка 300к');
    await app.said('URU1', '/deal won ромашка');
    await app.said('URU2', '/deal new Лютик 100к');
    const before = (await app.posted()).length;
    expect(await app.said('UHEAD', '/digest new daily 9:00 #sales')).toContain('24 нояб., 09:00');
    app.goTo('2026-11-24T05:59:30Z');
    await app.voronka.tick();
    expect((await app.posted()).length).toBe(before);
    app.goTo('2026-11-24T06:00:00Z');
    for (let n = 0; n < 3; n++) await app.voronka.tick();
    const [post, another] = (await app.posted()).slice(before);
    expect(another).toBeUndefined();
    expect(post?.target).toBe('C0001');
    expect(post?.read).toContain('23 нояб. 2026');
    const [yesterday = '', month = ''] = post?.read.split('*Ноябрь 2026 г.*') ?? [];
    expect(yesterday).toContain('(1 из 1)');
    expect(yesterday).not.toContain('План:');
    expect(month).toContain('*План:* не поставлен');
    expect(post?.read.replace(/\s/g, ' ')).toContain('300 000 ₽');
    expect(post?.read).toContain('нет следующего шага: 1');
    expect(post?.read).not.toContain('Позже обычного');
  });

  it('comes late on the same day, and what is older is told as missed', async () => {
    const app = await startMorning({ engine });
    await app.said('UHEAD', '/digest new daily 09:00 #sales');
    app.goTo('2026-11-25T15:00:00Z');
    await app.voronka.tick();
    const [post, another] = await app.posted();
    expect(another).toBeUndefined();
    expect(post?.read).toContain('Позже обычного');
    // What became of a post is known once Slack has taken it.
    await app.slack.waitFor(() => app.slack.state.channels.get('C0001')?.messages.length === 1);
    await expect
      .poll(async () => {
        await app.voronka.tick();
        return readAloud(answer(await app.slack.type('UHEAD', '/digest history')));
      })
      .toContain('сегодня: вышла с опозданием');
    const history = answer(await app.slack.type('UHEAD', '/digest history'));
    expect(readAloud(history)).toContain('вчера: пропущена');
    expect(readAloud(history)).toContain('сегодня: вышла с опозданием');
    const typed = (buttonsOf(history)['Показать'] ?? '').replace(/\S+$/, '2026-02-31');
    const old = answer(await app.slack.press('UHEAD', history, 'Показать'));
    expect(readAloud(old)).toContain('Позже обычного');
    expect(await app.said('UHEAD', typed)).toContain('Такой сводки нет');
  });

  it('is not posted while paused, and what fell into the pause is not made up for', async () => {
    const app = await startMorning({ engine });
    await app.said('UHEAD', '/digest new daily 09:00 #sales');
    const paused = answer(await app.slack.type('UHEAD', '/digest pause'));
    app.goTo('2026-11-24T06:00:00Z');
    await app.voronka.tick();
    const resumed = await app.slack.press('UHEAD', paused, 'Отменить');
    expect(answer(resumed).text).toContain('25 нояб., 09:00');
    await app.voronka.tick();
    expect(await app.posted()).toEqual([]);
  });
});

it('two replicas on one database post a digest once', async () => {
  const app = await startMorning();
  await app.said('UHEAD', '/digest new daily 09:00 #sales');
  const other = await app.startReplica();
  app.goTo('2026-11-24T06:00:00Z');
  await Promise.all([app.voronka, other, app.voronka, other].map((one) => one.tick()));
  expect(await app.posted()).toHaveLength(1);
});

it('a digest that another process is at is passed over, and others come out meanwhile', async () => {
  const app = await startMorning();
  await app.said('UHEAD', '/digest new daily 09:00 #sales');
  await app.said('UHEAD', '/digest new everyday 09:00 #sales');
  app.goTo('2026-11-24T06:00:00Z');
  await app.db.outside.transaction().execute(async (other) => {
    const ofDaily = other.selectFrom('digests').select('digest_id').where('kind', '=', 'daily');
    await ofDaily.forUpdate().execute();
    await app.voronka.tick();
    expect(await app.posted()).toHaveLength(1);
  });
  await app.voronka.tick();
  expect(await app.posted()).toHaveLength(2);
});

it('a day that has had its digest has no other, whatever is planned', async () => {
  const app = await startMorning();
  await app.said('UHEAD', '/digest new daily 09:00 #sales');
  app.goTo('2026-11-24T06:00:00Z');
  await app.voronka.tick();
  const planned = { settled_day: '2026-11-23', next_at: new Date('2026-11-24T06:00:00Z') };
  await app.db.outside.updateTable('digests').set(planned).execute();
  await app.voronka.tick();
  expect(await app.posted()).toHaveLength(1);
});

describe('the day of a daily digest', () => {
  const atNine = async (settings: Record<string, string>, at: string) => {
    const app = await startMorning();
    await app.said('UHEAD', '/digest new daily 09:00 #sales');
    await app.slack.submit(
      'UHEAD',
      form(await app.slack.type('UHEAD', '/team settings')),
      settings,
    );
    app.goTo(at);
    await app.voronka.tick();
    return app;
  };

  it('is no day off that the head named, not even one named a minute before', async () => {
    const app = await atNine({ days_off: '24.11.2026' }, '2026-11-24T06:00:00Z');
    expect(await app.posted()).toEqual([]);
    expect(await app.said('UHEAD', '/digest history')).toContain('ещё не выходила');
    app.goTo('2026-11-25T06:00:00Z');
    await app.voronka.tick();
    expect(await app.posted()).toHaveLength(1);
  });

  it('is a Saturday that the team works', async () => {
    const app = await atNine({ extra_days: '28.11.2026' }, '2026-11-27T06:00:00Z');
    expect(await app.posted()).toHaveLength(1);
    app.goTo('2026-11-28T06:00:00Z');
    await app.voronka.tick();
    expect(await app.posted()).toHaveLength(2);
  });

  it('begins by the clock of the team, wherever the team goes', async () => {
    const app = await atNine({ zone: 'Asia/Tokyo' }, '2026-11-23T12:05:00Z');
    const listed = readAloud(answer(await app.slack.type('UHEAD', '/digest')));
    expect(listed).toContain('24 нояб., 09:00');
    app.goTo('2026-11-24T00:00:00Z');
    await app.voronka.tick();
    expect((await app.posted())[0]?.read).toContain('Asia/Tokyo');
    app.goTo('2026-11-24T06:00:00Z');
    await app.voronka.tick();
    expect(await app.posted()).toHaveLength(1);
  });

  it('begins by the clock that was chosen for the digest, where one was', async () => {
    const app = await startMorning();
    const view = form(await app.slack.type('UHEAD', '/digest new'));
    await app.slack.submit('UHEAD', view, { zone: 'Asia/Almaty' });
    const settings = form(await app.slack.type('UHEAD', '/team settings'));
    await app.slack.submit('UHEAD', settings, { zone: 'Asia/Tokyo' });
    await app.voronka.tick();
    app.goTo('2026-11-24T03:59:00Z');
    await app.voronka.tick();
    expect(await app.posted()).toEqual([]);
    app.goTo('2026-11-24T04:00:00Z');
    await app.voronka.tick();
    expect(await app.posted()).toHaveLength(1);
  });

  it('tells only of days that are over where the team is, however early it comes elsewhere', async () => {
    const app = await startMorning();
    const view = form(await app.slack.type('UHEAD', '/digest new'));
    // Six in the morning of Wednesday in Vladivostok is eleven in the evening of Tuesday in Moscow.
    await app.slack.submit('UHEAD', view, { zone: 'Asia/Vladivostok', time: '06:00' });
    await app.said('URU1', '/deal new Ромашка 300к');
    await app.said('URU1', '/deal won ромашка');
    app.goTo('2026-11-24T20:00:00Z');
    await app.voronka.tick();
    const post = (await app.posted()).find(({ read }) => read.includes('По состоянию на'));
    expect(post?.read).toContain('Север: 23 нояб.');
    expect(post?.read).toContain('*Продажи:* 300');
  });
});

describe('/digest', () => {
  it('knows no 25 o’clock', async () => {
    const app = await startMorning();
    expect(await app.said('UHEAD', '/digest new daily 25:00')).toContain('Времени 25:00 не бывает');
    expect(await app.said('UADMIN', '/digest new 10:75')).toContain('10:75 isn’t a time of day');
    expect(await app.said('UADMIN', '/digest')).toContain('No digests yet');
  });

  it('calls nobody when a team is called like a mention', async () => {
    const app = await startMorning();
    await app.said('UADMIN', '/team new "<!channel> West" #sales');
    await app.said('UADMIN', '/digest new daily 09:00 #sales "<!channel> West"');
    const preview = await app.said('UADMIN', '/digest preview');
    expect(preview).toContain('&lt;!channel&gt; West');
    expect(preview).not.toContain('<!channel>');
  });

  it('shows a preview to the asker alone, and posts when a head says so', async () => {
    const app = await startMorning();
    await app.said('UHEAD', '/digest new weekly 10:00 #sales');
    const preview = await app.slack.type('URU1', '/digest preview');
    expect(readAloud(answer(preview))).toContain('видите только вы');
    expect(await app.posted()).toEqual([]);
    expect(await app.said('URU1', '/digest now')).toContain('руководитель');
    await app.said('UHEAD', '/digest now');
    expect(await app.posted()).toHaveLength(1);
  });

  it('is made by a form, the same one only once', async () => {
    const app = await startMorning();
    const view = form(await app.slack.type('UHEAD', '/digest new'));
    const wrong = await app.slack.submit('UHEAD', view, { time: '25:00' });
    expect(JSON.stringify(wrong)).toContain('09:00');
    const again = form(await app.slack.type('UHEAD', '/digest new'));
    await app.slack.submit('UHEAD', again, { time: '8:30', kind: 'everyday' });
    expect(readAloud(answer(await app.slack.type('UEN1', '/digest')))).toContain(
      '*Every day* at 08:30 in <#C0001>',
    );
    expect(await app.said('UHEAD', '/digest new everyday 8:30')).toContain('уже есть');
    expect(await app.said('UHEAD', '/digest новая каждый день 8:30')).toContain('уже есть');
  });

  it('is changed by heads only, and a deleted one can be brought back', async () => {
    const app = await startMorning();
    expect(await app.said('URU1', '/digest new daily')).toContain('руководитель');
    await app.said('UHEAD', '/digest new daily 9:00');
    await app.said('UHEAD', '/digest new monthly 9:00');
    expect(await app.said('URU1', '/digest delete daily')).toContain('руководитель');
    const which = answer(await app.slack.type('UHEAD', '/digest delete'));
    expect(await app.said('UHEAD', '/digest история раз в месяц')).toContain('ещё не выходила');
    expect(Object.keys(buttonsOf(which))).toEqual([
      'Север: По рабочим дням, 09:00',
      'Север: 1-го числа за прошлый месяц, 09:00',
    ]);
    const deleted = answer(await app.slack.type('UHEAD', '/digest удалить monthly'));
    expect(await app.said('UHEAD', '/digest preview monthly')).toContain('Такой сводки нет');
    await app.slack.press('UHEAD', deleted, 'Отменить');
    expect(await app.said('UHEAD', '/digest history monthly')).toContain('ещё не выходила');
  });
});
