import { describe, expect, it } from 'vitest';
import { newId } from '../../src/db/ids.ts';
import { capture, take } from '../../src/leads/lead.ts';
import { replay } from '../../src/leads/lead-history.ts';
import { insertLead, lockLeadBy, saveChange } from '../../src/leads/lead-store.ts';
import { findTwin } from '../../src/leads/twin-store.ts';
import { someoneWaitsForALock } from '../support/fresh-db.ts';
import { buttonsOf, leads, pressed, startRussianTeam } from './journeys.ts';

const IVAN = 'Иван Петров, ООО Ромашка, 300к, +7 999 123-45-67, с сайта';
describe('/lead new', () => {
  it('with text saves a manager’s lead at once as theirs, and Undo takes it back', async () => {
    const app = await startRussianTeam();
    const seen = await app.slack.type('URU1', `/lead new ${IVAN}`);
    expect(seen.messages[0]?.text).toBe('Сохранено: лид Иван Петров, ООО Ромашка (#1).');
    expect(buttonsOf(seen.messages[0])).toEqual(['Изменить', 'Отменить', 'Квалифицировать']);
    expect(await leads(app)).toMatchObject([
      {
        owner_id: 'URU1',
        status: 'new',
        phone: '+79991234567',
        amount_minor: 30_000_000n,
        currency: 'RUB',
      },
    ]);

    const undone = await pressed(app, 'URU1', seen.messages[0], 'Отменить');
    expect(undone.messages[0]?.text).toBe('Отменено. Лид Иван Петров, ООО Ромашка (#1) удалён.');
    expect(await app.said('URU1', '/lead show 1')).toMatch(/^Не вижу лида «#1»/);
    expect(app.slack.complaints).toEqual([]);
  });

  it('by the head makes a free lead, that a manager sees first and takes', async () => {
    const app = await startRussianTeam();
    await app.said('UHEAD', `/lead новый ${IVAN}`);
    const seen = await app.slack.type('UEN1', '/lead');
    expect(seen.messages[0]?.text).toBe('My leads: 0 open leads, 1 free');
    const taken = await pressed(app, 'UEN1', seen.messages[0], 'Take');
    expect(taken.messages[0]?.text).toBe('Иван Петров, ООО Ромашка (#1) is yours now.');
    expect(app.slack.complaints).toEqual([]);
  });

  it('with a phone that an open lead has shows that one first, and saves only when asked again', async () => {
    const app = await startRussianTeam();
    await app.said('URU1', `/lead new ${IVAN}`);
    const seen = await app.slack.type('URU2', '/lead new Пётр Ким, 8 (999) 123-45-67');
    expect(seen.messages[0]?.text).toBe(
      'С таким контактом уже есть открытый лид: Иван Петров, ООО Ромашка (#1). Пока ничего не сохранено.',
    );
    expect(buttonsOf(seen.messages[0])).toEqual(['Показать #1', 'Всё равно сохранить']);
    expect(await leads(app)).toHaveLength(1);

    const saved = await pressed(app, 'URU2', seen.messages[0], 'Всё равно сохранить');
    expect(saved.messages[0]?.text).toBe('Сохранено: лид Пётр Ким (#2).');
    expect(await leads(app)).toHaveLength(2);
  });

  it('without text opens a form, that says under the field what is wrong', async () => {
    const app = await startRussianTeam();
    const { view } = await app.slack.type('UEN1', '/lead new');
    if (!view) throw new Error('no form opened');
    const wrong = await app.slack.submit('UEN1', view, {
      Phone: '12',
      Email: 'ann',
      Amount: 'lots',
    });
    expect(Object.keys(wrong.errors)).toEqual(['phone', 'email', 'amount']);
    await app.slack.submit('UEN1', view, {
      Name: 'Ann Lee',
      Phone: '+1 614 555 0151',
      Email: 'Ann@acme.example',
      Amount: '$5k',
      Source: 'referral',
    });
    expect(await leads(app)).toMatchObject([
      {
        name: 'Ann Lee',
        phone: '+16145550151',
        email: 'ann@acme.example',
        amount_minor: 500_000n,
        currency: 'USD',
        source: 'referral',
      },
    ]);
    expect(app.slack.complaints).toEqual([]);
  });

  it('with mentions, formulas and markup keeps them as plain words', async () => {
    const app = await startRussianTeam();
    const seen = await app.slack.type('URU1', '/lead new <!channel> *=cmd()* <script>');
    expect(seen.messages[0]?.text).toBe('Сохранено: лид *=cmd()* &lt;script&gt; (#1).');
    expect(app.slack.complaints).toEqual([]);
  });
});

describe('many who take one free lead', () => {
  it('find that one of them has it, and the others are told who', async () => {
    const app = await startRussianTeam();
    await app.said('UHEAD', `/lead new ${IVAN}`);
    const said = await Promise.all(
      ['URU1', 'URU2', 'UEN1'].map((id) => app.said(id, '/lead take #1')),
    );
    expect(said.filter((text) => /теперь ваш|is yours now/.test(text))).toHaveLength(1);
    const [{ owner_id: owner } = { owner_id: null }] = await leads(app);
    expect(said.filter((text) => text.includes(`<@${owner}>`))).toHaveLength(2);
  });

  it('wait for the one who came first', async () => {
    const app = await startRussianTeam();
    await app.said('UHEAD', `/lead new ${IVAN}`);
    const [row] = await leads(app);
    const first = await app.db.begin('T0001');
    const lead = await lockLeadBy(first.tx, 'T0001', [row?.team_id ?? ''], { number: 1 });
    if (!lead) throw new Error('the lead is not there');
    const second = app.said('URU2', '/lead взять 1');
    await someoneWaitsForALock(app.db);
    await saveChange(first.tx, 'T0001', take(lead, null, { byId: 'URU1', at: new Date() }));
    await first.commit();
    expect(await second).toBe('Лид Иван Петров, ООО Ромашка (#1) уже ведёт <@URU1> (только что).');
  });
});

describe('two who save the same phone at the same moment', () => {
  it('make one lead: the second is shown the first', async () => {
    const app = await startRussianTeam();
    await app.said('UHEAD', '/lead new Проба');
    const [row] = await leads(app);
    const team_id = row?.team_id ?? '';
    const first = await app.db.begin('T0001');
    const contacts = { phone: '+79991234567', email: null };
    expect(await findTwin(first.tx, 'T0001', team_id, contacts)).toBeUndefined();
    const second = app.said('URU2', `/lead new ${IVAN}`);
    await someoneWaitsForALock(app.db);
    const at = new Date();
    const fields = {
      ...contacts,
      name: 'Иван',
      company: null,
      amount: null,
      source: null,
      note: null,
    };
    const captured = capture(
      { id: newId(at), teamId: team_id, fields, ownerId: 'URU1', message: null },
      { byId: 'URU1', at },
    );
    await insertLead(first.tx, 'T0001', captured);
    await first.commit();
    expect(await second).toBe(
      'С таким контактом уже есть открытый лид: Иван (#2). Пока ничего не сохранено.',
    );
  });
});

describe('a lead that becomes a deal', () => {
  it('is closed with it, known as a customer from then, and open again when the deal is undone', async () => {
    const app = await startRussianTeam();
    await app.said('URU1', `/lead new ${IVAN}`);
    expect(await app.said('URU1', '/lead сделка ромашку 500к')).toMatch(
      /^Новая сделка: ООО Ромашка \(#1\)/,
    );
    expect(await app.said('URU1', '/lead show 1')).toBe(
      '#1 Иван Петров, ООО Ромашка: стал сделкой',
    );
    expect(await app.said('URU1', '/lead undo')).toMatch(/стал сделкой\. Отмените создание сделки/);
    expect(await app.said('URU2', '/lead new Пётр Ким, 8 999 123-45-67')).toBe(
      'Такой клиент у вас уже есть: Иван Петров, ООО Ромашка. Пока ничего не сохранено.',
    );
    expect(await app.said('URU1', '/deal undo')).toMatch(/^Отменено/);
    expect(await app.said('URU1', '/lead show 1')).toBe('#1 Иван Петров, ООО Ромашка: новый');
  });
});

describe('a day with a lead', () => {
  it('from free to qualified, in two languages, ends in a history that adds up', async () => {
    const app = await startRussianTeam();
    await app.said('UHEAD', `/lead new ${IVAN}`);
    expect(await app.said('UHEAD', '/lead assign ромашка @ann')).toBe(
      'Лид Иван Петров, ООО Ромашка (#1) теперь ведёт <@UEN1>.',
    );
    expect(await app.said('URU1', '/lead note #1 чужой')).toMatch(
      /^Лид Иван Петров, ООО Ромашка \(#1\) ведёт <@UEN1>\. Изменить его может/,
    );
    expect(await app.said('UEN1', '/lead note #1 called, wants a demo')).toBe(
      'Иван Петров, ООО Ромашка (#1): note added.\n&gt;called, wants a demo'.replace('&gt;', '>'),
    );
    expect(await app.said('UEN1', '/lead квалифицировать петров')).toBe(
      'Иван Петров, ООО Ромашка (#1) is qualified.',
    );
    expect(await app.said('UEN1', '/lead drop ромашку no budget')).toBe(
      'Dropped Иван Петров, ООО Ромашка (#1): no budget.',
    );
    expect(await app.said('UEN1', '/lead undo')).toBe(
      'Undone. Иван Петров, ООО Ромашка (#1) is back to how it was.',
    );
    const shown = await app.slack.type('UEN1', '/lead show #1');
    expect(shown.messages[0]?.text).toBe('#1 Иван Петров, ООО Ромашка: qualified');
    const history = await app.slack.type('URU1', '/lead история 1');
    expect(history.messages[0]?.text).toBe('История #1 Иван Петров, ООО Ромашка');

    const [row] = await leads(app);
    const events = await app.db.outside
      .selectFrom('lead_events')
      .selectAll()
      .orderBy('version')
      .execute();
    expect(events.map((event) => event.kind)).toEqual([
      'created',
      'assigned',
      'note',
      'qualified',
      'dropped',
      'undone',
    ]);
    expect(replay(events as never)).toMatchObject({
      status: row?.status,
      ownerId: row?.owner_id,
      firstTouchAt: row?.first_touch_at,
      closedAt: null,
    });
    expect(app.slack.complaints).toEqual([]);
  });

  it('the new owner hears of it in a direct message, in their own language', async () => {
    const app = await startRussianTeam();
    await app.said('UHEAD', `/lead new ${IVAN}`);
    await app.said('UEN1', '/lead');
    await app.said('UHEAD', '/lead assign 1 @ann');
    const heard = await app.slack.waitFor(() =>
      app.slack.calls.find((call) => call.method === 'chat.postMessage'),
    );
    expect(JSON.stringify(heard)).toContain(
      '<@UHEAD> gave you the lead *Иван Петров, ООО Ромашка* (#1).',
    );
  });

  it('drop without a reason offers the usual ones, one press each', async () => {
    const app = await startRussianTeam();
    await app.said('URU1', `/lead new ${IVAN}`);
    const asked = await app.slack.type('URU1', '/lead отказ 1');
    expect(asked.messages[0]?.text).toMatch(
      /^Почему отклоняем лид Иван Петров, ООО Ромашка \(#1\)\?/,
    );
    const dropped = await pressed(app, 'URU1', asked.messages[0], 'не отвечает');
    expect(dropped.messages[0]?.text).toBe(
      'Лид Иван Петров, ООО Ромашка (#1) отклонён: не отвечает.',
    );
  });

  it('two who edit at once do not overwrite each other', async () => {
    const app = await startRussianTeam();
    await app.said('URU1', `/lead new ${IVAN}`);
    const his = await app.slack.type('URU1', '/lead edit 1');
    const bosss = await app.slack.type('UHEAD', '/lead edit 1');
    if (!his.view || !bosss.view) throw new Error('no form opened');
    const saved = await app.slack.submit('UHEAD', bosss.view, { Имя: 'Иван Сергеевич' });
    expect(JSON.stringify(saved.view?.body)).toContain('изменения сохранены');
    const refused = await app.slack.submit('URU1', his.view, { Имя: 'Ваня' });
    expect(JSON.stringify(refused.view?.body)).toContain('Пока форма была открыта');
    expect((await leads(app))[0]?.name).toBe('Иван Сергеевич');
  });
});

describe('on the embedded database', () => {
  it('the same: a free lead is taken, found by a phone and by a typo, and told of', async () => {
    const app = await startRussianTeam({ engine: 'pglite' });
    await app.said('UHEAD', `/lead new ${IVAN}`);
    expect(await app.said('URU1', '/lead взять 8 999 123 45 67')).toMatch(/теперь ваш/);
    expect(await app.said('URU2', '/lead take ромашкп')).toMatch(/уже ведёт <@URU1>/);
    expect(await app.said('URU2', `/lead new ${IVAN}`)).toMatch(/^С таким контактом/);
    const history = await app.slack.type('URU2', '/lead history 1');
    expect(history.messages[0]?.text).toBe('История #1 Иван Петров, ООО Ромашка');
    expect(buttonsOf(history.messages[0])).toEqual([]);
    const shown = await app.slack.type('URU2', '/lead show 1');
    expect(buttonsOf(shown.messages[0])).toEqual(['История']);
    expect(app.slack.complaints).toEqual([]);
  });
});

describe('which lead is meant', () => {
  it('two that fit are shown as buttons, and the press carries on', async () => {
    const app = await startRussianTeam();
    await app.said('URU1', '/lead new Иван Петров, ООО Ромашка');
    await app.said('URU1', '/lead new Иван Сидоров, ООО Василёк');
    const asked = await app.slack.type('URU1', '/lead qualify иван');
    expect(asked.messages[0]?.text).toBe('Под «иван» подходит несколько лидов. Какой?');
    const done = await pressed(app, 'URU1', asked.messages[0], '#2 Иван Сидоров, ООО Василёк');
    expect(done.messages[0]?.text).toBe('Лид Иван Сидоров, ООО Василёк (#2) прошёл квалификацию.');
    expect(await app.said('URU1', '/lead show васелек')).toMatch(/^#2/);
    expect(await app.said('URU1', '/lead show ivan@nowhere.ru')).toMatch(
      /^Не вижу лида «ivan@nowhere.ru»/,
    );
    expect(await app.said('URU1', '/lead show')).toBe('Например: `/lead покажи #7`');
    expect(await app.said('URU1', '/lead list чужие')).toMatch(/^Списка «чужие» нет/);
  });

  it('a lead of another team does not exist for a manager', async () => {
    const app = await startRussianTeam();
    await app.said('UADMIN', '/team new Юг');
    await app.said('UADMIN', '/team remove @olga Север');
    await app.said('UADMIN', '/team add @olga Юг');
    await app.said('URU1', `/lead new ${IVAN}`);
    for (const line of ['show 1', 'show ромашка', 'take 1', 'history 1', 'assign 1 @olga'])
      expect(await app.said('URU2', `/lead ${line}`)).toMatch(/^Не вижу лида/);
  });

  it('a long list pages', async () => {
    const app = await startRussianTeam();
    for (let n = 1; n <= 12; n++) await app.said('URU1', `/lead new Лид ${n}`);
    const first = await app.slack.type('URU1', '/lead список');
    expect(first.messages[0]?.text).toBe('Мои лиды: 12 открытых лидов');
    const second = await pressed(app, 'URU1', first.messages[0], 'Дальше');
    expect(buttonsOf(second.messages[0])).toEqual(['Показать', 'Показать', 'Назад']);
    expect(app.slack.complaints).toEqual([]);
  });
});

it('drops a lead and writes to it by a name of two words without quotes', async () => {
  const app = await startRussianTeam();
  await app.said('URU1', '/lead new Иван Петров, 8 999 123-45-67');
  await app.said('URU1', '/lead new Иван Сидоров, 8 916 555-44-33');
  expect(await app.said('URU1', '/lead note иван петров просил перезвонить в среду')).toContain(
    'просил перезвонить в среду',
  );
  const asked = await app.slack.type('URU1', '/lead drop иван не отвечает');
  expect(buttonsOf(asked.messages[0])).toEqual(['#1 Иван Петров', '#2 Иван Сидоров']);
  expect(await app.said('URU1', '/lead drop ивана петрова дорого для них')).toBe(
    'Лид Иван Петров (#1) отклонён: дорого для них.',
  );
});

it('shows a lead or a list without a subcommand, and asks before it saves what looks like a new lead', async () => {
  const app = await startRussianTeam();
  await app.said('URU1', '/lead new Иван Петров, 8 999 123-45-67');
  expect(await app.said('URU1', '/lead петрова')).toMatch(/^#1 Иван Петров: /);
  expect(await app.said('URU1', '/lead #1')).toMatch(/^#1 Иван Петров: /);
  expect(await app.said('URU1', '/lead свободные')).toMatch(/^Свободные лиды/);
  const asked = await app.slack.type('URU1', '/lead Анна Лисова 8 916 555-44-33');
  expect(asked.messages[0]?.text).toBe('Сохранить новый лид: Анна Лисова 8 916 555-44-33?');
  await pressed(app, 'URU1', asked.messages[0], 'Новый лид');
  expect(await leads(app)).toHaveLength(2);
  expect(await app.said('URU1', '/lead фиалка')).toContain('нет команды «фиалка»');
});
