import { z } from 'zod';
import type { LlmConfig } from './llm/open-llm.ts';
import type { InstallSettings } from './slack/installation.ts';

/** Settings of the process; every wrong variable is told at once. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const unset = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(unset, type.optional());

const KEY_BYTES = 32;
/** Fewer different bytes than this are typed, not random. */
const LEAST_VARIETY = 12;

function readKey(text: string): Buffer | undefined {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  return key.length === KEY_BYTES && new Set(key).size >= LEAST_VARIETY ? key : undefined;
}

const encryptionKeys = z.string().transform((text, context) => {
  const keys = text.split(',').map((key) => readKey(key.trim()));
  if (keys.every((key) => key !== undefined)) return keys;
  const message =
    'must be 32 random bytes in base64 or hex (openssl rand -base64 32); while you change it: the new key, a comma, the old one';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const environment = z.object({
  DATABASE_URL: optional(
    z.url({
      protocol: /^postgres(ql)?$/,
      error: 'must look like postgres://user:password@host:5432/name',
    }),
  ),
  DATA_DIR: z.preprocess(unset, z.string().default('./data')),
  SLACK_BOT_TOKEN: optional(
    z
      .string()
      .regex(/^xox[be]/, 'must begin with xoxb-: see "OAuth & Permissions" of your Slack app'),
  ),
  SLACK_SIGNING_SECRET: optional(
    z.string().min(8, 'is too short: see "Basic Information" of your Slack app'),
  ),
  SLACK_APP_TOKEN: optional(
    z.string().regex(/^xapp-/, 'must begin with xapp-: see "Basic Information", App-Level Tokens'),
  ),
  SLACK_CLIENT_ID: optional(z.string()),
  SLACK_CLIENT_SECRET: optional(z.string()),
  SLACK_STATE_SECRET: optional(z.string().min(8, 'is too short: make it long and random')),
  TOKEN_ENCRYPTION_KEY: optional(encryptionKeys),
  SLACK_API_URL: optional(
    z.url({ protocol: /^https?$/, error: 'must be a URL such as https://slack.com/api/' }),
  ),
  OPENAI_API_KEY: optional(z.string().min(8, 'is too short: see platform.openai.com/api-keys')),
  OPENAI_BASE_URL: optional(
    z.url({ protocol: /^https?$/, error: 'must be a URL such as https://api.openai.com/v1' }),
  ),
  OPENAI_MODEL: optional(z.string()),
  PORT: z.preprocess(
    unset,
    z.coerce.number({ error: 'must be a number' }).int().min(0).max(65_535).default(3000),
  ),
  LOG_LEVEL: z.preprocess(
    unset,
    z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'must be one of fatal, error, warn, info, debug, trace, silent',
      })
      .default('info'),
  ),
});

const MANY_WORKSPACES = [
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'TOKEN_ENCRYPTION_KEY',
] as const;

/** What is not set and has to be, given what is. */
function missing(env: Record<string, string | undefined>): string[] {
  const unsetForMany = MANY_WORKSPACES.filter((name) => !env[name]);
  const wantsMany = unsetForMany.length < MANY_WORKSPACES.length;
  return [
    ...(wantsMany
      ? unsetForMany.map((name) => `${name} is not set: ${MANY_WORKSPACES.join(', ')} go together`)
      : []),
    ...(wantsMany || env['SLACK_BOT_TOKEN']
      ? []
      : ['SLACK_BOT_TOKEN is not set: see "OAuth & Permissions" of your Slack app']),
    ...(env['SLACK_SIGNING_SECRET'] || env['SLACK_APP_TOKEN']
      ? []
      : ['SLACK_SIGNING_SECRET is not set: set it for HTTP, or SLACK_APP_TOKEN for Socket Mode']),
  ];
}

export interface Config {
  databaseUrl: string | undefined;
  dataDir: string;
  /** Empty where only installed workspaces are served. */
  botToken: string;
  signingSecret: string | null;
  appToken: string | null;
  /** Set: any workspace may install the app. */
  installs?: InstallSettings | undefined;
  slackApiUrl: string | undefined;
  /** Unset: everything works from rules, search and templates. */
  llm?: LlmConfig | undefined;
  port: number;
  logLevel: string;
}

export function readConfig(env: Record<string, string | undefined>): Config {
  const read = environment.safeParse(env);
  const wrong = read.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? [];
  const lines = [...new Set([...wrong, ...missing(env)])];
  if (!read.success || lines.length > 0)
    throw new ConfigError(
      `Voronka cannot start with this configuration:\n${lines.map((line) => `  ${line}`).join('\n')}`,
    );
  const e = read.data;
  return Object.freeze({
    databaseUrl: e.DATABASE_URL,
    dataDir: e.DATA_DIR,
    botToken: e.SLACK_BOT_TOKEN ?? '',
    signingSecret: e.SLACK_SIGNING_SECRET ?? null,
    appToken: e.SLACK_APP_TOKEN ?? null,
    installs: installsIn(e),
    slackApiUrl:
      e.SLACK_API_URL && (e.SLACK_API_URL.endsWith('/') ? e.SLACK_API_URL : `${e.SLACK_API_URL}/`),
    llm: llmIn(e),
    port: e.PORT,
    logLevel: e.LOG_LEVEL,
  });
}

/** A server of one's own may want no key; the library wants one all the same. */
export function llmIn(
  e: {
    [name in `OPENAI_${'API_KEY' | 'BASE_URL' | 'MODEL'}`]?: string | undefined;
  },
): LlmConfig | undefined {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model } = e;
  return apiKey || baseUrl
    ? { apiKey: apiKey ?? 'none', baseUrl, model: model ?? 'gpt-5-mini' }
    : undefined;
}

function installsIn(e: z.infer<typeof environment>): InstallSettings | undefined {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = e;
  const { SLACK_STATE_SECRET: stateSecret, TOKEN_ENCRYPTION_KEY: keys } = e;
  return clientId && clientSecret && stateSecret && keys
    ? { clientId, clientSecret, stateSecret, keys }
    : undefined;
}
