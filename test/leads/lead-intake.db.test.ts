import { describe, expect, it } from 'vitest';
import { buttonsOf, leads, pressed, type Started, startRussianTeam } from './journeys.ts';

const FORM = 'Заявка с сайта\nИмя: Борис Ким\nТелефон: +7 913 000-14-01\nБюджет: 750 тыс';
const EVENTS = ['app_mention', 'message.channels', 'message.groups', 'message.im'];

async function startIntake(): Promise<Started> {
  const app = await startRussianTeam({ slack: { events: EVENTS } });
  await app.said('UHEAD', '/lead приём #sales');
  return app;
}

/** What a site's form posts through an incoming webhook: no person, and the words in an attachment. */
const webhook = (ts: string, more: object = {}) => ({
  type: 'message',
  subtype: 'bot_message',
  bot_id: 'BFORM',
  username: 'Сайт',
  text: '',
  attachments: [
    {
      fallback: 'form',
      title: 'Заявка с сайта',
      fields: [
        { title: 'Имя', value: 'Борис Ким', short: true },
        { title: 'Телефон', value: '+7 913 000-14-01', short: true },
        { title: 'Бюджет', value: '750 тыс', short: true },
      ],
    },
  ],
  ts,
  event_ts: ts,
  channel: 'C0001',
  channel_type: 'channel',
  ...more,
});

async function told(app: Started, event: ReturnType<typeof webhook>) {
  await app.slack.event(event, 'T0001');
  await new Promise((resolve) => setTimeout(resolve, 700));
}

describe('a channel named for intake', () => {
  it('turns a colleague’s message into a free lead, with a card in its thread', async () => {
    const app = await startIntake();
    const heard = await app.slack.say('UEN1', 'C0001', FORM);
    const [card] = heard.messages;
    expect(card).toMatchObject({ text: 'Новый лид #1: Борис Ким', threadTs: heard.message.ts });
    expect(card?.ephemeralTo).toBeNull();
    expect(buttonsOf(card)).toEqual(['Взять', 'Изменить', 'Не лид']);
    expect(await leads(app)).toMatchObject([
      {
        name: 'Борис Ким',
        owner_id: null,
        amount_minor: 75_000_000n,
        message_ts: heard.message.ts,
      },
    ]);
    expect(app.slack.complaints).toEqual([]);
  });

  it('leaves chatter, replies in threads and edited messages alone, silently', async () => {
    const app = await startIntake();
    const chat = await app.slack.say('URU1', 'C0001', 'кто сегодня идёт на обед?');
    expect(chat.messages).toEqual([]);
    await app.slack.say('URU1', 'C0001', FORM, { threadTs: chat.message.ts });
    await app.slack.edit(chat.message, FORM);
    expect(await leads(app)).toEqual([]);
  });

  it('hears the forms of a site, once however often they are delivered, and never the bot itself', async () => {
    const app = await startIntake();
    await told(app, webhook('1700000000.000100'));
    await told(app, webhook('1700000000.000100'));
    const own = { user: app.slack.state.botUserId('T0001'), bot_id: 'BOWN' };
    await told(app, webhook('1700000000.000200', { ...own, app_id: 'A0001' }));
    await told(app, webhook('1700000000.000300', { app_id: 'A0001' }));
    expect(await leads(app)).toMatchObject([
      { name: 'Борис Ким', phone: '+79130001401', source: 'site_form', owner_id: null },
    ]);
  });

  it('makes one lead of a message that mentions the bot', async () => {
    const app = await startIntake();
    const bot = app.slack.state.botUserId('T0001');
    const heard = await app.slack.say('URU1', 'C0001', `<@${bot}> ${FORM}`);
    expect(heard.messages.map(({ text }) => text)).toEqual(['Новый лид #1: Борис Ким']);
    expect(await leads(app)).toMatchObject([{ owner_id: null }]);
  });

  it('holds back a form that was sent twice, until somebody wants it all the same', async () => {
    const app = await startIntake();
    await app.slack.say('UEN1', 'C0001', FORM);
    const again = await app.slack.say('UEN1', 'C0001', FORM);
    expect(again.messages[0]?.text).toBe(
      'С таким контактом уже есть открытый лид: Борис Ким (#1). Пока ничего не сохранено.',
    );
    expect(await leads(app)).toHaveLength(1);
    const saved = await pressed(app, 'URU1', again.messages[0], 'Всё равно сохранить');
    expect(saved.messages[0]?.text).toBe('Новый лид #2: Борис Ким');
    expect(await leads(app)).toMatchObject([{}, { owner_id: null }]);
    expect(app.slack.complaints).toEqual([]);
  });

  it('shows nothing to guests: their messages stay messages', async () => {
    const app = await startIntake();
    const heard = await app.slack.say('UGUEST', 'C0001', FORM);
    expect(heard.messages).toEqual([]);
    expect(await leads(app)).toEqual([]);
  });
});

describe('the card in the thread', () => {
  it('gives the lead to the first who presses Take, and says so to everybody', async () => {
    const app = await startIntake();
    const [card] = (await app.slack.say('UEN1', 'C0001', FORM)).messages;
    await Promise.all([
      pressed(app, 'URU1', card, 'Взять'),
      pressed(app, 'URU2', card, 'lead.take_free:0').catch(() => undefined),
    ]);
    const [lead] = await leads(app);
    expect(['URU1', 'URU2']).toContain(lead?.owner_id);
    expect(JSON.stringify(card?.blocks)).toContain(`Ведёт <@${lead?.owner_id}>`);
    expect(app.slack.complaints).toEqual([]);
  });

  it('removes what is no lead, as if it had never been', async () => {
    const app = await startIntake();
    const [card] = (await app.slack.say('UEN1', 'C0001', FORM)).messages;
    const gone = await pressed(app, 'URU1', card, 'Не лид');
    expect(gone.messages[0]?.text).toBe('Не лид: Борис Ким');
    expect(buttonsOf(gone.messages[0])).toEqual([]);
    expect(await leads(app)).toMatchObject([{ status: 'removed' }]);
  });

  it('opens the form to correct what was read', async () => {
    const app = await startIntake();
    const [card] = (await app.slack.say('UEN1', 'C0001', FORM)).messages;
    const { view } = await pressed(app, 'URU1', card, 'Изменить');
    expect(JSON.stringify(view?.body)).toContain('Борис Ким');
  });
});

describe('/lead intake', () => {
  it('is for heads and admins, and is undone by a press', async () => {
    const app = await startRussianTeam({ slack: { events: EVENTS } });
    expect(await app.said('URU1', '/lead приём #sales')).not.toContain('теперь принимает');
    const named = await app.slack.type('UHEAD', '/lead приём #sales');
    expect(named.messages[0]?.text).toMatch(/^<#C0001> теперь принимает лиды для команды «Север»/);
    expect(await app.said('UADMIN', '/lead intake #sales')).toContain('already an intake channel');
    await pressed(app, 'UHEAD', named.messages[0], 'Отменить');
    expect((await app.slack.say('UEN1', 'C0001', FORM)).messages).toEqual([]);
    expect(await app.said('UHEAD', '/lead приём')).toMatch(/^Каналов приёма пока нет/);
  });

  it('lists the channels, each with a way to turn it off', async () => {
    const app = await startIntake();
    const list = await app.slack.type('UADMIN', '/lead intake');
    expect(JSON.stringify(list.messages[0]?.blocks)).toContain('<#C0001> → Север');
    expect(buttonsOf(list.messages[0])).toEqual(['Turn off']);
    expect(await app.said('UADMIN', '/lead intake off #sales')).toMatch(
      /no longer brings in leads/,
    );
    expect(await app.said('UADMIN', '/lead intake off #sales')).toMatch(/isn’t an intake channel/);
  });

  it('lets a channel feed one team only', async () => {
    const app = await startIntake();
    await app.said('UADMIN', '/team new Юг');
    const other = await app.said('UADMIN', '/lead intake in:"Юг" #sales');
    expect(other).toMatch(/already brings leads to Север/);
  });
});
