import { LogLevel, WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SlackStandIn } from '../../src/demo/slack/stand-in.ts';
import { salesSlack } from './tiny-app.ts';

let slack: SlackStandIn;
let client: WebClient;

beforeEach(async () => {
  slack = await salesSlack();
  client = clientWith(slack.token());
});
afterEach(() => slack.close());

const clientWith = (token: string) =>
  new WebClient(token, {
    logLevel: LogLevel.ERROR,
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 300,
  });

const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'taken',
    (error) => error.data?.error ?? error.constructor.name,
  );

describe('Slack knows people', () => {
  it('with their locale when asked for it', async () => {
    const { user } = await client.users.info({ user: 'UOLGA', include_locale: true });
    const bare = await client.users.info({ user: 'UOLGA' });

    expect(user).toMatchObject({
      id: 'UOLGA',
      real_name: 'Ольга Белова',
      locale: 'ru-RU',
      tz: 'Europe/Moscow',
      tz_offset: 10_800,
      is_admin: false,
    });
    expect(bare.user).not.toHaveProperty('locale');
  });

  it('and refuses those who are not there, and tokens that are not good', async () => {
    expect(await refusal(client.users.info({ user: 'UNOBODY' }))).toBe('user_not_found');
    expect(await refusal(clientWith('xoxb-forged').auth.test())).toBe('invalid_auth');
    expect(await refusal(clientWith('').auth.test())).toBe('not_authed');
    expect(await refusal(client.apiCall('deals.move'))).toBe('unknown_method');
    slack.revoke();
    expect(await refusal(client.auth.test())).toBe('token_revoked');
  });

  it('and what the app may do', async () => {
    await slack.close();
    slack = await salesSlack({ scopes: ['commands'] });
    client = clientWith(slack.token());

    const error = await client.users.info({ user: 'UOLGA' }).catch(({ data }) => data);

    expect(error).toMatchObject({
      error: 'missing_scope',
      needed: 'users:read',
      provided: 'commands',
    });
  });
});

describe('a post', () => {
  it('to a person goes to their direct messages', async () => {
    const { channel, ts } = await client.chat.postMessage({
      channel: 'UOLGA',
      text: 'Good morning',
    });

    expect(slack.direct('UOLGA').id).toBe(channel);
    expect(slack.state.seenBy('UOLGA', channel ?? '')).toMatchObject([
      { ts, text: 'Good morning' },
    ]);
  });

  it('is refused where the bot is not, and where there is nothing to say', async () => {
    const post = (channel: string, text: string) =>
      refusal(client.chat.postMessage({ channel, text }));
    slack.state.addChannel({ id: 'COPEN', teamId: 'T0001' });
    slack.state.addChannel({ id: 'COLD', teamId: 'T0001', isArchived: true });

    expect(await post('CLOCKED', 'hi')).toBe('channel_not_found');
    expect(await post('COPEN', 'hi')).toBe('not_in_channel');
    expect(await post('COLD', 'hi')).toBe('is_archived');
    expect(await post('CSALES', '')).toBe('no_text');
    expect(await post('CSALES', 'x'.repeat(40_001))).toBe('msg_too_long');
  });

  it('seen by one person is not seen by another, nor changed like the rest', async () => {
    const { message_ts: ts = '' } = await client.chat.postEphemeral({
      channel: 'CSALES',
      user: 'UOLGA',
      text: 'Only you',
    });

    expect(slack.state.seenBy('UOLGA', 'CSALES')).toHaveLength(1);
    expect(slack.state.seenBy('UANN', 'CSALES')).toHaveLength(0);
    const update = client.chat.update({ channel: 'CSALES', ts, text: 'All' });
    expect(await refusal(update)).toBe('message_not_found');
  });

  it('brings its file along', async () => {
    await client.filesUploadV2({
      channel_id: 'CSALES',
      file: Buffer.from('deal;amount\n'),
      filename: 'deals.csv',
      initial_comment: 'The open deals',
    });

    const [message] = slack.state.seenBy('UANN', 'CSALES');
    expect(message).toMatchObject({ text: 'The open deals', files: [{ name: 'deals.csv' }] });
    const [file] = slack.state.files.values();
    expect(file?.content?.toString()).toBe('deal;amount\n');
  });

  it('too soon after the last ones is told to wait', async () => {
    await slack.close();
    slack = await salesSlack({ rateLimits: true });
    client = clientWith(slack.token());
    const post = () => client.chat.postMessage({ channel: 'CSALES', text: 'hi' });
    for (let posts = 0; posts < 3; posts++) await post();

    await expect(post()).rejects.toMatchObject({ retryAfter: expect.any(Number) });
  });
});

describe('a stream', () => {
  it('takes words until it is ended or five minutes are over', async () => {
    let now = new Date('2026-11-23T09:00:00Z');
    await slack.close();
    slack = await salesSlack({ clock: () => now });
    client = clientWith(slack.token());
    const channel = slack.direct('UOLGA').id;
    const { ts = '' } = await client.chat.startStream({
      channel,
      thread_ts: '1.1',
      markdown_text: 'Good ',
    });

    await client.chat.appendStream({ channel, ts, markdown_text: 'morning' });
    now = new Date(now.getTime() + 5 * 60_000);

    const late = client.chat.appendStream({ channel, ts, markdown_text: '.' });
    expect(await refusal(late)).toBe('message_not_in_streaming_state');
    expect(slack.state.message(channel, ts)?.text).toBe('Good morning');
  });
});

describe('an installation', () => {
  it('is granted once for a code, and once for each refresh', async () => {
    slack.settings.tokensExpire = true;
    const whose = { client_id: slack.clientId, client_secret: slack.clientSecret };
    const code = slack.authorize('T0001');

    const granted = await client.oauth.v2.access({ ...whose, code });
    const refresh_token = granted.refresh_token ?? '';
    const refresh = () =>
      client.oauth.v2.access({ ...whose, grant_type: 'refresh_token', refresh_token });
    const renewed = await refresh();

    expect(await refusal(client.oauth.v2.access({ ...whose, code }))).toBe('invalid_code');
    expect(await refusal(refresh())).toBe('invalid_refresh_token');
    const { team_id: teamId } = await clientWith(renewed.access_token ?? '').auth.test();
    expect(teamId).toBe('T0001');
  });
});

describe('a fault', () => {
  const post = () => client.chat.postMessage({ channel: 'CSALES', text: 'won' });
  const posted = () => slack.state.seenBy('UANN', 'CSALES').length;

  it.each([
    ['429', 0],
    ['503', 0],
    ['html', 0],
    ['cut-before', 0],
    ['cut-after', 1],
    ['cut-body', 1],
    ['hang', 0],
    ['hang-after', 1],
  ] as const)('%s strikes once, and the post is there %i times', async (kind, times) => {
    const fault = slack.fault({ method: 'chat.postMessage', kind });

    await expect(post()).rejects.toThrow();
    await fault.bitten;

    expect(posted()).toBe(times);
    await post();
    expect(posted()).toBe(times + 1);
  });

  it('can be Slack saying no, in one channel only', async () => {
    slack.fault({
      method: 'chat.postMessage',
      kind: 'refuse',
      error: 'is_archived',
      channel: 'CSALES',
    });

    await client.chat.postMessage({ channel: 'UOLGA', text: 'hi' });

    expect(await refusal(post())).toBe('is_archived');
    expect(posted()).toBe(0);
  });
});
