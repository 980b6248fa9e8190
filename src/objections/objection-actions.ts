import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import type { Action, ActionCall } from '../services.ts';
import type { Reply } from '../slack/reply.ts';
import {
  answerFromCategory,
  changeReply,
  holdObjection,
  rateReply,
  takeReply,
  tieObjection,
} from './change-answer.ts';
import { answerShown, textToSend } from './objection-views.ts';
import { objectionWords } from './objection-words.ts';
import { CATEGORIES } from './playbook/card.ts';
import { cardForm } from './playbook/card-modals.ts';
import { decideCard } from './playbook/decide-card.ts';
import { mayDecide } from './playbook/may-decide.ts';
import { openFact } from './playbook/show-facts.ts';
import { withLater, withTailored } from './say-answer.ts';

/** Another reply in the place of one: from the cards at once, from the model as soon as it has written it. */
async function change(
  { value, member, now, ...call }: ActionCall,
  manner: 'short' | 'angle',
  tx: Tx,
): Promise<Reply> {
  const { answer, position } = await changeReply(tx, value, manner, member, now);
  const isBelow = call.message?.ephemeral === false;
  const shown = await withLater(
    tx,
    answer,
    { position, manner, isBelow },
    { ...call, member, now },
  );
  return { kind: 'card', ...shown };
}

async function rate(
  { value, member, now }: ActionCall,
  isHelpful: boolean,
  tx: Tx,
): Promise<Reply> {
  const feedback = isHelpful ? 'helpful' : 'unhelpful';
  const answer = await rateReply(tx, value, feedback, member, now);
  return { kind: 'card', ...answerShown(answer, member.language) };
}

/** The buttons under a reply; the value is the reply's id, or the objection's with what was chosen. */
export const objectionActions: readonly Action[] = [
  {
    id: 'objection.send',
    async run({ value, member, now }, tx) {
      return textToSend(await takeReply(tx, value, member, now), member.language);
    },
  },
  { id: 'objection.short', run: (call, tx) => change(call, 'short', tx) },
  { id: 'objection.angle', run: (call, tx) => change(call, 'angle', tx) },
  { id: 'objection.helpful', run: (call, tx) => rate(call, true, tx) },
  { id: 'objection.unhelpful', run: (call, tx) => rate(call, false, tx) },
  { id: 'objection.approve', run: (call, tx) => decideCard(tx, call, 'approved') },
  { id: 'objection.decline', run: (call, tx) => decideCard(tx, call, 'declined') },
  {
    id: 'objection.propose',
    async run({ value, member }, tx) {
      const objection = await holdObjection(tx, value, member);
      const draft = {
        language: objection.customerLanguage,
        category: CATEGORIES.find((one) => one === objection.category) ?? 'price',
        formulations: [objection.customerWords],
      };
      const of = { cardId: null, situation: null, version: 0 };
      return cardForm(of, draft, mayDecide(member), member.language);
    },
  },
  { id: 'objection.fact', run: (call, tx) => openFact(tx, call) },
  {
    id: 'objection.tie',
    async run({ value, member, now }, tx) {
      const [objectionId = '', number = ''] = value.split(' ');
      const answer = await tieObjection(tx, objectionId, Number(number), member, now);
      return { kind: 'card', ...answerShown(answer, member.language) };
    },
  },
  {
    id: 'objection.category',
    async run(call, tx) {
      const [objectionId = '', chosen = ''] = call.value.split(' ');
      const category = CATEGORIES.find((one) => one === chosen);
      if (!category) throw new Refusal('bad_form', (l) => objectionWords(l).badForm);
      const answer = await answerFromCategory(tx, objectionId, category, call.member, call.now);
      const isBelow = call.message?.ephemeral === false;
      return { kind: 'card', ...(await withTailored(tx, answer, isBelow, call)) };
    },
  },
];
