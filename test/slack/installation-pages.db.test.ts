import { describe, expect, it } from 'vitest';
import { startApp } from '../support/slack.ts';
import { Browser, startForMany } from './installation-journeys.ts';

const oauthCalls = (slack: { calls: { method: string }[] }) =>
  slack.calls.filter(({ method }) => method === 'oauth.v2.access').length;

describe('the install page', () => {
  it.each([
    ['ru-RU,ru;q=0.9,en-US;q=0.8', 'ru', 'Добавить в Slack'],
    ['uk,ru;q=0.7,en;q=0.5', 'ru', 'Добавить в Slack'],
    ['en-US,ru;q=0.3', 'en', 'Add to Slack'],
    ['de', 'en', 'Add to Slack'],
    ['', 'en', 'Add to Slack'],
  ])('for a browser that asks for "%s" is in %s', async (asked, language, button) => {
    const { origin } = await startForMany();
    const { status, html, headers } = await new Browser(origin, asked).open('/slack/install');
    expect(status).toBe(200);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(`${button}</a>`);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('keeps its cookie from scripts and, except on this machine, from plain HTTP', async () => {
    const { origin } = await startForMany();
    const { headers } = await new Browser(origin).open('/slack/install');
    expect(headers.get('set-cookie')).toMatch(/; Max-Age=600; HttpOnly; SameSite=Lax$/);
  });

  it('is not there for an app of one workspace', async () => {
    const { voronka } = await startApp();
    const answer = await fetch(`http://127.0.0.1:${voronka.port}/slack/install`);
    expect(answer.status).toBe(404);
  });
});

describe('coming back from Slack', () => {
  it('works once', async () => {
    const { slack, origin } = await startForMany();
    const browser = new Browser(origin);
    const back = await browser.agree({ team: 'T0001' });
    const { cookie } = browser;
    expect((await browser.open(back.href)).status).toBe(200);
    browser.cookie = cookie;
    back.searchParams.set('code', slack.authorize('T0002'));
    expect((await browser.open(back.href)).status).toBe(400);
    expect(oauthCalls(slack)).toBe(1);
  });

  it('to another browser than the one that began does nothing', async () => {
    const { slack, db, origin } = await startForMany();
    const back = await new Browser(origin).agree({ team: 'T0001' });
    const victim = new Browser(origin);
    expect((await victim.open(back.href)).status).toBe(400);
    await victim.open('/slack/install');
    expect((await victim.open(back.href)).status).toBe(400);
    expect(oauthCalls(slack)).toBe(0);
    expect(await db.outside.selectFrom('installations').selectAll().execute()).toEqual([]);
  });

  it.each([
    ['with a state of somebody else’s making', 'abc.def.ghi'],
    ['with no state', ''],
    ['with a state whose time was changed', 'zzzzzzz'],
  ])('%s does nothing', async (_, forged) => {
    const { slack, origin } = await startForMany();
    const browser = new Browser(origin);
    const back = await browser.agree({ team: 'T0001' });
    const [, nonce, signature] = (back.searchParams.get('state') ?? '').split('.');
    const state = forged === 'zzzzzzz' ? `${forged}.${nonce}.${signature}` : forged;
    back.searchParams.set('state', state);
    browser.cookie = `voronka_install=${state}`;
    expect((await browser.open(back.href)).status).toBe(400);
    expect(oauthCalls(slack)).toBe(0);
  });

  it('after more than ten minutes asks to start again', async () => {
    let now = new Date();
    const { slack, origin } = await startForMany({ clock: () => now });
    const browser = new Browser(origin);
    const back = await browser.agree({ team: 'T0001' });
    now = new Date(now.getTime() + 601_000);
    const { status, html } = await browser.open(back.href);
    expect(status).toBe(400);
    expect(html).toContain('please start again');
    expect(oauthCalls(slack)).toBe(0);
  });

  it('without having agreed installs nothing and says so', async () => {
    const { slack, origin } = await startForMany();
    const browser = new Browser(origin, 'ru');
    const { html } = await browser.open((await browser.agree({ deny: '1' })).href);
    expect(html).toContain('Вы не дали разрешения');
    expect(oauthCalls(slack)).toBe(0);
  });

  it('for a whole organisation is refused in a sentence, and the token given for it is handed back', async () => {
    const { slack, db, origin } = await startForMany();
    const browser = new Browser(origin);
    const back = await browser.agree();
    back.searchParams.set('code', slack.authorize('T0001', { isOrg: true }));
    const { status, html } = await browser.open(back.href);
    expect(status).toBe(400);
    expect(html).toContain('choose one workspace');
    expect(await db.outside.selectFrom('installations').selectAll().execute()).toEqual([]);
    expect(slack.calls.at(-1)?.method).toBe('auth.revoke');
  });

  it.each([
    ['500', 502, 'Slack didn’t confirm'],
    ['cut-before', 502, 'Slack didn’t confirm'],
    ['html', 502, 'Slack didn’t confirm'],
  ] as const)('while Slack has trouble (%s) says to try again', async (kind, status, sentence) => {
    const { slack, origin, said } = await startForMany();
    slack.fault({ method: 'oauth.v2.access', kind });
    const page = await new Browser(origin).install('T0001');
    expect(page.status).toBe(status);
    expect(page.html).toContain(sentence);
    expect((await new Browser(origin).install('T0001')).status).toBe(200);
    expect(await said('UONE', '/voronka')).toContain('Voronka');
  });

  it('says whose mistake it is when Slack does not know the app', async () => {
    const { slack, origin } = await startForMany();
    slack.fault({ method: 'oauth.v2.access', kind: 'refuse', error: 'bad_client_secret' });
    const { html } = await new Browser(origin).install('T0001');
    expect(html).toContain('tell whoever runs Voronka');
  });

  it('with a workspace name of markup shows it as it is', async () => {
    const { slack, origin } = await startForMany();
    const team = slack.state.teams.get('T0001');
    if (team) team.name = '<script>alert(1)</script>';
    const { html } = await new Browser(origin).install('T0001');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>');
  });

  it('by a crowd of made-up installations is stopped before Slack is asked for all of them', async () => {
    const { slack, origin } = await startForMany();
    const statuses = new Set<number>();
    for (let n = 0; n < 130; n++) {
      const browser = new Browser(origin);
      await browser.open('/slack/install');
      const state = browser.cookie.split('=')[1] ?? '';
      const { status } = await browser.open(`/slack/oauth_redirect?code=no&state=${state}`);
      statuses.add(status);
    }
    expect(statuses).toEqual(new Set([400, 503]));
    expect(oauthCalls(slack)).toBe(120);
  });
});
