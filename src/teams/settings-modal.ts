import type { Language } from '../language/language.ts';
import { input, modal, selectInput, textInput } from '../slack/modals.ts';
import type { AnyBlock, Reply } from '../slack/reply.ts';
import { COUNTRIES } from './calendar.ts';
import { LEADERBOARDS, type Team } from './directory.ts';
import { daysAsTyped } from './settings-entered.ts';
import { settingsWords } from './settings-words.ts';
import { teamInputs } from './team-modals.ts';
import { teamWords } from './team-words.ts';

export function settingsForm(team: Team, language: Language): Reply {
  const say = teamWords(language);
  const yesNo = [
    { label: say.yes, value: 'yes' },
    { label: say.no, value: 'no' },
  ];
  return {
    kind: 'modal',
    view: modal({
      id: 'team.settings',
      title: say.settings,
      submit: say.save,
      close: say.cancel,
      metadata: JSON.stringify({ teamId: team.id }),
      blocks: [
        ...teamInputs(team, language),
        ...habitInputs(team, language),
        input(
          'reasons',
          say.lossReasons,
          textInput({ initial: reasonLines(team, language), multiline: true, maxLength: 2_500 }),
          { hint: say.lossReasonsHint },
        ),
        input(
          'celebrates',
          say.celebrate,
          selectInput(say.celebrate, yesNo, team.celebrates ? 'yes' : 'no'),
        ),
      ],
    }),
  };
}

const LONGEST_DAYS = 2_500;

function habitInputs(team: Team, language: Language): AnyBlock[] {
  const say = settingsWords(language);
  const { country, days } = team.calendar;
  const number = (field: string, label: string, value: number | null, hint?: string) =>
    input(
      field,
      label,
      textInput({ initial: value === null ? null : String(value), maxLength: 6 }),
      hint === undefined ? {} : { optional: true, hint },
    );
  const ownDays = (field: string, label: string, kind: 'off' | 'on') =>
    input(
      field,
      label,
      textInput({
        initial: daysAsTyped(days, kind, language),
        multiline: true,
        maxLength: LONGEST_DAYS,
      }),
      { optional: true, hint: say.daysHint },
    );
  const countries = COUNTRIES.map((one) => ({ label: say.country({ country: one }), value: one }));
  const boards = LEADERBOARDS.map((leaderboard) => ({
    label: say.leaderboardOf({ leaderboard }),
    value: leaderboard,
  }));
  return [
    input('calendar', say.calendar, selectInput(say.calendar, countries, country)),
    ownDays('days_off', say.daysOff, 'off'),
    ownDays('extra_days', say.extraDays, 'on'),
    number('first_touch', say.firstTouch, team.firstTouchMinutes),
    number('satisfaction', say.satisfaction, team.satisfactionDays, say.nobodyAsked),
    number('stalled_limit', say.stalledLimit, team.stalledLimitDays, say.neverTold),
    input('leaderboard', say.leaderboard, selectInput(say.leaderboard, boards, team.leaderboard)),
  ];
}

const reasonLines = (team: Team, language: Language) =>
  team.lossReasons
    .map(({ names }) => {
      const other = language === 'ru' ? names.en : names.ru;
      return names[language] === other ? other : `${names[language]} / ${other}`;
    })
    .join('\n');
