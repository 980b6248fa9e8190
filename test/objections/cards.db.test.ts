import { beforeAll, describe, expect, it } from 'vitest';
import { situationModel } from '../../src/objections/find/situation-model.ts';
import { startApp, startTeam } from '../support/slack.ts';
import { quotedIn, readIn } from './journeys.ts';

const never = (): never => {
  throw new Error('nothing was shown');
};

const WRITTEN = {
  Название: 'Просят гарантийное письмо',
  'О чём': 'Риски',
  'Как это говорят клиенты, по строке':
    'Пришлите гарантийное письмо\nБез гарантийного письма никак',
  'Ответ, который можно отправить': 'Понимаю, письмо нужно для порядка. Кому его адресовать?',
};

/** What was posted to somebody in a direct message, the last one. */
async function lastDirect(
  app: Awaited<ReturnType<typeof startTeam>>,
  userId: string,
  text: RegExp,
) {
  const channel = app.slack.direct(userId).id;
  return app.slack.waitFor(() =>
    app.slack.state.channels
      .get(channel)
      ?.messages.findLast((message) => text.test(readIn(message))),
  );
}

beforeAll(() => void situationModel());

describe('the playbook', () => {
  it('is listed page by page, the reader’s language first, and found by words', async () => {
    const app = await startTeam();
    const all = await app.slack.type('URU1', '/objection карточки');
    expect(readIn(all.messages[0])).toMatch(/40 карточек/);
    expect(readIn(all.messages[0])).toMatch(/Русский/);
    const few = await app.slack.type('UEN1', '/objection cards boss');
    expect(readIn(few.messages[0])).toContain('I have to check with my boss');
    expect(await app.said('UEN1', '/objection cards retired')).toBe('No card has been retired.');
    expect(await app.said('UEN1', '/objection cards zebra')).toMatch(/No card mentions “zebra”/);
    const shown = await app.slack.press('UEN1', few.messages[0] ?? never(), 'Show');
    expect(readIn(shown.messages[0])).toMatch(/Customers say[\s\S]*How to reply[\s\S]*version 1/);
    expect(readIn(shown.messages[0])).toContain(
      'What usually comes up: [questions executives ask].',
    );
    expect(app.slack.complaints).toEqual([]);
  });

  it('takes what a manager proposes only when a head approves, and tells both', async () => {
    const app = await startTeam();
    const { view } = await app.slack.type('URU1', '/objection card new');
    const proposed = await app.slack.submit('URU1', view ?? never(), WRITTEN);
    expect(JSON.stringify(proposed.view?.body)).toMatch(/Предложено/);
    const before = await app.slack.type('URU1', '/objection без гарантийного письма никак');
    expect(readIn(before.messages[0])).not.toContain('Просят гарантийное письмо');

    const asked = await lastDirect(app, 'UHEAD', /предлагает карточку/);
    const approved = await app.slack.press('UHEAD', asked, 'Утвердить');
    expect(readIn(approved.messages[0])).toMatch(/Утверждено/);
    expect(readIn(await lastDirect(app, 'URU1', /утвердили/))).toMatch(/Спасибо/);
    const after = await app.slack.type('URU1', '/objection без гарантийного письма никак');
    expect(quotedIn(after.messages[0])[0]).toBe(WRITTEN['Ответ, который можно отправить']);
    expect(app.slack.complaints).toEqual([]);
  });

  it('is changed by a head at once, with an owner whom the morning of the review reminds once', async () => {
    let now = new Date('2026-12-04T12:00:00Z');
    const app = await startTeam({ clock: () => now });
    const { view } = await app.slack.type('UHEAD', '/objection card edit price_high-ru');
    const saved = await app.slack.submit('UHEAD', view ?? never(), {
      'Ответ, который можно отправить': 'Понимаю, сумма заметная. Что смущает больше всего?',
      Ответственный: 'UEN1',
      'Когда пересмотреть': '2026-12-05',
    });
    expect(JSON.stringify(saved.view?.body)).toMatch(/версия 2/);
    const { messages } = await app.slack.type('URU1', '/objection это слишком дорого для нас');
    expect(quotedIn(messages[0])[0]).toBe('Понимаю, сумма заметная. Что смущает больше всего?');
    // A Saturday, and a Monday at half past eight in New York.
    for (const early of ['2026-12-05T16:00:00Z', '2026-12-07T13:30:00Z']) {
      now = new Date(early);
      await app.voronka.tick();
      expect(app.slack.direct('UEN1').messages).toEqual([]);
    }
    now = new Date('2026-12-07T14:30:00Z');
    await app.voronka.tick();
    expect(readIn(await lastDirect(app, 'UEN1', /due for review/))).toContain('Слишком дорого');
    await app.voronka.tick();
    const reminders = await app.db.outside.selectFrom('card_reminders').selectAll().execute();
    expect(reminders).toHaveLength(1);
    expect(app.slack.complaints).toEqual([]);
  });

  it('is decided on by heads only, and once', async () => {
    const app = await startTeam();
    const { view } = await app.slack.type('URU1', '/objection card new');
    await app.slack.submit('URU1', view ?? never(), WRITTEN);
    const asked = await lastDirect(app, 'UHEAD', /предлагает карточку/);
    await app.slack.press('UHEAD', asked, 'Отклонить');
    expect(readIn(await lastDirect(app, 'URU1', /отклонили/))).toContain(WRITTEN['Название']);
    expect(await app.said('URU1', '/objection import')).toMatch(/руководители/);
  });

  it('shows what waits for a decision to whoever opens the card and may decide', async () => {
    const app = await startTeam();
    const edit = '/objection card edit price_high-ru';
    const reply = 'Ответ, который можно отправить';
    const { view } = await app.slack.type('URU1', edit);
    await app.slack.submit('URU1', view ?? never(), { [reply]: 'Понимаю. С чем сравниваете?' });
    const seen = await app.slack.type('URU2', '/objection card show price_high-ru');
    expect(readIn(seen.messages[0])).not.toMatch(/Утвердить/);

    const shown = await app.slack.type('UHEAD', '/objection card show price_high-ru');
    expect(readIn(shown.messages[0])).toContain('Понимаю. С чем сравниваете?');
    await app.slack.press('UHEAD', shown.messages[0] ?? never(), 'Утвердить');
    const { messages } = await app.slack.type('URU1', '/objection это слишком дорого для нас');
    expect(quotedIn(messages[0])[0]).toBe('Понимаю. С чем сравниваете?');
    expect(app.slack.complaints).toEqual([]);
  });

  it('leaves what was typed in the window when somebody else was faster', async () => {
    const app = await startTeam();
    const edit = '/objection card edit price_high-ru';
    const first = await app.slack.type('UHEAD', edit);
    const second = await app.slack.type('UADMIN', edit);
    await app.slack.submit('UHEAD', first.view ?? never(), { Название: 'Дорого' });
    const late = await app.slack.submit('UADMIN', second.view ?? never(), { Title: 'Pricey' });
    expect(late.ack).toMatchObject({
      response_action: 'errors',
      errors: { title: expect.stringMatching(/Copy your text/) },
    });
  });

  it('waits no longer once a head has written something newer', async () => {
    const app = await startTeam();
    const edit = '/objection card edit price_high-ru';
    const reply = 'Ответ, который можно отправить';
    const { view } = await app.slack.type('URU1', edit);
    await app.slack.submit('URU1', view ?? never(), { [reply]: 'Понимаю. С чем сравниваете?' });
    const listed = async () =>
      readIn((await app.slack.type('URU1', '/objection карточки слишком дорого')).messages[0]);
    expect(await listed()).toMatch(/ждёт утверждения/);
    const heads = await app.slack.type('UHEAD', edit);
    await app.slack.submit('UHEAD', heads.view ?? never(), { [reply]: 'Что смущает больше?' });
    expect(await listed()).not.toMatch(/ждёт утверждения/);
  });

  it('says whom to ask where there is no team, and so no head', async () => {
    const app = await startApp();
    const { view } = await app.slack.type('URU1', '/objection card new');
    const proposed = await app.slack.submit('URU1', view ?? never(), WRITTEN);
    expect(JSON.stringify(proposed.view?.body)).toMatch(/утвердить может администратор/);
  });

  it('offers a card from an objection with the customer’s words in it', async () => {
    const app = await startTeam();
    const { messages } = await app.slack.type('URU1', '/objection это слишком дорого для нас');
    const form = await app.slack.press('URU1', messages[0] ?? never(), 'Предложить карточку');
    expect(JSON.stringify(form.view?.body)).toContain('это слишком дорого для нас');
  });

  it('goes out as a file and comes in from a pasted table, all of it or nothing', async () => {
    const app = await startTeam();
    expect(await app.said('UHEAD', '/objection export json')).toMatch(/40 карточек/);
    await app.slack.waitFor(() =>
      app.slack.calls.some(({ method }) => method === 'files.completeUploadExternal'),
    );
    const { view } = await app.slack.type('UHEAD', '/objection import');
    const table = (reply: string) =>
      `lang,category,title,formulations,reply_example\nru,risk,Письмо,Пришлите гарантийное письмо,${reply}`;
    const wrong = await app.slack.submit('UHEAD', view ?? never(), { table: table('') });
    expect(JSON.stringify(wrong.view?.body)).toMatch(/Карточка 1/);
    const again = await app.slack.type('UHEAD', '/objection import');
    const done = await app.slack.submit('UHEAD', again.view ?? never(), {
      table: table('Кому адресовать письмо?'),
    });
    expect(JSON.stringify(done.view?.body)).toMatch(/1 карточка/);
    const { messages } = await app.slack.type('URU1', '/objection пришлите гарантийное письмо');
    expect(quotedIn(messages[0])[0]).toBe('Кому адресовать письмо?');
    expect(app.slack.complaints).toEqual([]);
  });
});

describe('/objection stats', () => {
  it('shows heads what was asked and used, and what became of the deals; managers are told who sees it', async () => {
    let now = new Date('2026-12-01T09:00:00Z');
    const app = await startTeam({ clock: () => now });
    for (const [n, title] of ['Ромашка', 'Лютик'].entries()) {
      await app.said('URU1', `/deal new ${title} 300к`);
      const line = `/objection это слишком дорого для #${n + 1}`;
      const { messages } = await app.slack.type('URU1', line);
      await app.slack.press('URU1', messages[0] ?? never(), 'objection.send:0');
      now = new Date(now.getTime() + 60_000);
      await app.said('URU1', `/deal move #${n + 1} квалификация`);
    }
    await app.said('URU1', '/deal undo');
    await app.said('URU1', '/objection это слишком дорого');
    const early = await app.slack.type('UHEAD', '/objection stats');
    expect(readIn(early.messages[0])).toMatch(/Ещё рано судить: 2 сделки, где 14 дней не прошли/);
    now = new Date('2026-12-16T09:00:00Z');
    const stats = await app.slack.type('UHEAD', '/objection stats');
    const text = readIn(stats.messages[0]);
    expect(text).toMatch(/Спросили: 3, ответ взяли: 2 из 3/);
    expect(text).toMatch(/Сделок сдвинулось за 14 дней: 1 из 2/);
    expect(text).toMatch(/\*Цена\*: спросили 3/);
    expect(text).toMatch(/Слишком дорого\*: предложили 3, взяли 2 из 3; сделок сдвинулось 1 из 2/);
    expect(text).toMatch(/если случаев меньше 8, судить рано/);
    expect(await app.said('URU1', '/objection stats')).toMatch(/руководители/);
    expect(app.slack.complaints).toEqual([]);
  });
});
