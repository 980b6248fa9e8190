import type { IncomingMessage } from 'node:http';
import type { Language } from '../language/language.ts';
import type { Page, Respond } from './http-receiver.ts';
import { type Installation, SCOPES } from './installation.ts';
import { type ExchangeParts, exchange, type Failure } from './installation-exchange.ts';
import { languageFor, PAGE_HEADERS, page } from './installation-html.ts';
import { type InstallStates, STATE_SECONDS } from './installation-state.ts';
import { installationWords } from './installation-words.ts';

const COOKIE = 'voronka_install';
const HTML = 'text/html; charset=utf-8';

export interface InstallPageParts extends ExchangeParts {
  states: InstallStates;
  save(made: Installation): Promise<void>;
  slackApiUrl: string | undefined;
}

/** "Add to Slack", and where Slack sends the browser back to. */
export function installPages(parts: InstallPageParts): [string, Page][] {
  return [
    ['/slack/install', async (respond, request) => invite(parts, respond, request)],
    ['/slack/oauth_redirect', (respond, request) => comeBack(parts, respond, request)],
  ];
}

function invite(parts: InstallPageParts, respond: Respond, request: IncomingMessage): void {
  const language = languageFor(request.headers['accept-language']);
  const say = installationWords(language);
  const state = parts.states.make();
  const href = authorizeUrl(parts, state);
  const body = page({
    language,
    title: say.title,
    paragraphs: [say.what, say.what2],
    link: { label: say.add, href },
  });
  respond(200, body, HTML, { ...PAGE_HEADERS, 'set-cookie': cookie(request, state) });
}

/** Slack's page where the installer agrees. A stand-in for Slack on this machine has it beside its API. */
function authorizeUrl({ settings, slackApiUrl }: InstallPageParts, state: string): string {
  const api = new URL(slackApiUrl ?? 'https://slack.com/api/');
  const isHere = isLoopback(api.hostname);
  const url = new URL('/oauth/v2/authorize', isHere ? api : 'https://slack.com');
  url.searchParams.set('client_id', settings.clientId);
  url.searchParams.set('scope', SCOPES.join(','));
  url.searchParams.set('state', state);
  return url.href;
}

const STATUS: Readonly<Record<Failure, number>> = {
  cancelled: 200,
  stale: 400,
  slackFailed: 502,
  misconfigured: 500,
  notSaved: 503,
  busy: 503,
  wholeOrganisation: 400,
};

async function comeBack(
  parts: InstallPageParts,
  respond: Respond,
  request: IncomingMessage,
): Promise<void> {
  const language = languageFor(request.headers['accept-language']);
  const outcome = await install(parts, request);
  const [status, body] =
    typeof outcome === 'string'
      ? ([STATUS[outcome], failed(outcome, language)] as const)
      : ([200, installed(outcome, language)] as const);
  respond(status, body, HTML, { ...PAGE_HEADERS, 'set-cookie': cookie(request, '') });
}

async function install(
  parts: InstallPageParts,
  request: IncomingMessage,
): Promise<Installation | Failure> {
  const { searchParams: told } = new URL(request.url ?? '/', 'http://localhost');
  const [code, state, error] = ['code', 'state', 'error'].map((name) => told.get(name));
  if (error === 'access_denied') return 'cancelled';
  if (error) return 'slackFailed';
  if (!code || !state) return 'stale';
  try {
    const taken = await parts.states.take(state, cookieIn(request));
    if (taken !== 'taken') return taken;
  } catch (fault) {
    parts.log.error({ err: fault }, 'an installation could not be begun');
    return 'notSaved';
  }
  const made = await exchange(parts, code);
  if (typeof made === 'string') return made;
  try {
    await parts.save(made);
    return made;
  } catch (fault) {
    parts.log.error({ err: fault }, 'an installation was not saved');
    return 'notSaved';
  }
}

function failed(failure: Failure, language: Language): string {
  const say = installationWords(language);
  return page({
    language,
    title: say.notDoneTitle,
    paragraphs: [say[failure]],
    link: { label: say.again, href: 'install' },
  });
}

function installed({ workspaceId, workspaceName, appId }: Installation, language: Language) {
  const say = installationWords(language);
  const open = new URL('https://slack.com/app_redirect');
  if (appId) open.searchParams.set('app', appId);
  open.searchParams.set('team', workspaceId);
  return page({
    language,
    title: say.doneTitle,
    paragraphs: [say.done({ workspace: workspaceName }), say.next],
    link: { label: say.open, href: open.href },
  });
}

/** Lax: it has to come along when Slack sends the browser back. Empty ends it. */
function cookie(request: IncomingMessage, state: string): string {
  const hostname = (request.headers.host ?? '').replace(/:\d+$/, '');
  // Only on this machine is it served to anybody without TLS.
  const secure = isLoopback(hostname) ? '' : '; Secure';
  const seconds = state === '' ? 0 : STATE_SECONDS;
  return `${COOKIE}=${state}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

function cookieIn(request: IncomingMessage): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
}

const isLoopback = (hostname: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
