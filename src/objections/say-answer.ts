import type { Tx } from '../db/connection.ts';
import type { Call, Later } from '../services.ts';
import type { Message, Reply } from '../slack/reply.ts';
import type { Answer } from './answer.ts';
import { answerObjection, type Request } from './answer-objection.ts';
import { answerShown, noteShown } from './objection-views.ts';
import type { Manner } from './reply/card-reply.ts';
import { isModelOn, readTailorWork, tailorReply, tailorWork } from './tailor-reply.ts';

/** A place above the cards', for what is written for this customer. */
const TAILORED_PLACE = 0;

interface Wish {
  position: number;
  manner: Manner;
  /** What is written later cannot take this answer's place. */
  isBelow: boolean;
}

/** The cards' replies at once, and, where a model is on, one written for this customer after them. */
export async function sayAnswer(tx: Tx, request: Request, call: Call): Promise<Reply> {
  const answer = await answerObjection(tx, request, call);
  const isBelow = request.cameBy !== 'command';
  return { kind: 'message', ...(await withTailored(tx, answer, isBelow, call)) };
}

/** An answer from the cards, and one written for this customer to come. `isBelow`: after it, and not in its place. */
export function withTailored(
  tx: Tx,
  answer: Answer,
  isBelow: boolean,
  call: Call,
): Promise<Message & Pick<Reply, 'later'>> {
  return withLater(tx, answer, { position: TAILORED_PLACE, manner: 'whole', isBelow }, call);
}

/** Adds what the model shall do with an answer that is shown already. */
export async function withLater(
  tx: Tx,
  answer: Answer,
  { position, manner, isBelow }: Wish,
  call: Call,
): Promise<Message & Pick<Reply, 'later'>> {
  const { language, workspaceId } = call.member;
  // One with a word on why it stayed as it was has nothing new to write of.
  const isNew = answer.replies.length > 0 && answer.note !== 'no_card_of_topic';
  if (!isNew || !(await isModelOn(tx, workspaceId, call.model)))
    return answerShown(answer, language);
  const note = isBelow ? 'being_written_below' : 'being_written';
  const input = tailorWork({ objectionId: answer.objection.id, position, manner, isBelow });
  const otherwise = isBelow
    ? noteShown('model_silent', language)
    : answerShown({ ...answer, note: 'model_silent' }, language);
  return {
    ...answerShown({ ...answer, note }, language),
    later: { id: 'objection.tailor', input, otherwise },
  };
}

export const objectionLater: readonly Later[] = [
  {
    id: 'objection.tailor',
    async run(call) {
      const { language } = call.member;
      const { isBelow, position } = readTailorWork(call.input);
      const answer = await tailorReply(call);
      if (!isBelow) return { kind: 'message', ...answerShown(answer, language) };
      if (answer.note) return { kind: 'message', ...noteShown(answer.note, language) };
      const replies = answer.replies.filter((reply) => reply.position === position);
      return { kind: 'message', ...answerShown({ ...answer, replies }, language) };
    },
  },
];
