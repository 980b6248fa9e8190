import { describe, expect, it } from 'vitest';
import { buttonsOf, leads, pressed, startRussianTeam } from './journeys.ts';

const ALLA = 'Алла, ООО Зерно, 45к, 8 913 000-14-02';

describe('a direct message', () => {
  it('that tells of a lead is shown as read, and becomes one when Save is pressed', async () => {
    const app = await startRussianTeam();
    const heard = await app.slack.say('URU1', app.slack.direct('URU1').id, ALLA);
    const [card] = heard.messages;
    expect(card?.text).toBe('Вот что удалось прочитать. Сохранить как лид? Алла, ООО Зерно');
    expect(buttonsOf(card)).toEqual(['Сохранить', 'Изменить', 'Не лид']);
    expect(await leads(app)).toEqual([]);

    const saved = await pressed(app, 'URU1', card, 'Сохранить');
    expect(saved.messages[0]?.text).toBe('Сохранено: лид Алла, ООО Зерно (#1).');
    expect(await leads(app)).toMatchObject([
      {
        owner_id: 'URU1',
        phone: '+79130001402',
        message_channel: heard.message.channelId,
        message_ts: heard.message.ts,
      },
    ]);
    const shown = await app.slack.type('URU1', '/lead show 1');
    expect(JSON.stringify(shown.messages[0]?.blocks)).toContain(
      `https://slack.com/archives/${heard.message.channelId}/p${heard.message.ts.replace('.', '')}`,
    );
    expect(app.slack.complaints).toEqual([]);
  });

  it('that is no lead is answered by the door’s own help', async () => {
    const app = await startRussianTeam();
    const heard = await app.slack.say('URU1', app.slack.direct('URU1').id, 'как дела?');
    expect(buttonsOf(heard.messages[0])).not.toContain('Сохранить');
    expect(await app.db.outside.selectFrom('lead_drafts').selectAll().execute()).toEqual([]);
  });

  it('with two leads gets a card for each, and each is decided by itself', async () => {
    const app = await startRussianTeam();
    const heard = await app.slack.say(
      'URU1',
      app.slack.direct('URU1').id,
      `${ALLA}\n\nИван Петров, 8 999 123-45-67`,
    );
    expect(heard.messages).toHaveLength(1);
    expect(buttonsOf(heard.messages[0])).toHaveLength(6);
    const second = await pressed(app, 'URU1', heard.messages[0], 'lead.save:1');
    expect(buttonsOf(second.messages[0])).toEqual([
      'Сохранить',
      'Изменить',
      'Не лид',
      'Изменить',
      'Отменить',
      'Показать #1',
    ]);
    const first = await pressed(app, 'URU1', second.messages[0], 'lead.refuse:0');
    expect(JSON.stringify(first.messages[0]?.blocks)).toContain('Не лид: Алла, ООО Зерно');
    expect(await leads(app)).toMatchObject([{ name: 'Иван Петров' }]);
    expect(app.slack.complaints).toEqual([]);
  });

  it('corrected in the form first is saved as corrected', async () => {
    const app = await startRussianTeam();
    const heard = await app.slack.say('URU1', app.slack.direct('URU1').id, ALLA);
    const { view } = await pressed(app, 'URU1', heard.messages[0], 'Изменить');
    if (!view) throw new Error('the form did not open');
    const saved = await app.slack.submit('URU1', view, { Имя: 'Алла Сергеевна', Сумма: '60 тыс' });
    expect(JSON.stringify(saved.view?.body)).toContain('Алла Сергеевна, ООО Зерно (#1)');
    expect(await leads(app)).toMatchObject([{ name: 'Алла Сергеевна', amount_minor: 6_000_000n }]);

    const again = await pressed(app, 'URU1', heard.messages[0], 'Сохранить');
    expect(buttonsOf(again.messages[0])).toEqual(['Изменить', 'Отменить', 'Показать #1']);
    expect(await leads(app)).toHaveLength(1);
    expect(app.slack.complaints).toEqual([]);
  });

  it('from somebody whom the team knows already says so before it is saved', async () => {
    const app = await startRussianTeam();
    await app.said('URU2', `/lead new ${ALLA}`);
    const heard = await app.slack.say('URU1', app.slack.direct('URU1').id, ALLA);
    const held = await pressed(app, 'URU1', heard.messages[0], 'Сохранить');
    expect(held.messages[0]?.text).toBe(
      'С таким контактом уже есть открытый лид: Алла, ООО Зерно (#1). Пока ничего не сохранено.',
    );
    await pressed(app, 'URU1', held.messages[0], 'Всё равно сохранить');
    expect(await leads(app)).toHaveLength(2);
    expect(app.slack.complaints).toEqual([]);
  });
});

describe('a mention', () => {
  it('asks for a lead in so many words, and a second event of the same message makes no second card', async () => {
    const app = await startRussianTeam();
    const bot = app.slack.state.botUserId('T0001');
    const heard = await app.slack.say('URU1', 'C0001', `<@${bot}> новый лид Алла из кофейни`);
    expect(heard.messages[0]?.ephemeralTo).toBe('URU1');
    expect(buttonsOf(heard.messages[0])).toEqual(['Сохранить', 'Изменить', 'Не лид']);
    const { text, ts, channelId } = heard.message;
    await app.slack.event(
      {
        type: 'message',
        user: 'URU1',
        text,
        ts,
        event_ts: ts,
        channel: channelId,
        channel_type: 'im',
      },
      'T0001',
    );
    const drafts = await app.db.outside.selectFrom('lead_drafts').selectAll().execute();
    expect(drafts).toHaveLength(1);

    await Promise.all([
      pressed(app, 'URU1', heard.messages[0], 'Сохранить'),
      pressed(app, 'URU1', heard.messages[0], 'Сохранить'),
    ]);
    expect(await leads(app)).toHaveLength(1);
  });

  it('with "new lead" and nothing else is told how to go on', async () => {
    const app = await startRussianTeam();
    const bot = app.slack.state.botUserId('T0001');
    const heard = await app.slack.say('UEN1', 'C0001', `<@${bot}> new lead`);
    expect(heard.messages[0]?.text).toMatch(/^Add who it is right after that/);
  });
});

describe('the shortcut on a message', () => {
  it('opens a form with what was read; two people who use it make one lead', async () => {
    const app = await startRussianTeam();
    const { message } = await app.slack.say('UEN1', 'C0001', ALLA);
    const his = await app.slack.shortcut('URU1', 'lead.from_message', message);
    const hers = await app.slack.shortcut('URU2', 'lead.from_message', message);
    if (!his.view || !hers.view) throw new Error('no form opened');
    expect(JSON.stringify(his.view.body)).toContain('"initial_value":"ООО Зерно"');
    await app.slack.submit('URU1', his.view);
    await app.slack.submit('URU2', hers.view);
    expect(await leads(app)).toMatchObject([{ owner_id: 'URU1', message_ts: message.ts }]);
    const third = await app.slack.shortcut('URU2', 'lead.from_message', message);
    expect(third.messages[0]?.text).toBe('Алла, ООО Зерно');
    expect(buttonsOf(third.messages[0])).toContain('Показать #1');
    expect(app.slack.complaints).toEqual([]);
  });

  it('on words that say little opens the form with those words as the note', async () => {
    const app = await startRussianTeam();
    const { message } = await app.slack.say('UEN1', 'C0001', 'звонили насчёт окон');
    const { view } = await app.slack.shortcut('URU1', 'lead.from_message', message);
    expect(JSON.stringify(view?.body)).toContain('насчёт окон');
  });
});

describe('whoever is not of the team', () => {
  it('finds that the card does not work for them, whatever id they send', async () => {
    const app = await startRussianTeam();
    const heard = await app.slack.say('URU1', app.slack.direct('URU1').id, ALLA);
    await app.said('UADMIN', '/team new Юг');
    await app.said('UADMIN', '/team remove @olga Север');
    await app.said('UADMIN', '/team add @olga Юг');
    const [draft] = await app.db.outside.selectFrom('lead_drafts').select('draft_id').execute();
    for (const value of [draft?.draft_id ?? '', 'nonsense', "'; drop table leads; --"]) {
      await app.slack.deliver({
        type: 'block_actions',
        team: { id: 'T0001' },
        user: { id: 'URU2', team_id: 'T0001' },
        channel: { id: 'C0001' },
        trigger_id: `t-${value}`,
        actions: [{ type: 'button', action_id: 'lead.save:0', action_ts: '1', value }],
      });
    }
    expect(await leads(app)).toEqual([]);
    expect(heard.messages).toHaveLength(1);
  });
});

describe('App Home', () => {
  it('shows the free leads with Take and my own with Show', async () => {
    const app = await startRussianTeam();
    await app.said('UHEAD', `/lead new ${ALLA}`);
    await app.said('URU1', '/lead new Иван Петров, 8 999 123-45-67');
    const { view } = await app.slack.openHome('URU1');
    const labels = buttonsOf({ blocks: view?.body.blocks });
    expect(labels).toContain('Взять');
    expect(labels).toContain('Показать');
    expect(app.slack.complaints).toEqual([]);
  });
});
