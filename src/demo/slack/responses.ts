import { sayProblems } from './block-kit-checks.ts';
import { type Answer, jsonAnswer, textAnswer } from './http-answers.ts';
import type { Interaction } from './interactions.ts';
import { isJson, type Json, parseJson, textIn } from './json.ts';
import { contentOf, faultInMessage } from './messages.ts';
import { botIdOf } from './methods-chat.ts';
import type { World } from './web-api.ts';

/** What an app says through an interaction's response URL. */
export function respond(secret: string, body: string, world: World): Answer {
  const refuse = (error: string, status: number, messages: string[] = []): Answer => {
    world.complaints.push({ where: 'response_url', error, messages });
    return jsonAnswer({ ok: false, error, response_metadata: { messages } }, status);
  };
  const said = parseJson(body);
  if (!isJson(said)) return refuse('invalid_payload', 400);
  const interaction = world.interactions.useResponseUrl(secret);
  if (typeof interaction === 'string') return refuse(interaction, 404);
  // Of a command there is no message it came from: what it was answered with takes that place.
  const source = interaction.source ?? [...interaction.shown].at(-1);
  if (said.delete_original === true && source) {
    world.state.remove(source);
    return textAnswer('ok');
  }
  const fault = world.isStrict ? faultInMessage(said) : undefined;
  if (fault) return refuse(fault.code, 400, sayProblems(fault.problems));
  if (said.replace_original === true && source && !source.isDeleted) {
    interaction.shown.add(world.state.edit(source, contentOf(said)));
    return textAnswer('ok');
  }
  show(said, interaction, world);
  return textAnswer('ok');
}

/** Shows an answer where it was asked for: to the person alone, unless it is said to the channel. */
export function show(said: Json, interaction: Interaction, world: World): void {
  const { channelId, userId, teamId } = interaction;
  const threadTs = textIn(said.thread_ts) || interaction.threadTs;
  interaction.shown.add(
    world.state.add({
      channelId: channelId ?? world.state.direct(userId, teamId).id,
      userId: world.state.botUserId(teamId),
      botId: botIdOf(teamId),
      ephemeralTo: said.response_type === 'in_channel' ? null : userId,
      threadTs,
      ...contentOf(said),
    }),
  );
}
