import type { ModalView } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SlackStandIn } from '../../src/demo/slack/stand-in.ts';
import { httpApp, salesSlack, type TinyApp } from './tiny-app.ts';

let slack: SlackStandIn;
let tiny: TinyApp;

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const stages = ['Contract', 'Won'].map((text) => ({
  text: plain(text),
  value: text.toLowerCase(),
}));

const newDeal: ModalView = {
  type: 'modal',
  callback_id: 'deal_new',
  title: plain('New deal'),
  submit: plain('Create'),
  private_metadata: '7',
  blocks: [
    {
      type: 'input',
      block_id: 'title',
      label: plain('Title'),
      element: { type: 'plain_text_input', action_id: 'value', max_length: 20 },
    },
    {
      type: 'input',
      block_id: 'stage',
      label: plain('Stage'),
      optional: true,
      element: {
        type: 'static_select',
        action_id: 'value',
        options: stages,
        initial_option: { text: plain('Contract'), value: 'contract' },
      },
    },
    {
      type: 'input',
      block_id: 'company',
      label: plain('Company'),
      optional: true,
      element: { type: 'external_select', action_id: 'companies', min_query_length: 2 },
    },
    {
      type: 'input',
      block_id: 'owner',
      label: plain('Owner'),
      optional: true,
      element: { type: 'users_select', action_id: 'value' },
    },
  ],
};

beforeEach(async () => {
  slack = await salesSlack();
  tiny = await httpApp(slack);
  tiny.app.command('/deal', async ({ ack, client, command }) => {
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view: newDeal });
  });
});
afterEach(async () => {
  await tiny.stop();
  await slack.close();
});

async function opened() {
  const { view } = await slack.type('UOLGA', '/deal new');
  if (!view) throw new Error('no modal was opened');
  return view;
}

describe('a modal', () => {
  it('is submitted with what was entered, what was chosen beforehand, and what was left empty', async () => {
    const values: unknown[] = [];
    tiny.app.view('deal_new', async ({ ack, view }) => {
      values.push(view.state.values, view.private_metadata);
      await ack();
    });

    const seen = await slack.submit('UOLGA', await opened(), { Title: 'Acme', owner: 'UANN' });

    expect(seen).toMatchObject({ status: 200, view: null, errors: {}, trouble: null });
    expect(values).toEqual([
      {
        title: { value: { type: 'plain_text_input', value: 'Acme' } },
        stage: {
          value: {
            type: 'static_select',
            selected_option: { text: plain('Contract'), value: 'contract' },
          },
        },
        company: { companies: { type: 'external_select', selected_option: null } },
        owner: { value: { type: 'users_select', selected_user: 'UANN' } },
      },
      '7',
    ]);
  });

  it('with a required field left empty is not sent at all, and says so in the language of whoever fills it in', async () => {
    const seen = await slack.submit('UOLGA', await opened(), { title: '' });

    expect(seen.errors).toEqual({ title: 'Заполните это поле.' });
    expect(slack.deliveries.map(({ kind }) => kind)).toEqual(['slash_commands']);
  });

  it('stays open with the errors under its fields', async () => {
    tiny.app.view('deal_new', ({ ack }) =>
      ack({ response_action: 'errors', errors: { title: 'There is a deal called Acme already' } }),
    );
    const view = await opened();

    const seen = await slack.submit('UOLGA', view, { title: 'Acme' });

    expect(seen.errors).toEqual({ title: 'There is a deal called Acme already' });
    expect(seen.view).toBe(view);
  });

  it('gives way to another, and keeps what was entered into fields of the same name', async () => {
    tiny.app.view('deal_new', ({ ack }) =>
      ack({ response_action: 'update', view: { ...newDeal, title: plain('Once more') } }),
    );
    const view = await opened();

    const seen = await slack.submit('UOLGA', view, { title: 'Acme', stage: 'Won' });

    expect(seen.view?.body.title).toEqual(plain('Once more'));
    expect(seen.view?.entered.stage?.value).toMatchObject({ selected_option: { value: 'won' } });
  });

  it('whose errors name no field of it leaves the person with a failure', async () => {
    tiny.app.view('deal_new', ({ ack }) =>
      ack({ response_action: 'errors', errors: { amount: 'No amount' } }),
    );

    const seen = await slack.submit('UOLGA', await opened(), { title: 'Acme' });

    expect(seen.trouble).toBe('invalid_errors');
    expect(slack.complaints).toHaveLength(1);
  });

  it('asks the app for the companies that begin with what was typed', async () => {
    tiny.app.options('companies', ({ ack, payload }) =>
      ack({ options: [{ text: plain(`${payload.value} & Sons`), value: 'c1' }] }),
    );
    const submitted: unknown[] = [];
    tiny.app.view('deal_new', async ({ ack, view }) => {
      submitted.push(view.state.values.company);
      await ack();
    });
    const view = await opened();

    expect(await slack.suggest('UOLGA', view, 'company', 'A')).toEqual({ status: 0, options: [] });
    const asked = await slack.suggest('UOLGA', view, 'company', 'Acme');
    await slack.submit('UOLGA', view, { title: 'Acme', company: 'Acme & Sons' });

    expect(asked).toEqual({ status: 200, options: [{ text: 'Acme & Sons', value: 'c1' }] });
    expect(submitted).toMatchObject([{ companies: { selected_option: { value: 'c1' } } }]);
  });

  it('opened too late is refused', async () => {
    let now = new Date('2026-11-23T09:00:00Z');
    await tiny.stop();
    await slack.close();
    slack = await salesSlack({ clock: () => now });
    tiny = await httpApp(slack);
    const refused: unknown[] = [];
    tiny.app.command('/deal', async ({ ack, client, command }) => {
      now = new Date(now.getTime() + 3_001);
      await ack();
      await client.views
        .open({ trigger_id: command.trigger_id, view: newDeal })
        .catch((error) => refused.push(error.data.error));
    });

    await slack.type('UOLGA', '/deal new');

    expect(refused).toEqual(['expired_trigger_id']);
  });
});
