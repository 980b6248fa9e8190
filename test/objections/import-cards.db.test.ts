import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { ansi } from '../support/ansi.ts';
import { type Started, startTeam } from '../support/slack.ts';
import { quotedIn, readIn } from './journeys.ts';

const HEAD = 'lang;category;title;formulations;reply_example';

/** The playbook as it arrives in somebody's direct messages. */
async function exported(app: Started, kind: 'csv' | 'json'): Promise<Buffer> {
  const { state } = app.slack;
  const sent = () => [...state.files.values()].filter(({ channelIds }) => channelIds.length > 0);
  const before = sent().length;
  await app.said('UHEAD', `/objection export ${kind}`);
  const file = await app.slack.waitFor(() => sent()[before]);
  return file.content ?? Buffer.alloc(0);
}

/** Chooses a file in the form and sends it; what the window says then. */
async function importing(app: Started, name: string, content: string | Buffer, as = 'UHEAD') {
  const { slack } = app;
  const { view } = await slack.type(as, '/objection import');
  if (!view) throw new Error('no form is open');
  const file = slack.upload(as, { name, content: Buffer.from(content) });
  const seen = await slack.submit(as, view, { file: [file.id] });
  return { ...seen, text: JSON.stringify(seen.view?.body) };
}

const versions = async ({ db }: Started) =>
  Number(
    (
      await db.outside
        .selectFrom('card_versions')
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

describe('the playbook as a file', () => {
  it.each(['csv', 'json'] as const)('goes out and comes back unchanged (%s)', async (kind) => {
    const app = await startTeam();
    const file = await exported(app, kind);
    expect(file.length).toBeGreaterThan(20_000);
    const before = await versions(app);
    const done = await importing(app, `playbook.${kind}`, file);
    expect(done.text).toContain('все эти карточки уже есть');
    expect(await versions(app)).toBe(before);
    expect(app.slack.complaints).toEqual([]);
  });

  it.each<[string, string, (text: string) => Buffer]>([
    ['plain CSV', ';', ansi],
    ['Unicode text', '\t', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('comes back unchanged from Excel in Russian, saved as %s', async (_, delimiter, saved) => {
    const app = await startTeam();
    const rows = parse((await exported(app, 'csv')).toString(), { bom: true }) as string[][];
    const cell = (text: string) =>
      /[;\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    const text = rows.map((row) => row.map(cell).join(delimiter)).join('\r\n');
    const done = await importing(app, 'playbook.txt', saved(text));
    expect(done.text).toContain('все эти карточки уже есть');
  });

  it('comes back with what was changed in it alone, and can be taken back', async () => {
    const app = await startTeam();
    const file = (await exported(app, 'csv')).toString();
    const changed = file.replace('"Слишком дорого"', '"Нам это дорого"');
    expect(changed).not.toBe(file);
    const done = await importing(app, 'playbook.csv', changed);
    expect(done.text).toContain('Загружено: 1 карточка. Без изменений: 39.');
    const { messages } = await app.slack.type('URU1', '/objection карточки нам это дорого');
    expect(readIn(messages[0])).toContain('Нам это дорого');
    await app.slack.press('UHEAD', done.view ?? never(), 'Отменить');
    expect(await exported(app, 'csv')).toEqual(Buffer.from(file));
  });

  it('takes two titles without a letter for two cards', async () => {
    const app = await startTeam();
    for (const title of ['???', '!!!']) {
      const rows = [HEAD, `ru;risk;${title};Не уверен;Что смущает?`];
      const done = await importing(app, 'cards.csv', rows.join('\n'));
      expect(done.text).toContain('Загружено: 1 карточка.');
    }
    const cards = app.db.outside.selectFrom('cards').select('title');
    const titles = (await cards.execute()).map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['???', '!!!']));
  });

  it('is read as Excel in Russian saves it', async () => {
    const app = await startTeam();
    const rows = [
      HEAD,
      'ru;risk;Письмо;"Пришлите письмо\nДайте гарантию";Кому адресовать?',
      ';;;;',
    ];
    const done = await importing(app, 'Книга1.csv', ansi(rows.join('\r\n')));
    expect(done.text).toContain('Загружено: 1 карточка.');
    const { messages } = await app.slack.type('URU1', '/objection дайте гарантию');
    expect(quotedIn(messages[0])).toContain('Кому адресовать?');
  });

  it('without ids adds its cards once, and changes them when it comes again', async () => {
    const app = await startTeam();
    const file = (reply: string) =>
      `${HEAD}\nru;risk;Письмо;Пришлите;${reply}\nru;risk;Письмо;Дайте;Да`;
    expect((await importing(app, 'a.csv', file('Кому?'))).text).toContain('Загружено: 2 карточки.');
    expect((await importing(app, 'a.csv', file('Кому?'))).text).toContain(
      'уже есть, слово в слово',
    );
    const changed = await importing(app, 'a.csv', file('Куда?'));
    expect(changed.text).toContain('Загружено: 1 карточка. Без изменений: 1.');
  });

  it('names the cards that cannot stand, and imports none', async () => {
    const app = await startTeam();
    const bad = Array.from({ length: 12 }, (_, n) => `ru;risk;Письмо ${n};Пришлите ${n};`);
    const wrong = await importing(app, 'cards.csv', [HEAD, ...bad].join('\n'));
    expect(wrong.text).toContain('Ничего не загружено');
    expect(wrong.text).toContain('Карточка 10 «Письмо 9»: не хватает: reply_example.');
    expect(wrong.text).not.toContain('Карточка 11');
    expect(wrong.text).toContain('и ещё 2 карточки');
    const good = app.slack.upload('UHEAD', {
      name: 'cards.csv',
      content: Buffer.from(`${HEAD}\nru;risk;Письмо;Пришлите;Да`),
    });
    const done = await app.slack.submit('UHEAD', wrong.view ?? never(), { file: [good.id] });
    expect(JSON.stringify(done.view?.body)).toContain('Загружено: 1 карточка.');
  });

  it('or as text, but one of the two', async () => {
    const app = await startTeam();
    const { view } = await app.slack.type('UHEAD', '/objection import');
    if (!view) return never();
    const neither = await app.slack.submit('UHEAD', view);
    expect(neither.errors).toEqual({ table: expect.stringContaining('выберите файл') });
    const file = app.slack.upload('UHEAD', { name: 'a.csv', content: Buffer.from(HEAD) });
    const both = await app.slack.submit('UHEAD', view, { file: [file.id], table: HEAD });
    expect(both.errors).toEqual({ file: expect.stringContaining('Оставьте что-то одно') });
    const text = await app.slack.submit('UHEAD', view, { file: [], table: HEAD });
    expect(text.errors).toEqual({ table: expect.stringContaining('Это не CSV') });
  });

  it('leaves a proposal that waits as it is, also when it is taken back', async () => {
    const app = await startTeam();
    const file = await exported(app, 'csv');
    const show = await app.slack.type('URU1', '/objection edit card слишком дорого');
    await app.slack.submit('URU1', show.view ?? never(), { title: 'Моё название' });
    const changed = file.toString().replace('"Слишком дорого"', '"Нам это дорого"');
    const done = await importing(app, 'playbook.csv', changed);
    await app.slack.press('UHEAD', done.view ?? never(), 'Отменить');
    const proposed = await app.db.outside
      .selectFrom('card_versions')
      .select(['status', 'by_id'])
      .where('status', '=', 'proposed')
      .execute();
    expect(proposed).toEqual([{ status: 'proposed', by_id: 'URU1' }]);
    const told = app.slack.state.seenBy('URU1', app.slack.direct('URU1').id);
    expect(told).toEqual([]);
  });
});

const never = (): never => {
  throw new Error('nothing is shown');
};
