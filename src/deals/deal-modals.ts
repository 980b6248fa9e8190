import { addDays, todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { section } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import { dateInput, input, modal, selectInput, textInput } from '../slack/modals.ts';
import type { AnyBlock, Reply } from '../slack/reply.ts';
import type { Asked, Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { type Deal, STEP_MOST, TITLE_MOST } from './deal.ts';
import { nameOf } from './deal-card-views.ts';
import { dealMetadata, gateMetadata, newDealMetadata } from './deal-metadata.ts';
import { dealMoved } from './deal-views.ts';
import { dealWords } from './deal-words.ts';
import type { FoundDeal } from './find-deal.ts';
import type { Gate, Moved } from './move-deal.ts';
import { type AskedDeal, stageOf } from './parse-new-deal.ts';

export function moveAnswer(result: Moved | Gate, member: Member): Reply {
  return result.done ? dealMoved(result, member) : gateForm(result, member.language);
}

/** Asks for just what the stage is missing, and carries along all that was typed. */
function gateForm(gate: Gate, language: Language): Reply {
  const { deal, team, to, comment, missing } = gate;
  const say = dealWords(language);
  const stage = nameOf(to, language);
  return {
    kind: 'modal',
    view: modal({
      id: 'deal.gate',
      title: stage,
      submit: say.moveIt,
      close: say.cancel,
      metadata: gateMetadata(gate),
      blocks: [
        section(`*#${deal.number} ${plain(deal.title)}*\n${say.needed({ stage })}`),
        ...missing.flatMap((asked) => askedInputs(asked, team, language)),
        input('comment', say.comment, textInput({ initial: comment, multiline: true }), {
          optional: true,
        }),
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
        input('next_step', say.step, textInput({ maxLength: STEP_MOST })),
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

/** A new deal, with what was typed already. Whoever works in several teams chooses one; stages differ, so it opens in the first. */
export function newDealForm(
  teams: readonly [Team, ...Team[]],
  asked: AskedDeal & { another: boolean },
  language: Language,
): Reply {
  const say = dealWords(language);
  const [team, ...others] = teams;
  const isOneTeam = others.length === 0;
  return {
    kind: 'modal',
    view: modal({
      id: 'deal.new',
      title: say.newDeal,
      submit: say.save,
      close: say.cancel,
      metadata: newDealMetadata(team, asked),
      blocks: [
        input('title', say.title, textInput({ initial: asked.title, maxLength: TITLE_MOST })),
        input('amount', say.amount, textInput({ initial: asked.amount, maxLength: 60 }), {
          optional: true,
          hint: isOneTeam ? team.currency : undefined,
        }),
        isOneTeam ? stageInput(team, asked.stage, language) : teamInput(teams, language),
      ],
    }),
  };
}

function stageInput(team: Team, typed: string | null, language: Language): AnyBlock {
  const say = dealWords(language);
  const stages = team.stages
    .filter((stage) => stage.kind === 'open')
    .map((stage) => ({ label: nameOf(stage, language), value: stage.id }));
  const initial = stageOf(team, typed)?.id ?? stages[0]?.value;
  return input('stage', say.stage, selectInput(say.stage, stages, initial), { optional: true });
}

function teamInput(teams: readonly Team[], language: Language): AnyBlock {
  const say = dealWords(language);
  const choices = teams.map((team) => ({
    label: `${team.name} (${team.currency})`,
    value: team.id,
  }));
  return input('team', say.team, selectInput(say.team, choices));
}

/** What was typed already, of a day and a text. */
interface Planned {
  on: string | null;
  said: string;
}

export function nextStepForm(
  { deal, team }: FoundDeal,
  { on, said }: Planned,
  language: Language,
  now: Date,
): Reply {
  const say = dealWords(language);
  const tomorrow = addDays(todayIn(team.zone, now), 1);
  return dealForm('deal.next', say.next, deal, team, language, [
    input('next_on', say.stepDay, dateInput(on ?? deal.nextStep?.on ?? tomorrow)),
    input(
      'next_step',
      say.step,
      textInput({ initial: said || deal.nextStep?.what, maxLength: STEP_MOST }),
    ),
  ]);
}

export function snoozeForm(
  { deal, team }: FoundDeal,
  { on, said }: Planned,
  language: Language,
  now: Date,
): Reply {
  const say = dealWords(language);
  const inAWeek = addDays(todayIn(team.zone, now), 7);
  return dealForm('deal.snooze', say.snooze, deal, team, language, [
    input('until', say.until, dateInput(on ?? deal.snoozed?.until ?? inAWeek)),
    input(
      'reason',
      say.why,
      textInput({ initial: said || deal.snoozed?.reason, maxLength: STEP_MOST }),
    ),
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
      metadata: dealMetadata(deal, team),
      blocks: [section(`*#${deal.number} ${plain(deal.title)}*`), ...inputs],
    }),
  };
}
