import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SlackStandIn } from '../../src/demo/slack/stand-in.ts';
import { httpApp, salesSlack, socketApp, type TinyApp } from './tiny-app.ts';

let slack: SlackStandIn;
let tiny: TinyApp;

beforeEach(async () => {
  slack = await salesSlack({ retryDelays: [0, 5, 5] });
});
afterEach(async () => {
  await tiny.stop();
  await slack.close();
});

describe('what people write', () => {
  it('to the app directly is answered in the same conversation', async () => {
    tiny = await httpApp(slack);
    tiny.app.message(async ({ message, say }) => {
      if (message.subtype === undefined) await say(`You wrote: ${message.text}`);
    });

    const { messages } = await slack.say(
      'UOLGA',
      slack.direct('UOLGA').id,
      'Acme <wants> +7 916 123-45-67',
    );

    expect(messages.map(({ text }) => text)).toEqual([
      'You wrote: Acme &lt;wants&gt; <tel:+79161234567|+7 916 123-45-67>',
    ]);
  });

  it('in a channel reaches the app when it is named, and not otherwise', async () => {
    tiny = await httpApp(slack);
    const heard: string[] = [];
    tiny.app.event('app_mention', async ({ event }) => {
      heard.push(event.text);
    });

    await slack.say('UOLGA', 'CSALES', 'Good morning');
    const seen = await slack.say('UOLGA', 'CSALES', '@voronka Acme wants a demo');

    expect(heard).toEqual(['<@UBOT0001> Acme wants a demo']);
    expect(seen.status).toBe(200);
  });

  it('is told again, at once and later, until the app takes it', async () => {
    tiny = await httpApp(slack);
    const seenRetries: unknown[] = [];
    tiny.app.use(async ({ context, next }) => {
      seenRetries.push(context.retryNum);
      await next();
    });
    const { appUrl = '' } = slack.settings;
    slack.settings.appUrl = `${appUrl}/nowhere`;

    const seen = await slack.say('UOLGA', slack.direct('UOLGA').id, 'hello');
    slack.settings.appUrl = appUrl;
    await slack.waitFor(() => seenRetries.length > 0);

    expect(seen).toMatchObject({ status: 404, trouble: 'dispatch_failed' });
    expect(slack.deliveries.map(({ retry }) => retry?.num ?? 0)).toEqual([0, 1, 2]);
    expect(seenRetries).toEqual([2]);
  });

  it('and changes or deletes afterwards is told as what it is', async () => {
    tiny = await httpApp(slack);
    const heard: unknown[] = [];
    tiny.app.event('message', async ({ event }) => {
      heard.push(event.subtype);
    });
    const { message } = await slack.say('UOLGA', slack.direct('UOLGA').id, 'Acme 100');

    await slack.edit(message, 'Acme 200');
    await slack.deleteMessage(message);

    await slack.waitFor(() => heard.length === 3);
    expect(heard).toEqual([undefined, 'message_changed', 'message_deleted']);
  });
});

describe('App Home', () => {
  it('is what the app publishes when the person opens it, and its buttons work', async () => {
    tiny = await httpApp(slack);
    const pressed: unknown[] = [];
    tiny.app.event('app_home_opened', async ({ event, client }) => {
      await client.views.publish({
        user_id: event.user,
        view: {
          type: 'home',
          blocks: [
            {
              type: 'section',
              text: { type: 'mrkdwn', text: 'Two open deals' },
              accessory: {
                type: 'button',
                action_id: 'deals',
                text: { type: 'plain_text', text: 'Show' },
                value: 'open',
              },
            },
          ],
        },
      });
    });
    tiny.app.action('deals', async ({ ack, body, payload }) => {
      await ack();
      pressed.push('view' in body ? body.view?.type : null, 'value' in payload && payload.value);
    });

    const { view } = await slack.openHome('UOLGA');
    if (!view) throw new Error('nothing was published');
    await slack.press('UOLGA', view, 'Show');

    expect(pressed).toEqual(['home', 'open']);
  });
});

describe('a shortcut on a message', () => {
  it('brings the message, and may be answered privately', async () => {
    tiny = await httpApp(slack);
    tiny.app.shortcut('lead_from_message', async ({ ack, shortcut, respond }) => {
      await ack();
      const text = 'message' in shortcut ? shortcut.message.text : '';
      await respond({ text: `A lead of: ${text}`, response_type: 'ephemeral' });
    });
    const { message } = await slack.say('UANN', 'CSALES', 'Acme wants a demo');

    const seen = await slack.shortcut('UOLGA', 'lead_from_message', message);

    expect(seen.messages).toMatchObject([
      { text: 'A lead of: Acme wants a demo', ephemeralTo: 'UOLGA' },
    ]);
  });
});

describe('a delivery of one’s own making', () => {
  it('is taken when it is signed well and in time, and only then', async () => {
    tiny = await httpApp(slack);
    const challenge = { type: 'url_verification', challenge: 'c' };
    const status = async (envelope: Parameters<SlackStandIn['deliver']>[1]) =>
      (await slack.deliver(challenge, envelope)).status;

    expect((await slack.deliver(challenge)).body).toEqual({ challenge: 'c' });
    expect(await status({ badSignature: true })).toBe(401);
    expect(await status({ unsigned: true })).toBe(401);
    expect(await status({ timestampOffset: -301 })).toBe(401);
    expect(await status({ rawBody: '{"type":"url_verification"}' })).toBe(401);
  });
});

describe('Socket Mode', () => {
  it('carries commands, their answers and modals like HTTP does', async () => {
    tiny = await socketApp(slack);
    tiny.app.command('/deal', ({ ack, command }) => ack(`You said: ${command.text}`));

    const { messages } = await slack.type('UOLGA', '/deal list');

    expect(messages.map(({ text }) => text)).toEqual(['You said: list']);
  });

  it('comes again when Slack sends the connection away', async () => {
    tiny = await socketApp(slack);
    tiny.app.command('/deal', ({ ack }) => ack('here'));

    slack.disconnect();
    await slack.waitFor(() => slack.sockets() === 0);
    await slack.waitFor(() => slack.sockets() === 1);
    const { messages } = await slack.type('UOLGA', '/deal list');

    expect(messages.map(({ text }) => text)).toEqual(['here']);
  });

  it('that breaks before a command arrives leaves the person with a failure', async () => {
    tiny = await socketApp(slack);
    slack.fault({ method: 'socket', kind: 'cut-before' });

    const seen = await slack.type('UOLGA', '/deal list');

    expect(seen).toMatchObject({ status: 0, trouble: 'dispatch_failed' });
  });
});
