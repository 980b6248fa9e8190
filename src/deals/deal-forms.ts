import { parseDay, todayIn } from '../language/dates.ts';
import { decimalMoney, parseMoney } from '../language/money.ts';
import type { Form, FormCall } from '../services.ts';
import type { Entered } from '../slack/call.ts';
import { lineIn, linesIn } from '../slack/form-values.ts';
import type { Reply } from '../slack/reply.ts';
import type { Asked, Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { stageById } from '../teams/pipeline.ts';
import { findTeamById, inTeam } from '../teams/rights.ts';
import { type ChangeRequest, changeDeal } from './change-deal.ts';
import { type Brought, setNextStep, snooze } from './deal.ts';
import { readDealMetadata, readGateMetadata, readNewDealMetadata } from './deal-metadata.ts';
import { moveAnswer } from './deal-modals.ts';
import { dealChanged, dealOpened } from './deal-views.ts';
import { dealWords } from './deal-words.ts';
import type { FoundDeal } from './find-deal.ts';
import { moveDeal, stageWithId } from './move-deal.ts';
import { openDeal } from './open-deal.ts';
import { stageOf } from './parse-new-deal.ts';

/** By the name of the field. */
type Errors = Record<string, string>;
const isWrong = (errors: Errors) => Object.keys(errors).length > 0;
const wrong = (errors: Errors): Reply => ({ kind: 'errors', errors });

/** What a gate asked for, read from its fields; or a sentence under each that is wrong. */
function broughtIn(
  entered: Entered,
  missing: readonly Asked[],
  team: Team,
  { language }: Member,
  now: Date,
): { brought: Brought; errors: Errors } {
  const say = dealWords(language);
  const today = todayIn(team.zone, now);
  const brought: Brought = {};
  const errors: Errors = {};
  const read: Record<Asked, () => void> = {
    amount() {
      const money = parseMoney(lineIn(entered, 'amount'), team.currency);
      if (money) brought.amount = money;
      else errors['amount'] = say.writeAmount;
    },
    close_date() {
      const day = parseDay(lineIn(entered, 'close_date'), today);
      if (day) brought.closeOn = day;
      else errors['close_date'] = say.chooseDay;
    },
    next_step() {
      const on = parseDay(lineIn(entered, 'next_on'), today);
      const what = lineIn(entered, 'next_step');
      if (on && what) brought.nextStep = { on, what };
      if (!on) errors['next_on'] = say.chooseDay;
      if (!what) errors['next_step'] = say.writeStep;
    },
    loss_reason() {
      const reason = lineIn(entered, 'loss_reason');
      if (team.lossReasons.some((one) => one.reason === reason)) brought.lossReason = reason;
      else errors['loss_reason'] = say.chooseReason;
    },
  };
  for (const asked of missing) read[asked]();
  return { brought, errors };
}

const gateForm: Form = {
  id: 'deal.gate',
  async submit({ entered, metadata, member, now }, tx) {
    const carried = readGateMetadata(metadata);
    const team = findTeamById(member, carried.teamId);
    const { brought, errors } = broughtIn(entered, carried.missing, team, member, now);
    if (isWrong(errors)) return wrong(errors);
    const request = {
      ref: { id: carried.dealId },
      plan: (found: FoundDeal) => ({
        to: stageWithId(found.team, carried.stageId),
        comment: linesIn(entered, 'comment') || null,
        brought: { ...carried.brought, ...brought },
      }),
      retype: String,
    };
    return moveAnswer(await moveDeal(tx, request, member, now), member);
  },
};

const newDealForm: Form = {
  id: 'deal.new',
  async submit({ entered, metadata, member, now }, tx) {
    const carried = readNewDealMetadata(metadata);
    const team = findTeamById(member, lineIn(entered, 'team') || carried.teamId);
    const say = dealWords(member.language);
    const title = lineIn(entered, 'title');
    const typedAmount = lineIn(entered, 'amount');
    const amount = typedAmount ? parseMoney(typedAmount, team.currency) : null;
    if (!title || amount === undefined) {
      return wrong({
        ...(title ? {} : { title: say.writeTitle }),
        ...(amount === undefined ? { amount: say.writeAmount } : {}),
      });
    }
    const stage = stageById(team, lineIn(entered, 'stage')) ?? stageOf(team, carried.stage);
    const quoted = title.includes('"') ? title : `"${title}"`;
    const parts = [quoted, amount && `${decimalMoney(amount)} ${amount.currency}`, stage?.names.en];
    const anyway = `/deal another ${inTeam(team.name)} ${parts.filter(Boolean).join(' ')}`;
    const request = { team, title, amount, stage, another: carried.another, anyway };
    return dealOpened(await openDeal(tx, request, member, now), member, now);
  },
};

/** A change of one deal: a day and a text, each said to be missing under its own field. */
async function change(
  { entered, metadata, member, now }: FormCall,
  tx: Parameters<Form['submit']>[1],
  names: { day: string; text: string; noText: string; tooSoon?: string },
  decide: (day: string, text: string, today: string) => ChangeRequest['decide'],
): Promise<Reply> {
  const { dealId, teamId } = readDealMetadata(metadata);
  const today = todayIn(findTeamById(member, teamId).zone, now);
  const day = parseDay(lineIn(entered, names.day), today);
  const text = lineIn(entered, names.text);
  const errors: Errors = {};
  if (!day) errors[names.day] = dealWords(member.language).chooseDay;
  else if (names.tooSoon && day <= today) errors[names.day] = names.tooSoon;
  if (!text) errors[names.text] = names.noText;
  if (!day || isWrong(errors)) return wrong(errors);
  const request = { ref: { id: dealId }, decide: decide(day, text, today), retype: String };
  return dealChanged(await changeDeal(tx, request, member, now), member, now);
}

const nextStepForm: Form = {
  id: 'deal.next',
  submit(call, tx) {
    const noText = dealWords(call.member.language).writeStep;
    const names = { day: 'next_on', text: 'next_step', noText };
    return change(call, tx, names, (day, text) => (deal, by) => setNextStep(deal, day, text, by));
  },
};

const snoozeForm: Form = {
  id: 'deal.snooze',
  submit(call, tx) {
    const { writeReason: noText, snoozeLater: tooSoon } = dealWords(call.member.language);
    const names = { day: 'until', text: 'reason', noText, tooSoon };
    return change(call, tx, names, (day, text, today) => {
      return (deal, by) => snooze(deal, day, text, today, by);
    });
  },
};

export const dealForms: readonly Form[] = [gateForm, newDealForm, nextStepForm, snoozeForm];
