import type { Tx } from '../db/connection.ts';
import { findDeal } from '../deals/find-deal.ts';
import { Refusal } from '../errors.ts';
import type { Member } from '../teams/member.ts';
import { type Answer, latestOfEach, type Note, nameOf } from './answer.ts';
import { askedOn, FIRST_PLACE } from './answer-objection.ts';
import { guessDeal } from './guess-deal.ts';
import { type Objection, type OfferedReply, SHOWN_AT_ONCE } from './objection.ts';
import { findDealName, findOwnOpenDeals } from './objection-deal-store.ts';
import {
  type Feedback,
  saveCategory,
  saveFeedback,
  saveTie,
  saveUse,
} from './objection-event-store.ts';
import { objectionWords } from './objection-words.ts';
import { offerCard } from './offer-card.ts';
import type { Category } from './playbook/card.ts';
import { findApproved, readCards } from './playbook/card-store.ts';
import { factsOf } from './playbook/fact.ts';
import { readFacts } from './playbook/fact-store.ts';
import { toldIn } from './playbook/twin-cards.ts';
import type { Manner } from './reply/card-reply.ts';
import { findObjectionOf, insertReplies, lockObjection, readReplies } from './reply-store.ts';

interface Held {
  objection: Objection;
  replies: OfferedReply[];
  reply: OfferedReply;
}

/** The answer as it stands now: the latest of each place, whoever looks at it again. */
export async function readAnswer(
  tx: Tx,
  objection: Objection,
  member: Member,
  now: Date,
  note: Note | null = null,
): Promise<Answer> {
  const { workspaceId } = member;
  const replies = await readReplies(tx, workspaceId, objection.id);
  // Once a topic was chosen, what was offered of another one is not shown again.
  const latest = latestOfEach(replies.filter(({ cardId }) => objection.cardIds.includes(cardId)));
  const cards = await readCards(
    tx,
    workspaceId,
    latest.map(({ cardId }) => cardId),
  );
  const told = await toldIn(tx, workspaceId, cards, member.language);
  const deals = await findOwnOpenDeals(tx, workspaceId, member.userId);
  const deal = objection.dealId && (await findDealName(tx, workspaceId, objection.dealId));
  return {
    objection,
    replies: latest.flatMap((reply) => {
      const card = cards.find(({ id }) => id === reply.cardId);
      return card ? [{ ...reply, ...(told.get(card.id) ?? nameOf(card)) }] : [];
    }),
    deal: deal || null,
    guess: deal ? null : (guessDeal(objection.customerWords, deals, now) ?? null),
    deals,
    note,
  };
}

/** Only whoever asked may go on with it. */
export async function holdObjection(
  tx: Tx,
  objectionId: string,
  member: Member,
): Promise<Objection> {
  const objection = await lockObjection(tx, member.workspaceId, objectionId, member.userId);
  if (!objection) throw new Refusal('objection_gone', (l) => objectionWords(l).gone);
  return objection;
}

async function hold(tx: Tx, replyId: string, member: Member): Promise<Held> {
  const objection = await findObjectionOf(tx, member.workspaceId, replyId, member.userId);
  const replies = objection ? await readReplies(tx, member.workspaceId, objection.id) : [];
  const reply = replies.find(({ id }) => id === replyId);
  if (!objection || !reply) throw new Refusal('objection_gone', (l) => objectionWords(l).gone);
  return { objection, replies, reply };
}

/** Taking the text counts as using it: nobody copies what they do not mean to send. */
export async function takeReply(
  tx: Tx,
  replyId: string,
  member: Member,
  now: Date,
): Promise<OfferedReply> {
  const { objection, replies, reply } = await hold(tx, replyId, member);
  const isFirst = replies.every(({ usedAt }) => usedAt === null);
  await saveUse(
    tx,
    member.workspaceId,
    objection,
    { reply, isFirst },
    askedOn(objection, member),
    now,
  );
  return reply;
}

export async function rateReply(
  tx: Tx,
  replyId: string,
  feedback: Feedback,
  member: Member,
  now: Date,
): Promise<Answer> {
  const { objection, reply } = await hold(tx, replyId, member);
  const day = askedOn(objection, member);
  await saveFeedback(tx, member.workspaceId, objection, reply, feedback, day, now);
  return readAnswer(tx, objection, member, now);
}

export interface Changed {
  answer: Answer;
  /** The place that was asked to change. */
  position: number;
}

/** A shorter reply, or another one: from the next card that was not shown, else from the same card's question. */
export async function changeReply(
  tx: Tx,
  replyId: string,
  manner: Exclude<Manner, 'whole'>,
  member: Member,
  now: Date,
): Promise<Changed> {
  const { objection, replies, reply } = await hold(tx, replyId, member);
  const next = await nextReply(tx, { objection, replies, reply }, manner, member, now);
  if (next) await insertReplies(tx, member.workspaceId, [next], now);
  const note = next ? null : manner === 'short' ? 'short_already' : 'no_other_angle';
  const answer = await readAnswer(tx, objection, member, now, note);
  return { answer, position: reply.position };
}

async function nextReply(
  tx: Tx,
  { objection, replies, reply }: Held,
  manner: Exclude<Manner, 'whole'>,
  member: Member,
  now: Date,
): Promise<OfferedReply | undefined> {
  const { workspaceId } = member;
  const shown = new Set(replies.map(({ cardId }) => cardId));
  const unseen = manner === 'angle' ? objection.cardIds.find((id) => !shown.has(id)) : undefined;
  const [card] = await readCards(tx, workspaceId, [unseen ?? reply.cardId]);
  if (!card) return undefined;
  const facts = factsOf(await readFacts(tx, workspaceId), card.language);
  const offer = {
    objectionId: objection.id,
    position: reply.position,
    manner: unseen ? ('whole' as const) : manner,
  };
  const next = offerCard(card, facts, offer, now);
  const isThere = replies.some(
    ({ body, position }) => body === next.body && position === next.position,
  );
  return isThere ? undefined : next;
}

/** The person says what it is about: replies from the category's cards, in the customer's language. */
export async function answerFromCategory(
  tx: Tx,
  objectionId: string,
  category: Category,
  member: Member,
  now: Date,
): Promise<Answer> {
  const { workspaceId } = member;
  const asked = await holdObjection(tx, objectionId, member);
  const language = asked.customerLanguage;
  const found = await findApproved(tx, workspaceId, { category, language });
  if (found.length === 0) return readAnswer(tx, asked, member, now, 'no_card_of_topic');
  const objection = { ...asked, category, cardIds: found.map(({ id }) => id) };
  const facts = factsOf(await readFacts(tx, workspaceId), language);
  const replies = found
    .slice(0, SHOWN_AT_ONCE)
    .map((card, n) =>
      offerCard(card, facts, { objectionId, position: FIRST_PLACE + n, manner: 'whole' }, now),
    );
  await saveCategory(tx, workspaceId, asked, objection, askedOn(asked, member));
  await insertReplies(tx, workspaceId, replies, now);
  return readAnswer(tx, objection, member, now);
}

export async function tieObjection(
  tx: Tx,
  objectionId: string,
  dealNumber: number,
  member: Member,
  now: Date,
): Promise<Answer> {
  const objection = await holdObjection(tx, objectionId, member);
  const { deal } = await findDeal(tx, { number: dealNumber }, member, () => '/deal list');
  await saveTie(tx, member.workspaceId, objection, deal, now);
  return readAnswer(tx, { ...objection, dealId: deal.id, stageId: deal.stageId }, member, now);
}
