import { addDays, todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import {
  context,
  dateInput,
  input,
  modal,
  section,
  selectInput,
  textInput,
} from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import type { AnyBlock, Reply } from '../slack/reply.ts';
import type { Asked, Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import type { Deal } from './deal.ts';
import { dealMoved, nameOf } from './deal-views.ts';
import { dealWords } from './deal-words.ts';
import type { Gate, Moved } from './move-deal.ts';

export function moveAnswer(result: Moved | Gate, member: Member): Reply {
  return result.done ? dealMoved(result, member) : gateForm(result, member.language);
}

const COMMENT_MOST = 1_500;

/** Asks for just what the stage is missing, and carries the move along. */
function gateForm({ deal, team, to, comment, missing }: Gate, language: Language): Reply {
  const say = dealWords(language);
  const stage = nameOf(to, language);
  return {
    kind: 'modal',
    view: modal({
      id: 'deal.gate',
      title: stage,
      submit: say.moveIt,
      close: say.cancel,
      metadata: JSON.stringify({
        dealId: deal.id,
        stageId: to.id,
        teamId: team.id,
        comment: comment?.slice(0, COMMENT_MOST) ?? null,
        missing,
      }),
      blocks: [
        section(`*#${deal.number} ${plain(deal.title)}*\n${say.needed({ stage: plain(stage) })}`),
        ...missing.flatMap((asked) => askedInputs(asked, team, language)),
        ...(comment ? [context(plain(comment))] : []),
      ],
    }),
  };
}

function askedInputs(asked: Asked, team: Team, language: Language): AnyBlock[] {
  const say = dealWords(language);
  switch (asked) {
    case 'amount':
      return [input('amount', say.amount, textInput({ maxLength: 60 }), { hint: team.currency })];
    case 'close_date':
      return [input('close_date', say.closeDate, dateInput())];
    case 'next_step':
      return [
        input('next_on', say.stepDay, dateInput()),
        input('next_step', say.step, textInput({ maxLength: 300 })),
      ];
    case 'loss_reason': {
      const reasons = team.lossReasons.map(({ reason, names }) => ({
        label: names[language],
        value: reason,
      }));
      return [input('loss_reason', say.reason, selectInput(say.reason, reasons))];
    }
  }
}

export function newDealForm(team: Team, teams: readonly Team[], language: Language): Reply {
  const say = dealWords(language);
  const stages = team.stages
    .filter((stage) => stage.kind === 'open')
    .map((stage) => ({ label: nameOf(stage, language), value: stage.id }));
  return {
    kind: 'modal',
    view: modal({
      id: 'deal.new',
      title: say.newDeal,
      submit: say.save,
      close: say.cancel,
      metadata: JSON.stringify({ teamId: team.id }),
      blocks: [
        input('title', say.title, textInput({ maxLength: 200 })),
        input('amount', say.amount, textInput({ maxLength: 60 }), {
          optional: true,
          hint: team.currency,
        }),
        input('stage', say.stage, selectInput(say.stage, stages, stages[0]?.value), {
          optional: true,
        }),
        ...(teams.length > 1 ? [context(plain(team.name))] : []),
      ],
    }),
  };
}

export function nextStepForm(deal: Deal, team: Team, language: Language, now: Date): Reply {
  const say = dealWords(language);
  const tomorrow = addDays(todayIn(team.zone, now), 1);
  return dealForm('deal.next', say.next, deal, team, language, [
    input('next_on', say.stepDay, dateInput(deal.nextStep?.on ?? tomorrow)),
    input('next_step', say.step, textInput({ initial: deal.nextStep?.what, maxLength: 300 })),
  ]);
}

export function snoozeForm(deal: Deal, team: Team, language: Language, now: Date): Reply {
  const say = dealWords(language);
  const inAWeek = addDays(todayIn(team.zone, now), 7);
  return dealForm('deal.snooze', say.snooze, deal, team, language, [
    input('until', say.stepDay, dateInput(deal.snoozed?.until ?? inAWeek)),
    input('reason', say.reason, textInput({ initial: deal.snoozed?.reason, maxLength: 300 })),
  ]);
}

function dealForm(
  id: string,
  title: string,
  deal: Deal,
  team: Team,
  language: Language,
  inputs: readonly AnyBlock[],
): Reply {
  const say = dealWords(language);
  return {
    kind: 'modal',
    view: modal({
      id,
      title,
      submit: say.save,
      close: say.cancel,
      metadata: JSON.stringify({ dealId: deal.id, teamId: team.id }),
      blocks: [section(`*#${deal.number} ${plain(deal.title)}*`), ...inputs],
    }),
  };
}
