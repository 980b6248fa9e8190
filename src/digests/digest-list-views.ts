import { formatDay, formatMoment, todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { capital } from '../language/text.ts';
import { actions, header, section, typed } from '../slack/blocks.ts';
import { message, type Reply } from '../slack/reply.ts';
import type { Team } from '../teams/directory.ts';
import { type Digest, zoneOf } from './digest.ts';
import type { Run } from './digest-run.ts';
import { troubleWords } from './digest-trouble-words.ts';
import { digestWords } from './digest-words.ts';

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
  const offered = actions([
    ...(canMake ? [typed(say.make, '/digest new', { style: 'primary' })] : []),
    typed(say.ownPage, '/digest morning'),
  ]);
  if (listed.length === 0) return message(say.none, [section(say.none), offered]);
  return message(say.digests, [
    header(say.digests),
    ...listed.flatMap(({ digest, team, isHeads }) => {
      const next = digest.nextAt
        ? say.next({ moment: formatMoment(digest.nextAt, language, zoneOf(digest, team)) })
        : say.isPaused;
      return [
        section(`${digestLine(digest, team, language)}\n_${next}_${troubleOf(digest, language)}`),
        actions(digestButtons(digest, isHeads, language)),
      ];
    }),
    offered,
  ]);
}

/** What keeps it from being posted, and what to do. */
function troubleOf({ trouble, channelId }: Digest, language: Language): string {
  if (!trouble) return '';
  const say = troubleWords(language);
  return `\n:warning: ${capital(say.why({ trouble, channelId }))}. ${say.remedy({ trouble })}`;
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
      const line = runLine(run, digest, { zone, today }, language);
      return run.status === 'posted'
        ? section(line, typed(say.show, `/digest show ${digest.id} ${run.id}`))
        : section(line);
    }),
  ]);
}

function runLine(
  run: Run,
  { channelId }: Digest,
  { zone, today }: { zone: string; today: string },
  language: Language,
): string {
  const say = digestWords(language);
  const ofTrouble = troubleWords(language);
  const day = formatDay(run.day, language, today);
  const why = run.trouble ? ofTrouble.why({ trouble: run.trouble, channelId }) : '';
  const moment = formatMoment(run.at, language, zone);
  const lines = {
    posting: () => ofTrouble.onItsWay({ day }),
    waiting: () => ofTrouble.waitsOn({ day, why }),
    missed: () => (why ? ofTrouble.missedFor({ day, why }) : say.missedOn({ day })),
    posted: () => (run.isLate ? say.postedLate({ day, moment }) : say.postedOn({ day, moment })),
  };
  const line = lines[run.status]();
  return run.askedBy ? ofTrouble.askedBy({ line, userId: run.askedBy }) : line;
}
