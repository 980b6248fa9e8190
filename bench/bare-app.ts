/** (1) The ceiling: a Bolt app whose command only acknowledges. */
import { App } from '@slack/bolt';

const app = new App({
  signingSecret: process.env['SLACK_SIGNING_SECRET'] ?? '',
  authorize: async () => ({ botToken: 'xoxb-bench' }),
});
app.command('/deal', async ({ ack }) => ack({ response_type: 'ephemeral', text: 'ok' }));
await app.start(Number(process.env['PORT']));
