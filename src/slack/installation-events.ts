import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Installations } from './installations.ts';

const envelope = z.object({
  team_id: z.string().min(1),
  /** Seconds */
  event_time: z.number(),
  event: z.object({
    tokens: z.object({ bot: z.array(z.string()).nullish() }).nullish(),
  }),
});

const TRIES = 3;

/**
 * The app was removed from a workspace. Both events come, in any order, and perhaps after it was installed again: their
 * time tells.
 */
export function listenForRemoval(app: App, installations: Installations, log: Logger): void {
  const remove = async (body: unknown): Promise<void> => {
    const { team_id: workspaceId, event_time: seconds } = envelope.parse(body);
    for (let n = 1; ; n++) {
      try {
        return await installations.gone(workspaceId, new Date(seconds * 1000));
      } catch (error) {
        // Given up, it is seen again when Slack refuses the token.
        if (n === TRIES) return log.error({ err: error, workspaceId }, 'a removal was not saved');
        await sleep(n * 200);
      }
    }
  };
  app.event('app_uninstalled', ({ body }) => remove(body));
  app.event('tokens_revoked', async ({ body }) => {
    const { event } = envelope.parse(body);
    // The others are tokens of people, of which we have none.
    if (event.tokens?.bot?.length) await remove(body);
  });
}
