import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FaultKind } from '../../src/demo/slack/faults.ts';
import type { Json } from '../../src/demo/slack/json.ts';
import type { View } from '../../src/demo/slack/state.ts';
import { fetchFile } from '../../src/slack/fetch-file.ts';
import { type Started, startTeam } from '../support/slack.ts';

const CARDS =
  'lang,category,title,formulations,reply_example\nen,risk,A letter,Send a letter,To whom?';

async function openForm({ slack }: Started, as = 'UADMIN'): Promise<View> {
  const { view } = await slack.type(as, '/objection import');
  if (!view) throw new Error('no form is open');
  return view;
}

const chosen = ({ slack }: Started, content: string | Buffer = CARDS, told: Json = {}) =>
  slack.upload('UADMIN', { name: 'cards.csv', content: Buffer.from(content), told }).id;

const shown = (view: View | null) => JSON.stringify(view?.body);

const fetches = ({ slack }: Started) =>
  slack.calls.filter(({ method }) => method === 'download').length;

/** A server that is not Slack's. */
async function startServer(answer: RequestListener) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a file in a form', () => {
  it('that is sent twice at once is imported once', async () => {
    const app = await startTeam();
    const view = await openForm(app);
    const file = chosen(app);
    const both = await Promise.all([
      app.slack.submit('UADMIN', view, { file: [file] }),
      app.slack.submit('UADMIN', view, { file: [file] }),
    ]);
    for (const { ack } of both) expect(JSON.stringify(ack)).toContain('Imported: 1 card.');
    const events = await app.db.outside
      .selectFrom('playbook_events')
      .select('import_id')
      .where('import_id', 'is not', null)
      .execute();
    expect(events).toHaveLength(1);
  });

  it.each<[string, FaultKind, RegExp]>([
    ['too fast for Slack', '429', /didn’t hand over the file/],
    ['met by a fault of Slack’s', '500', /didn’t hand over the file/],
    ['cut off', 'cut-before', /didn’t hand over the file/],
    ['cut off in the middle', 'cut-body', /didn’t hand over the file/],
    ['answered with a page', 'html', /didn’t let me read this file/],
  ])(
    'that is %s is told under the field, and is read when it is sent again',
    async (_, kind, sentence) => {
      const app = await startTeam();
      const view = await openForm(app);
      const file = chosen(app);
      app.slack.fault({ method: 'download', kind });
      const failed = await app.slack.submit('UADMIN', view, { file: [file] });
      expect(failed.errors).toEqual({ file: expect.stringMatching(sentence) });
      const done = await app.slack.submit('UADMIN', view, {});
      expect(shown(done.view)).toContain('Imported: 1 card.');
    },
  );

  it('that comes slowly is worked on, and then imported', async () => {
    const app = await startTeam();
    const view = await openForm(app);
    app.slack.fault({ method: 'download', kind: 'slow', ms: 2_300 });
    const sent = await app.slack.submit('UADMIN', view, { file: [chosen(app)] });
    expect(JSON.stringify(sent.ack)).toContain('Working on it');
    await app.slack.waitFor(() => shown(view).includes('Imported: 1 card.'));
  });

  it('that comes slowly is told of in a direct message to whoever closed the form, with the way back', async () => {
    const app = await startTeam();
    const view = await openForm(app);
    app.slack.fault({ method: 'download', kind: 'slow', ms: 2_500 });
    await app.slack.submit('UADMIN', view, { file: [chosen(app)] });
    await app.slack.closeModal('UADMIN', view);
    const direct = app.slack.direct('UADMIN').id;
    const told = await app.slack.waitFor(() =>
      app.slack.state.seenBy('UADMIN', direct).find(({ text }) => text === 'Imported: 1 card.'),
    );
    const { messages } = await app.slack.press('UADMIN', told, 'Undo');
    expect(messages[0]?.text).toContain('1 of 1');
  });

  it('that never comes is given up, and the person told', async () => {
    const app = await startTeam();
    const view = await openForm(app);
    app.slack.fault({ method: 'download', kind: 'hang' });
    await app.slack.submit('UADMIN', view, { file: [chosen(app)] });
    await app.slack.waitFor(() => shown(view).includes('didn’t hand over the file'), 9_000);
  });

  it.each<[string, string | Buffer, Json, RegExp]>([
    ['over 1 MB', 'x'.repeat(1_000_001), {}, /over 1 MB/],
    ['a workbook', Buffer.from('504b03041400', 'hex'), {}, /In Excel choose Save As/],
    ['a picture', Buffer.from('89504e470d0a1a0a00', 'hex'), {}, /isn’t plain text/],
    ['blank', '\n\n', {}, /empty/],
    ['elsewhere', CARDS, { mode: 'external', url_private_download: null }, /only has a link/],
    [
      'on a server that is not Slack’s',
      CARDS,
      { url_private_download: 'https://files.slack.com.evil.example/x' },
      /only has a link/,
    ],
    ['deleted', CARDS, { mode: 'tombstone', url_private_download: null }, /doesn’t have this file/],
    ['somebody else’s', CARDS, { user: 'UEN1' }, /doesn’t have this file/],
    [
      'somebody else’s, with only its id',
      CARDS,
      { url_private_download: null, user: 'UEN1' },
      /doesn’t have this file/,
    ],
  ])('that is %s is refused with what to do', async (_, content, told, sentence) => {
    const app = await startTeam();
    const seen = await app.slack.submit('UADMIN', await openForm(app), {
      file: [chosen(app, content, told)],
    });
    expect(seen.errors).toEqual({ file: expect.stringMatching(sentence) });
    if (Object.keys(told).length > 0 || content.length > 1_000_000) expect(fetches(app)).toBe(0);
  });

  it('from another organisation, of which the form tells only the id, is asked about', async () => {
    const app = await startTeam();
    const file = chosen(app, CARDS, { file_access: 'check_file_info' });
    const view = await openForm(app);
    app.slack.fault({ method: 'files.info', kind: 'refuse', error: 'access_denied' });
    const refused = await app.slack.submit('UADMIN', view, { file: [file] });
    expect(refused.errors).toEqual({ file: expect.stringContaining('didn’t let me read') });
    const done = await app.slack.submit('UADMIN', view, {});
    expect(shown(done.view)).toContain('Imported: 1 card.');
  });

  it('is said to be too long as soon as it is, whatever Slack told of its length', async () => {
    const app = await startTeam();
    const seen = await app.slack.submit('UADMIN', await openForm(app), {
      file: [chosen(app, 'x'.repeat(1_000_001), { size: 10 })],
    });
    expect(seen.errors).toEqual({ file: expect.stringContaining('over 1 MB') });
  });

  it('is not asked for where the app may not read files: the form opens with a word on that', async () => {
    const app = await startTeam({ slack: { scopes: ['commands', 'chat:write', 'users:read'] } });
    const view = await openForm(app);
    expect(shown(view)).toContain('needs the `files:read` permission');
    expect(shown(view)).not.toContain('file_input');
    const nothing = await app.slack.submit('UADMIN', view, {});
    expect(nothing.errors).toEqual({ table: expect.not.stringContaining('file') });
    const wrong = await app.slack.submit('UADMIN', view, { table: CARDS.replace('risk', 'magic') });
    expect(shown(wrong.view)).toContain('“magic” isn’t a category');
    const done = await app.slack.submit('UADMIN', view, { table: CARDS });
    expect(shown(done.view)).toContain('Imported: 1 card.');
  });
});

it('no form opens half because Slack had a fault: the person is told, and can press again', async () => {
  const app = await startTeam();
  app.slack.fault({ method: 'views.open', kind: 'refuse', error: 'internal_error' });
  const { view, messages } = await app.slack.type('UADMIN', '/objection import');
  expect(view).toBeNull();
  expect(messages[0]?.text).toContain('The form didn');
});

describe('the token', () => {
  const access = { token: 'xoxb-secret', patience: 1_000 };

  it('goes where Slack’s own hosts lead among themselves', async () => {
    const seen: (string | undefined)[] = [];
    const origin = await startServer(({ url, headers }, response) => {
      seen.push(headers.authorization);
      if (url === '/moved') response.end(CARDS);
      else response.writeHead(302, { location: '/moved' }).end();
    });
    const bytes = await fetchFile(`${origin}/file`, { ...access, origin });
    expect(Buffer.from(bytes).toString()).toBe(CARDS);
    expect(seen).toEqual(['Bearer xoxb-secret', 'Bearer xoxb-secret']);
  });

  it('goes nowhere else, wherever Slack leads', async () => {
    const seen: unknown[] = [];
    const other = await startServer(({ headers }, response) => {
      seen.push(headers);
      response.end(CARDS);
    });
    const origin = await startServer((_, response) =>
      response.writeHead(302, { location: `${other}/file` }).end(),
    );
    await expect(fetchFile(`${origin}/file`, { ...access, origin })).rejects.toMatchObject({
      code: 'file_mayNotRead',
    });
    await expect(fetchFile(`${other}/file`, { ...access, origin })).rejects.toMatchObject({
      code: 'file_elsewhere',
    });
    expect(seen).toEqual([]);
  });

  it('is not led in circles', async () => {
    let hops = 0;
    const origin = await startServer((_, response) => {
      hops++;
      response.writeHead(302, { location: '/again' }).end();
    });
    await expect(fetchFile(`${origin}/file`, { ...access, origin })).rejects.toMatchObject({
      code: 'file_mayNotRead',
    });
    expect(hops).toBe(3);
  });
});
