import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Config } from '../../src/config.ts';
import type { SlackStandIn } from '../../src/demo/slack/stand-in.ts';
import { startVoronka } from '../../src/start.ts';
import { silent } from '../support/fresh-db.ts';
import { type AppOptions, startApp } from '../support/slack.ts';

export const key = () => randomBytes(32);

/** What many workspaces need; the id and secret are those of the stand-in's app. */
export const installsWith = (...keys: Buffer[]): NonNullable<Config['installs']> => ({
  clientId: '1.1',
  clientSecret: 'client-secret',
  stateSecret: 'state-secret',
  keys,
});

const PEOPLE = [
  { id: 'UONE', name: 'pavel', realName: 'Павел', locale: 'ru-RU', teamId: 'T0001', isAdmin: true },
  { id: 'UONE2', name: 'vera', realName: 'Вера', locale: 'ru-RU', teamId: 'T0001' },
  { id: 'UTWO', name: 'kate', realName: 'Kate', locale: 'en-US', teamId: 'T0002', isAdmin: true },
  { id: 'UTWO2', name: 'bob', realName: 'Bob', locale: 'en-US', teamId: 'T0002' },
];

/** The app as it is run for many workspaces, and two of them that have not installed it yet. */
export async function startForMany({ config, ...options }: AppOptions = {}) {
  const app = await startApp({
    ...options,
    slack: {
      teams: [
        { id: 'T0001', name: 'Ромашка', domain: 'romashka' },
        { id: 'T0002', name: 'Acme & Sons', domain: 'acme' },
      ],
      users: PEOPLE,
      channels: [
        { id: 'CONE', name: 'prodazhi', teamId: 'T0001', members: ['UONE', 'UONE2', 'UBOT0001'] },
        { id: 'CTWO', name: 'sales', teamId: 'T0002', members: ['UTWO', 'UTWO2', 'UBOT0002'] },
      ],
      ...options.slack,
    },
    config: { botToken: '', installs: installsWith(key()), ...config },
  });
  const origin = `http://127.0.0.1:${app.voronka.port}`;
  app.slack.settings.redirectUrl = `${origin}/slack/oauth_redirect`;
  return { ...app, origin };
}

/** Another process of the same app on the same database; from now on Slack delivers to it. */
export async function startReplica(slack: SlackStandIn, config: Partial<Config>): Promise<string> {
  const replica = await startVoronka(
    {
      databaseUrl: undefined,
      dataDir: '',
      botToken: '',
      signingSecret: slack.settings.signingSecret,
      appToken: null,
      slackApiUrl: slack.apiUrl,
      port: 0,
      logLevel: 'silent',
      ...config,
    },
    silent,
  );
  onTestFinished(() => replica.stop());
  const origin = `http://127.0.0.1:${replica.port}`;
  slack.settings.appUrl = `${origin}/slack/events`;
  slack.settings.redirectUrl = `${origin}/slack/oauth_redirect`;
  return origin;
}

export interface Page {
  status: number;
  html: string;
  headers: Headers;
}

/** A browser: it keeps the app's cookie, and shows the pages in its language. */
export class Browser {
  readonly #origin: string;
  readonly #language: string;
  cookie = '';

  constructor(origin: string, language = 'en') {
    this.#origin = origin;
    this.#language = language;
  }

  async open(url: string): Promise<Page> {
    const answer = await fetch(new URL(url, this.#origin), {
      headers: { 'accept-language': this.#language, cookie: this.cookie },
      redirect: 'manual',
    });
    const [set] = answer.headers.getSetCookie();
    if (set) this.cookie = set.split(';')[0] ?? '';
    return { status: answer.status, html: await answer.text(), headers: answer.headers };
  }

  /** Opens the install page, and follows "Add to Slack" to where Slack sends the browser back to. */
  async agree(more: Record<string, string> = {}): Promise<URL> {
    const { html } = await this.open('/slack/install');
    const [, href = ''] = /<a href="([^"]+)">/.exec(html) ?? [];
    const url = new URL(href.replaceAll('&amp;', '&'));
    for (const [name, value] of Object.entries(more)) url.searchParams.set(name, value);
    const { headers } = await this.open(url.href);
    return new URL(headers.get('location') ?? '', this.#origin);
  }

  async install(team: string): Promise<Page> {
    return this.open((await this.agree({ team })).href);
  }
}

/** Everything that the app sent to Slack with a workspace's tokens, as one text. */
export const sentTo = (slack: SlackStandIn, teamId: string): string =>
  JSON.stringify(slack.calls.filter(({ token }) => token.startsWith(`xoxb-${teamId}-`)));
