import { z } from 'zod';

/** Settings of the process; every wrong variable is told at once. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const unset = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(unset, type.optional());

const environment = z
  .object({
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
      z
        .string()
        .regex(/^xapp-/, 'must begin with xapp-: see "Basic Information", App-Level Tokens'),
    ),
    SLACK_API_URL: optional(
      z.url({ protocol: /^https?$/, error: 'must be a URL such as https://slack.com/api/' }),
    ),
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
  })
  .superRefine((env, context) => {
    const missing = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
    if (!env.SLACK_BOT_TOKEN)
      missing('SLACK_BOT_TOKEN', 'is not set: see "OAuth & Permissions" of your Slack app');
    if (!env.SLACK_SIGNING_SECRET && !env.SLACK_APP_TOKEN) {
      missing(
        'SLACK_SIGNING_SECRET',
        'is not set: set it for HTTP, or SLACK_APP_TOKEN for Socket Mode',
      );
    }
  });

export interface Config {
  databaseUrl: string | undefined;
  dataDir: string;
  botToken: string;
  signingSecret: string | null;
  appToken: string | null;
  slackApiUrl: string | undefined;
  port: number;
  logLevel: string;
}

export function readConfig(env: Record<string, string | undefined>): Config {
  const read = environment.safeParse(env);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
    throw new ConfigError(
      `Voronka cannot start with this configuration:\n${[...new Set(lines)].join('\n')}`,
    );
  }
  const e = read.data;
  return Object.freeze({
    databaseUrl: e.DATABASE_URL,
    dataDir: e.DATA_DIR,
    botToken: e.SLACK_BOT_TOKEN ?? '',
    signingSecret: e.SLACK_SIGNING_SECRET ?? null,
    appToken: e.SLACK_APP_TOKEN ?? null,
    slackApiUrl:
      e.SLACK_API_URL && (e.SLACK_API_URL.endsWith('/') ? e.SLACK_API_URL : `${e.SLACK_API_URL}/`),
    port: e.PORT,
    logLevel: e.LOG_LEVEL,
  });
}
