import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readable } from '../../src/demo/slack/messages.ts';
import type { SlackStandIn } from '../../src/demo/slack/stand-in.ts';
import { httpApp, salesSlack, type TinyApp } from './tiny-app.ts';

let slack: SlackStandIn;
let tiny: TinyApp;

beforeEach(async () => {
  slack = await salesSlack();
  tiny = await httpApp(slack);
});
afterEach(async () => {
  await tiny.stop();
  await slack.close();
});

describe('a command', () => {
  it('answered in the acknowledgement is seen by the person alone', async () => {
    tiny.app.command('/deal', ({ command, ack }) => ack(`You said: ${command.text}`));

    const seen = await slack.type('UOLGA', '/deal move #12 contract', { channelId: 'CSALES' });

    expect(seen).toMatchObject({ status: 200, trouble: null });
    expect(seen.messages.map(({ text }) => text)).toEqual(['You said: move #12 contract']);
    expect(slack.state.seenBy('UOLGA', 'CSALES')).toHaveLength(1);
    expect(slack.state.seenBy('UANN', 'CSALES')).toHaveLength(0);
    expect(slack.complaints).toEqual([]);
  });

  it('names people, channels, links and mail in the way Slack does', async () => {
    const heard: string[] = [];
    tiny.app.command('/lead', async ({ command, ack }) => {
      heard.push(command.text);
      await ack();
    });

    await slack.type(
      'UOLGA',
      '/lead assign A&B <3 @ann. in #sales acme.com a@b.ru https://x.io/?a=1&b=2 #12',
    );

    expect(heard).toEqual([
      'assign A&amp;B &lt;3 <@UANN|ann>. in <#CSALES|sales> <http://acme.com|acme.com> <mailto:a@b.ru|a@b.ru> <https://x.io/?a=1&amp;b=2> #12',
    ]);
  });

  it('answered through the response URL is seen too, and to all when said to the channel', async () => {
    tiny.app.command('/deal', async ({ ack, respond }) => {
      await ack();
      await respond('one moment');
      await respond({ text: 'Acme was won', response_type: 'in_channel' });
    });

    const seen = await slack.type('UOLGA', '/deal win acme', { channelId: 'CSALES' });

    expect(seen.messages.map(({ text }) => text)).toEqual(['one moment', 'Acme was won']);
    expect(slack.state.seenBy('UANN', 'CSALES').map(({ text }) => text)).toEqual(['Acme was won']);
  });

  it('that nobody answers in time leaves the person with what Slack says then', async () => {
    slack.settings.patience = 100;
    tiny.app.command('/deal', () => new Promise(() => undefined));

    const seen = await slack.type('UOLGA', '/deal');

    expect(seen).toMatchObject({ status: 0, trouble: 'operation_timeout', messages: [] });
  });

  it('answered with a text that Slack refuses is a failure, and says where', async () => {
    const section = {
      type: 'section' as const,
      text: { type: 'mrkdwn' as const, text: 'x'.repeat(3001) },
    };
    tiny.app.command('/deal', ({ ack }) => ack({ text: 'long', blocks: [section] }));

    const seen = await slack.type('UOLGA', '/deal');

    expect(seen).toMatchObject({ trouble: 'invalid_command_response', messages: [] });
    expect(slack.complaints).toEqual([
      {
        where: 'ack',
        error: 'invalid_blocks',
        messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
      },
    ]);
  });

  it('opens one modal with its trigger, and no second one', async () => {
    const view = {
      type: 'modal' as const,
      title: { type: 'plain_text' as const, text: 'New deal' },
      blocks: [],
    };
    const errors: unknown[] = [];
    tiny.app.command('/deal', async ({ command, ack, client }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view });
      await client.views
        .open({ trigger_id: command.trigger_id, view })
        .catch((error) => errors.push(error.data.error));
    });

    const seen = await slack.type('UOLGA', '/deal new');

    expect(seen.view?.body.title).toEqual({ type: 'plain_text', text: 'New deal' });
    await slack.waitFor(() => errors.length > 0);
    expect(errors).toEqual(['exchanged_trigger_id']);
  });
});

describe('a button', () => {
  it('in a private message replaces that message, and Slack does not send it back', async () => {
    const bodies: Record<string, unknown>[] = [];
    tiny.app.command('/deal', ({ ack }) =>
      ack({
        text: 'Moved',
        blocks: [
          {
            type: 'actions',
            elements: [
              {
                type: 'button',
                text: { type: 'plain_text', text: 'Undo' },
                action_id: 'typed:1',
                value: '/deal undo 7',
              },
            ],
          },
        ],
      }),
    );
    tiny.app.action(/.*/, async ({ ack, body, respond }) => {
      bodies.push({ ...body });
      await ack();
      await respond({ text: 'Undone', replace_original: true });
    });
    const typed = await slack.type('UOLGA', '/deal move', { channelId: 'CSALES' });
    const [moved] = typed.messages;
    if (!moved) throw new Error('nothing was answered');
    expect(readable(moved)).toBe('Undo');

    const pressed = await slack.press('UOLGA', moved, 'Undo');

    expect(pressed.messages.map(({ text }) => text)).toEqual(['Undone']);
    expect(slack.state.seenBy('UOLGA', 'CSALES').map(({ text }) => text)).toEqual(['Undone']);
    expect(bodies[0]).toMatchObject({
      container: { is_ephemeral: true, message_ts: moved.ts, channel_id: 'CSALES' },
      actions: [{ action_id: 'typed:1', value: '/deal undo 7', type: 'button' }],
      channel: { id: 'CSALES', name: 'sales' },
    });
    expect(bodies[0]).not.toHaveProperty('message');
  });

  it('asks first where the app wants it to, and tells the app nothing of that', async () => {
    const confirm = {
      title: { type: 'plain_text' as const, text: 'Lose it?' },
      text: { type: 'mrkdwn' as const, text: 'Acme goes to lost.' },
      confirm: { type: 'plain_text' as const, text: 'Lose' },
      deny: { type: 'plain_text' as const, text: 'Keep' },
    };
    tiny.app.action('deal.lose', async ({ ack, respond }) => {
      await ack();
      await respond({ text: 'Lost', replace_original: true });
    });
    const { ts = '' } = await tiny.app.client.chat.postMessage({
      token: slack.token(),
      channel: 'CSALES',
      text: 'Acme',
      blocks: [
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              text: { type: 'plain_text', text: 'Lost' },
              action_id: 'deal.lose',
              confirm,
            },
          ],
        },
      ],
    });
    const card = slack.state.message('CSALES', ts);
    if (!card) throw new Error('the card was not posted');

    const pressed = await slack.press('UANN', card, 'deal.lose');

    expect(pressed.confirm).toEqual(confirm);
    expect(slack.state.seenBy('UOLGA', 'CSALES').map(({ text }) => text)).toEqual(['Lost']);
  });
});

describe('people who act at the same moment', () => {
  it('each see what came of their own doing', async () => {
    tiny.app.command('/deal', async ({ ack, command, respond }) => {
      await ack();
      await respond(`for ${command.user_name}`);
    });

    const seen = await Promise.all(
      ['UOLGA', 'UANN', 'UGLEB'].map((userId) => slack.type(userId, '/deal')),
    );

    expect(seen.map(({ messages }) => messages.map(({ text }) => text))).toEqual([
      ['for olga'],
      ['for ann'],
      ['for gleb'],
    ]);
  });
});
