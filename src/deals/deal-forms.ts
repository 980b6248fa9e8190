import { z } from 'zod';
import { Refusal } from '../errors.ts';
import { formatDay, parseDay, todayIn } from '../language/dates.ts';
import { parseMoney } from '../language/money.ts';
import { straighten } from '../language/text.ts';
import type { Form } from '../services.ts';
import type { Entered } from '../slack/call.ts';
import { plain } from '../slack/escape.ts';
import type { Reply } from '../slack/reply.ts';
import type { Asked, Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { stageById } from '../teams/pipeline.ts';
import { findTeamById, readableTeams } from '../teams/rights.ts';
import { changeDeal } from './change-deal.ts';
import { type Brought, setNextStep, snooze } from './deal.ts';
import { moveAnswer } from './deal-modals.ts';
import { dealChanged, dealOpened } from './deal-views.ts';
import { dealWords } from './deal-words.ts';
import { moveDealById } from './move-deal.ts';
import { openDeal } from './open-deal.ts';

const field = (entered: Entered, name: string): string => {
  const value = entered[name];
  return typeof value === 'string' ? straighten(value) : '';
};

function parsed<T extends z.ZodType>(schema: T, metadata: string): z.infer<T> {
  try {
    return schema.parse(JSON.parse(metadata));
  } catch {
    throw new Refusal('bad_form', (l) => dealWords(l).badForm);
  }
}

const gateMetadata = z.object({
  dealId: z.string(),
  stageId: z.string(),
  comment: z.string().nullable(),
  teamId: z.string(),
  missing: z.array(z.enum(['amount', 'close_date', 'next_step', 'loss_reason'])),
});
const dealMetadata = z.object({ dealId: z.string(), teamId: z.string() });

type Errors = Record<string, string>;

/** What a gate asked for, read from its fields; or a sentence under each that is wrong. */
function broughtIn(
  entered: Entered,
  missing: readonly Asked[],
  team: Team,
  member: Member,
  now: Date,
): { brought: Brought; errors: Errors } {
  const say = dealWords(member.language);
  const today = todayIn(team.zone, now);
  const brought: Brought = {};
  const errors: Errors = {};
  if (missing.includes('amount')) {
    const money = parseMoney(field(entered, 'amount'), team.currency);
    if (money) brought.amount = money;
    else errors['amount'] = say.badAmount({ word: field(entered, 'amount') });
  }
  if (missing.includes('close_date')) {
    const day = parseDay(field(entered, 'close_date'), today);
    if (day) brought.closeOn = day;
    else errors['close_date'] = say.badDay({ word: field(entered, 'close_date') });
  }
  if (missing.includes('next_step')) {
    const day = parseDay(field(entered, 'next_on'), today);
    const what = field(entered, 'next_step');
    if (day && what) brought.nextStep = { on: day, what };
    else errors[day ? 'next_step' : 'next_on'] = say.badDay({ word: field(entered, 'next_on') });
  }
  if (missing.includes('loss_reason')) {
    const reason = field(entered, 'loss_reason');
    if (team.lossReasons.some((one) => one.reason === reason)) brought.lossReason = reason;
    else errors['loss_reason'] = say.reason;
  }
  return { brought, errors };
}

const wrong = (errors: Errors): Reply => ({ kind: 'errors', errors });

export const dealForms: readonly Form[] = [
  {
    id: 'deal.gate',
    async submit({ entered, metadata, member, now }, tx) {
      const { missing, teamId, ...request } = parsed(gateMetadata, metadata);
      const team = findTeamById(member, teamId);
      const { brought, errors } = broughtIn(entered, missing, team, member, now);
      if (Object.keys(errors).length > 0) return wrong(errors);
      return moveAnswer(await moveDealById(tx, { ...request, brought }, member, now), member);
    },
  },
  {
    id: 'deal.new',
    async submit({ entered, metadata, member, now }, tx) {
      const { teamId } = parsed(z.object({ teamId: z.string() }), metadata);
      const chosen = field(entered, 'team') || teamId;
      const team =
        readableTeams(member).find((one) => one.id === chosen) ?? findTeamById(member, teamId);
      const say = dealWords(member.language);
      const title = field(entered, 'title');
      const typedAmount = field(entered, 'amount');
      const amount = typedAmount ? parseMoney(typedAmount, team.currency) : null;
      if (!title) return wrong({ title: say.titleMissing });
      if (amount === undefined) return wrong({ amount: say.badAmount({ word: typedAmount }) });
      const stage = stageById(team, field(entered, 'stage')) ?? null;
      const anyway = `/deal another "${title}"`;
      const opened = await openDeal(
        tx,
        { team, title, amount, stage, another: false, anyway },
        member,
        now,
      );
      return dealOpened(opened, member, now);
    },
  },
  {
    id: 'deal.next',
    async submit({ entered, metadata, member, now }, tx) {
      const { dealId, teamId } = parsed(dealMetadata, metadata);
      const today = todayIn(findTeamById(member, teamId).zone, now);
      const say = dealWords(member.language);
      const day = parseDay(field(entered, 'next_on'), today);
      const what = field(entered, 'next_step');
      if (!day) return wrong({ next_on: say.badDay({ word: field(entered, 'next_on') }) });
      if (!what) return wrong({ next_step: say.step });
      const changed = await changeDeal(
        tx,
        { id: dealId },
        (deal, by) => setNextStep(deal, day, what, by),
        member,
        now,
        String,
      );
      return dealChanged(
        changed,
        say.nextIs({ day: formatDay(day, member.language, today), what: plain(what) }),
        member.language,
      );
    },
  },
  {
    id: 'deal.snooze',
    async submit({ entered, metadata, member, now }, tx) {
      const { dealId, teamId } = parsed(dealMetadata, metadata);
      const today = todayIn(findTeamById(member, teamId).zone, now);
      const say = dealWords(member.language);
      const until = parseDay(field(entered, 'until'), today);
      const reason = field(entered, 'reason');
      if (!until || until <= today) return wrong({ until: say.snoozeLater });
      if (!reason) return wrong({ reason: say.reason });
      const changed = await changeDeal(
        tx,
        { id: dealId },
        (deal, by) => snooze(deal, until, reason, today, by),
        member,
        now,
        String,
      );
      return dealChanged(
        changed,
        say.snoozedUntil({ day: formatDay(until, member.language, today), reason: plain(reason) }),
        member.language,
      );
    },
  },
];
