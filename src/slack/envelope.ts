import { z } from 'zod';

const name = z.string().min(1);
const thing = z.object({ id: name });

const command = z.object({ command: name, team_id: name, user_id: name, trigger_id: name });
const event = z.object({
  team_id: name,
  event_id: name,
  event: z.object({ type: name, user: z.union([name, thing]).optional() }),
});
const interaction = z.object({
  type: name,
  user: thing,
  team: thing.nullish(),
  actions: z
    .array(z.object({ action_id: name }))
    .min(1)
    .optional(),
  view: thing.optional(),
});

/** Whether Slack could have sent it: Bolt takes that for granted, and throws where it is not so. */
export function isEnvelope(body: Readonly<Record<string, unknown>>): boolean {
  if ('command' in body) return command.safeParse(body).success;
  if (body['type'] === 'event_callback') return event.safeParse(body).success;
  if (body['type'] === 'app_rate_limited') return true;
  return interaction.safeParse(body).success;
}
