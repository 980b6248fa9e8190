import type { Deal } from '../deals/deal.ts';
import { ATTENTION, attentionOf } from '../deals/deal-attention.ts';
import { dealLine } from '../deals/deal-card-views.ts';
import { dealWords } from '../deals/deal-words.ts';
import type { Correction } from '../kpi/corrections.ts';
import { funnelBlocks, trendBlocks, trendText } from '../kpi/kpi-figures.ts';
import { headlineLines, resultLines, titleText } from '../kpi/kpi-lines.ts';
import { periodText } from '../kpi/kpi-texts.ts';
import { behindSelect, resultsSelect } from '../kpi/kpi-views.ts';
import type { Numbers } from '../kpi/numbers.ts';
import type { RateCorrection } from '../kpi/rate-corrections.ts';
import { typedNumbers } from '../kpi/typed-numbers.ts';
import { formatMoment, todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { capital } from '../language/text.ts';
import { objectionWords } from '../objections/objection-words.ts';
import { actions, context, divider, header, section, typed } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import type { AnyBlock, Message } from '../slack/reply.ts';
import type { Team } from '../teams/directory.ts';
import { everStage } from '../teams/pipeline.ts';
import { inTeam } from '../teams/rights.ts';
import { correctionBlocks } from './correction-views.ts';
import type { Content } from './digest.ts';
import { digestWords } from './digest-words.ts';
import { type Board, leaderboardBlocks } from './leaderboard-views.ts';

const PRESSING_SHOWN = 5;
const OBJECTIONS_SHOWN = 3;

interface Composed {
  team: Team;
  past: Numbers;
  /** Month to date; null when the digest itself is of a month. */
  month: Numbers | null;
  /** The open ones. */
  deals: readonly Deal[];
  /** Those of them whose close date goes from month to month, by their ids. */
  slipping: ReadonlySet<string>;
  corrections: readonly (Correction | RateCorrection)[];
  board: Board;
  /** Null: all of it. */
  content: readonly Content[] | null;
  now: Date;
  isLate: boolean;
}

export function digestShown(composed: Composed): Message {
  const { team, past, month, corrections, board, content, now, isLate } = composed;
  const isTold = (one: Content) => content === null || content.includes(one);
  const tells = (one: Content, blocks: () => AnyBlock[]) => (isTold(one) ? blocks() : []);
  const { language } = team;
  const say = digestWords(language);
  // Target, forecast and who waits now are told with the month.
  const ofPast = month ? resultLines(past, language) : headlineLines(past, language);
  const title = titleText(past, language);
  const shown = month ?? past;
  return {
    text: [
      `${plain(title)}: ${ofPast.join('; ').replaceAll('*', '')}`,
      isTold('trend') ? trendText(shown, language) : '',
    ].join(''),
    blocks: [
      header(title),
      ...(isLate ? [context(say.late)] : []),
      section(ofPast.join('\n')),
      ...(month ? behindBlocks(past, resultsSelect) : []),
      ...tells('month', () => (month ? [section(monthLines(month, language).join('\n'))] : [])),
      ...tells('corrections', () =>
        correctionBlocks(corrections, todayIn(team.zone, now), language),
      ),
      ...tells('trend', () => trendBlocks(shown, language)),
      ...tells('people', () => leaderboardBlocks(shown, board)),
      ...tells('funnel', () => [divider(), ...funnelBlocks(shown, language)]),
      ...tells('attention', () => attentionBlocks(composed)),
      ...tells('objections', () => objectionBlocks(shown.objections, language)),
      ...behindBlocks(shown, behindSelect),
      context(say.footnote({ moment: formatMoment(now, language, team.zone), zone: team.zone })),
    ],
  };
}

/** Whoever presses sees the deals alone. */
function behindBlocks(numbers: Numbers, selectOf: typeof behindSelect): AnyBlock[] {
  const { team, period } = numbers;
  const select = selectOf(numbers, typedNumbers(team, undefined, period), team.language);
  return select.length > 0 ? [actions(select)] : [];
}

const monthLines = (month: Numbers, language: Language) => [
  `*${capital(periodText(month.period, language))}*`,
  ...headlineLines(month, language),
];

/** How many deals need what, and the most pressing of them. */
function attentionBlocks({ deals, slipping, team, board, now }: Composed): AnyBlock[] {
  const { language } = team;
  const ofDeals = dealWords(language);
  const pressing = deals.flatMap((deal) => {
    const stage = everStage(team, deal.stageId);
    const attention = stage ? attentionOf(deal, stage, team, now, slipping.has(deal.id)) : null;
    return attention ? [{ deal, attention }] : [];
  });
  if (pressing.length === 0) return [];
  const ranked = ATTENTION.map((kind) => ({
    kind,
    those: pressing.filter(({ attention }) => attention === kind),
  })).filter(({ those }) => those.length > 0);
  const counts = ranked.map(
    ({ kind, those }) => `${ofDeals.attentionKind({ kind })}: ${those.length}`,
  );
  const first = ranked.flatMap(({ those }) => those).slice(0, PRESSING_SHOWN);
  const rest = pressing.length - first.length;
  const ownerOf = ({ ownerId }: Deal) => plain(board.names.get(ownerId ?? '') ?? '');
  return [
    section(`*${ofDeals.attention}*\n${counts.join(' · ')}`),
    ...first.map(({ deal, attention }) =>
      section(
        // By name, and not mentioned: nobody is called in a channel.
        [dealLine(deal, team, language, attention), ownerOf(deal)].filter(Boolean).join(' · '),
        typed(ofDeals.show, `/deal show #${deal.number}`),
      ),
    ),
    ...(rest > 0
      ? [
          actions([
            typed(digestWords(language).allDeals({ rest }), `/deal list ${inTeam(team.name)} team`),
          ]),
        ]
      : []),
  ];
}

function objectionBlocks(heard: Numbers['objections'], language: Language): AnyBlock[] {
  const lines = heard
    .filter(({ asked }) => asked > 0)
    .slice(0, OBJECTIONS_SHOWN)
    .map(
      ({ category, asked }) =>
        `${plain(objectionWords(language).category({ category }))}: ${asked}`,
    );
  if (lines.length === 0) return [];
  return [section(`*${digestWords(language).objections}*\n${lines.join('\n')}`)];
}
