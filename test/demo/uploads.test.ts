import type { ModalView } from '@slack/types';
import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Json, listOf } from '../../src/demo/slack/json.ts';
import type { SlackStandIn } from '../../src/demo/slack/stand-in.ts';
import { httpApp, salesSlack, type TinyApp } from './tiny-app.ts';

let slack: SlackStandIn;
let tiny: TinyApp;
let given: Json[];
let refused: string[];

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const attach: ModalView = {
  type: 'modal',
  callback_id: 'attach',
  title: plain('Attach'),
  submit: plain('Send'),
  blocks: [
    {
      type: 'input',
      block_id: 'file',
      label: plain('File'),
      optional: true,
      element: { type: 'file_input', action_id: 'value', filetypes: ['csv'], max_files: 1 },
    },
  ],
};

async function start(scopes?: readonly string[]) {
  slack = await salesSlack(scopes ? { scopes } : {});
  tiny = await httpApp(slack);
  given = [];
  refused = [];
  tiny.app.command('/deal', async ({ ack, client, command }) => {
    await ack();
    await client.views
      .open({ trigger_id: command.trigger_id, view: attach })
      .catch((error) => refused.push(error.data.error));
  });
  tiny.app.view('attach', async ({ ack, view }) => {
    given.push(...listOf((view.state.values['file']?.['value'] as Json | undefined)?.['files']));
    await ack();
  });
}

beforeEach(() => start());
afterEach(async () => {
  await tiny.stop();
  await slack.close();
});

async function opened() {
  const { view } = await slack.type('UOLGA', '/deal new');
  if (!view) throw new Error('no modal was opened');
  return view;
}

const upload = (name: string, text = 'deal;amount\n') =>
  slack.upload('UOLGA', { name, content: Buffer.from(text) }).id;
const fetched = async (url: unknown, token?: string) => {
  const answer = await fetch(String(url), {
    redirect: 'manual',
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  return { status: answer.status, text: await answer.text() };
};

describe('a file in a form', () => {
  it('comes along with what Slack knows of it, and can be fetched with the token alone', async () => {
    await slack.submit('UOLGA', await opened(), { file: [upload('deals.csv')] });

    const [file] = given;
    expect(file).toMatchObject({
      name: 'deals.csv',
      filetype: 'csv',
      size: 12,
      user: 'UOLGA',
      mode: 'hosted',
    });
    const url = file?.url_private_download;
    expect(await fetched(url, slack.token())).toEqual({ status: 200, text: 'deal;amount\n' });
    for (const token of [undefined, 'xoxb-another'])
      expect(await fetched(url, token)).toEqual({ status: 302, text: '' });
    const client = new WebClient(slack.token(), { slackApiUrl: slack.apiUrl });
    expect(await client.files.info({ file: String(file?.id) })).toMatchObject({ file });
  });

  it('that was not sent is nothing the app may see', async () => {
    const client = new WebClient(slack.token(), { slackApiUrl: slack.apiUrl });
    await expect(client.files.info({ file: upload('deals.csv') })).rejects.toThrow(
      'file_not_found',
    );
  });

  it('of another kind, or one of too many, is not sent at all', async () => {
    const view = await opened();
    const other = await slack.submit('UOLGA', view, { file: [upload('deals.xlsx')] });
    expect(other.errors).toEqual({ file: 'Такой файл сюда не подходит. Можно: csv.' });
    const two = await slack.submit('UOLGA', view, { file: [upload('a.csv'), upload('b.csv')] });
    expect(two.errors).toEqual({ file: 'Файлов может быть не больше 1.' });
    expect(given).toEqual([]);
  });

  it('is asked for only by an app that may read files', async () => {
    await tiny.stop();
    await slack.close();
    await start(['commands', 'chat:write']);
    const { view } = await slack.type('UOLGA', '/deal new');
    expect(view).toBeNull();
    expect(refused).toEqual(['missing_scope']);
  });
});
