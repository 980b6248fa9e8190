import type { Deal } from '../deals/deal.ts';
import { ATTENTION, attentionOf } from '../deals/deal-attention.ts';
import { dealLine } from '../deals/deal-card-views.ts';
import { dealWords } from '../deals/deal-words.ts';
import { funnelBlocks } from '../kpi/kpi-figures.ts';
import { headlineLines, periodText, resultLines, titleText } from '../kpi/kpi-lines.ts';
import type { Numbers } from '../kpi/numbers.ts';
import { formatDay, formatMoment, todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { objectionWords } from '../objections/objection-words.ts';
import { actions, context, divider, header, section, typed } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import { type AnyBlock, type Message, message, type Reply } from '../slack/reply.ts';
import type { Team } from '../teams/directory.ts';
import { everStage } from '../teams/pipeline.ts';
import { type Digest, type Run, zoneOf } from './digest.ts';
import { digestWords } from './digest-words.ts';

const PRESSING_SHOWN = 5;
const OBJECTIONS_SHOWN = 3;

interface Composed {
  team: Team;
  past: Numbers;
  /** Month to date; null when the digest itself is of a month. */
  month: Numbers | null;
  /** The open ones. */
  deals: readonly Deal[];
  now: Date;
  isLate: boolean;
}

export function digestShown({ team, past, month, deals, now, isLate }: Composed): Message {
  const { language } = team;
  const say = digestWords(language);
  // Target, forecast and who waits now are told with the month.
  const ofPast = month ? resultLines(past, language) : headlineLines(past, language);
  const title = titleText(past, language);
  return {
    text: `${plain(title)}: ${ofPast.join('; ').replaceAll('*', '')}`,
    blocks: [
      header(title),
      ...(isLate ? [context(say.late)] : []),
      section(ofPast.join('\n')),
      ...(month ? [section(monthLines(month, language).join('\n'))] : []),
      divider(),
      ...funnelBlocks(month ?? past, language),
      ...attentionBlocks(deals, team, now),
      ...objectionBlocks((month ?? past).objections, language),
      context(say.footnote({ moment: formatMoment(now, language, team.zone), zone: team.zone })),
    ],
  };
}

const monthLines = (month: Numbers, language: Language) => [
  `*${periodText(month.period, language)}*`,
  ...headlineLines(month, language),
];

/** How many deals need what, and the most pressing of them. */
function attentionBlocks(deals: readonly Deal[], team: Team, now: Date): AnyBlock[] {
  const { language } = team;
  const ofDeals = dealWords(language);
  const pressing = deals.flatMap((deal) => {
    const stage = everStage(team, deal.stageId);
    const attention = stage ? attentionOf(deal, stage, team, now) : null;
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
  return [
    section(`*${ofDeals.attention}*\n${counts.join(' · ')}`),
    ...first.map(({ deal, attention }) =>
      section(
        dealLine(deal, team, language, attention),
        typed(ofDeals.show, `/deal show #${deal.number}`),
      ),
    ),
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

/** `*Working days* at 09:00 in #sales: North`, with the zone where it is not the team's. */
export function digestLine(
  { kind, time, ownZone, channelId }: Digest,
  team: Team,
  language: Language,
): string {
  const line = digestWords(language).one({ kind, time, channelId, team: team.name });
  return ownZone === null || ownZone === team.zone ? line : `${line} (${ownZone})`;
}

export interface Listed {
  digest: Digest;
  team: Team;
  /** Whether the reader may change it. */
  isHeads: boolean;
}

export function digestList(listed: readonly Listed[], canMake: boolean, language: Language): Reply {
  const say = digestWords(language);
  const make = canMake ? [actions([typed(say.make, '/digest new', { style: 'primary' })])] : [];
  if (listed.length === 0) return message(say.none, [section(say.none), ...make]);
  return message(say.digests, [
    header(say.digests),
    ...listed.flatMap(({ digest, team, isHeads }) => {
      const next = digest.nextAt
        ? say.next({ moment: formatMoment(digest.nextAt, language, zoneOf(digest, team)) })
        : say.isPaused;
      return [
        section(`${digestLine(digest, team, language)}\n_${next}_`),
        actions(digestButtons(digest, isHeads, language)),
      ];
    }),
    ...make,
  ]);
}

function digestButtons({ id, nextAt }: Digest, isHeads: boolean, language: Language) {
  const say = digestWords(language);
  const forAll = [
    typed(say.preview, `/digest preview ${id}`),
    typed(say.history, `/digest history ${id}`),
  ];
  if (!isHeads) return forAll;
  return [
    ...forAll,
    nextAt ? typed(say.pause, `/digest pause ${id}`) : typed(say.resume, `/digest resume ${id}`),
    typed(say.delete, `/digest delete ${id}`, { style: 'danger' }),
  ];
}

/** What was done, with a button that types `undo`. */
export function digestChanged(text: string, undo: string, language: Language): Reply {
  return message(text, [section(text), actions([typed(digestWords(language).undo, undo)])]);
}

export function digestMade(
  digest: Digest & { nextAt: Date },
  team: Team,
  language: Language,
): Reply {
  const moment = formatMoment(digest.nextAt, language, zoneOf(digest, team));
  const text = digestWords(language).made({ line: digestLine(digest, team, language), moment });
  return digestChanged(text, `/digest delete ${digest.id}`, language);
}

export function historyShown(
  { digest, team }: Pick<Listed, 'digest' | 'team'>,
  runs: readonly Run[],
  language: Language,
  now: Date,
): Reply {
  const say = digestWords(language);
  if (runs.length === 0) return message(say.noHistory);
  const zone = zoneOf(digest, team);
  const today = todayIn(zone, now);
  return message(say.history, [
    section(`*${say.history}*\n${digestLine(digest, team, language)}`),
    ...runs.map((run) => {
      const day = formatDay(run.day, language, today);
      if (run.status === 'missed') return section(say.missedOn({ day }));
      const moment = formatMoment(run.at, language, zone);
      const line = run.isLate ? say.postedLate({ day, moment }) : say.postedOn({ day, moment });
      return section(line, typed(say.show, `/digest show ${digest.id} ${run.day}`));
    }),
  ]);
}
