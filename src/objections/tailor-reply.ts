import { z } from 'zod';
import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { todayIn } from '../language/dates.ts';
import { type Claim, claimCall, readModelSettings, returnUnused } from '../llm/budget-store.ts';
import type { Llm, ModelInfo } from '../llm/llm.ts';
import type { KnownNames } from '../llm/masking.ts';
import type { LaterCall } from '../services.ts';
import type { Member } from '../teams/member.ts';
import type { Answer, Note } from './answer.ts';
import { holdObjection, readAnswer } from './change-answer.ts';
import type { Objection, OfferedReply } from './objection.ts';
import { findNamesLike } from './objection-deal-store.ts';
import { objectionWords } from './objection-words.ts';
import { readCards } from './playbook/card-store.ts';
import { factsOf } from './playbook/fact.ts';
import { readFacts } from './playbook/fact-store.ts';
import { modelId, type ReplyMaterial, textsOf } from './reply/reply-prompt.ts';
import { MOST_TOKENS, type Written, writeReply } from './reply/write-reply.ts';
import { insertReplies, readReplies } from './reply-store.ts';

/** What is left for later: which objection, and for which place of its answer. */
const work = z.object({
  objectionId: z.string(),
  position: z.int(),
  manner: z.enum(['whole', 'short', 'angle']),
  /** The first answer stays where it is, and this one comes after it. */
  isBelow: z.boolean(),
});
export type TailorWork = z.infer<typeof work>;

export const tailorWork = (of: TailorWork): string => JSON.stringify(of);
export const readTailorWork = (input: string): TailorWork => work.parse(JSON.parse(input));

/** Whether a tailored reply is to be expected at all: a model, and an admin's yes to this very host. */
export async function isModelOn(
  tx: Tx,
  workspaceId: string,
  model: ModelInfo | null,
): Promise<boolean> {
  if (!model) return false;
  const settings = await readModelSettings(tx, workspaceId);
  return settings?.isOn === true && settings.host === model.host;
}

interface Prepared {
  objection: Objection;
  material: ReplyMaterial;
  known: KnownNames;
  /** The most that it may cost, taken from the budget. */
  claimed: number;
  claim: Claim;
}

/** A reply written for this very customer, or the cards' own with a word on why. Nothing is held while the model writes. */
export async function tailorReply(call: LaterCall): Promise<Answer> {
  const { member, llm, now, inTx } = call;
  const wish = readTailorWork(call.input);
  const prepared = await inTx((tx) => prepare(tx, wish, llm, call));
  if (!llm || prepared.claim !== 'granted')
    return inTx((tx) => readAnswer(tx, prepared.objection, member, now, noteFor(prepared.claim)));
  const say = objectionWords(member.language);
  await call.doing(say.doingWrite);
  const written = await writeReply(llm, prepared.material, prepared.known, call.signal);
  await call.doing(say.doingCheck);
  return inTx((tx) => finish(tx, prepared, written, wish, member, now));
}

const noteFor = (claim: Claim): Note | null =>
  claim === 'person_spent' || claim === 'workspace_spent' ? claim : null;

async function prepare(
  tx: Tx,
  wish: TailorWork,
  llm: Llm | null,
  { member, now }: LaterCall,
): Promise<Prepared> {
  const { workspaceId, userId } = member;
  const objection = await holdObjection(tx, wish.objectionId, member);
  const replies = await readReplies(tx, workspaceId, objection.id);
  const cards = await readCards(tx, workspaceId, objection.cardIds.slice(0, MOST_CARDS));
  const material: ReplyMaterial = {
    customerWords: objection.customerWords,
    customerLanguage: objection.customerLanguage,
    managerLanguage: member.language,
    cards,
    facts: factsOf(await readFacts(tx, workspaceId), objection.customerLanguage),
    manner: wish.manner,
    before: wish.manner === 'whole' ? [] : replies.map(({ body }) => body).slice(-4),
  };
  const texts = textsOf(material);
  const known = await findNamesLike(tx, workspaceId, texts);
  const claimed = mostTokens(texts);
  const day = todayIn('UTC', now);
  const claim =
    llm && cards.length > 0
      ? await claimCall(tx, workspaceId, { userId, host: llm.host, day, tokens: claimed })
      : 'off';
  return { objection, material, known, claimed, claim };
}

const MOST_CARDS = 6;

/** Two tries with the instructions and the names of the fields; a token is two letters at the least. */
const mostTokens = (texts: string): number =>
  2 * (Math.ceil(texts.length / 2) + 2_500 + MOST_TOKENS);

async function finish(
  tx: Tx,
  { objection, material, claimed }: Prepared,
  written: Written,
  { position }: TailorWork,
  member: Member,
  now: Date,
): Promise<Answer> {
  const { workspaceId, userId } = member;
  const unused = { userId, day: todayIn('UTC', now), tokens: claimed - written.tokens };
  await returnUnused(tx, workspaceId, unused);
  if (!written.reply) return readAnswer(tx, objection, member, now, written.why);
  const card = material.cards.find((_, n) => modelId(n) === written.reply.card_ids[0]);
  if (!card) throw new Error('a reply passed the check without a card');
  const reply: OfferedReply = {
    id: newId(now),
    objectionId: objection.id,
    cardId: card.id,
    kind: 'tailored',
    body: written.reply.reply,
    explanation: written.reply.explanation,
    gaps: written.reply.missing_facts.filter((name) => name !== 'none'),
    position,
    usedAt: null,
    wasHelpful: null,
  };
  await insertReplies(tx, workspaceId, [reply], now);
  return readAnswer(tx, objection, member, now);
}
