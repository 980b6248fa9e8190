import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Installation, InstallSettings } from './installation.ts';
import { slackErrorOf } from './slack-error.ts';

/** Why nothing was installed, in the words of installation-words. */
export type Failure =
  | 'cancelled'
  | 'stale'
  | 'slackFailed'
  | 'misconfigured'
  | 'notSaved'
  | 'busy'
  | 'wholeOrganisation';

export interface ExchangeParts {
  settings: InstallSettings;
  /** Without a token. */
  slack: WebClient;
  clock: () => Date;
  log: Logger;
}

const grant = z.object({
  access_token: z.string().min(1),
  scope: z.string(),
  bot_user_id: z.string().min(1),
  app_id: z.string().optional(),
  team: z.object({ id: z.string().min(1), name: z.string().optional() }).nullish(),
  enterprise: z.object({ id: z.string() }).nullish(),
  is_enterprise_install: z.boolean().nullish(),
  authed_user: z.object({ id: z.string() }).nullish(),
  refresh_token: z.string().optional(),
  expires_in: z.number().optional(),
});

const OURS_IS_WRONG = new Set(['invalid_client_id', 'bad_client_secret', 'bad_redirect_uri']);

/** What the code is worth. Slack gives a token for it once. */
export async function exchange(
  parts: ExchangeParts,
  code: string,
): Promise<Installation | Failure> {
  const { settings, slack, clock, log } = parts;
  try {
    const answer = await slack.oauth.v2.access({
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      code,
    });
    const given = grant.parse(answer);
    const { team, access_token: token, refresh_token: next, expires_in: seconds } = given;
    if (given.is_enterprise_install || !team) {
      await slack.auth.revoke({ token }).catch((error: unknown) => log.warn({ err: error }));
      return 'wholeOrganisation';
    }
    const now = clock();
    return {
      workspaceId: team.id,
      workspaceName: team.name ?? null,
      enterpriseId: given.enterprise?.id ?? null,
      appId: given.app_id ?? null,
      botUserId: given.bot_user_id,
      scopes: given.scope,
      token,
      refresh:
        next && seconds
          ? { token: next, expiresAt: new Date(now.getTime() + seconds * 1000) }
          : null,
      installedBy: given.authed_user?.id ?? null,
      installedAt: now,
    };
  } catch (error) {
    const reason = slackErrorOf(error) ?? '';
    // The answer to a call that went well may hold a token: only its reason is logged.
    log.error({ reason, said: (error as Error).name }, 'Slack did not confirm an installation');
    if (OURS_IS_WRONG.has(reason)) return 'misconfigured';
    return reason.startsWith('invalid_code') || reason === 'code_already_used'
      ? 'stale'
      : 'slackFailed';
  }
}
