import type { Language } from '../language/language.ts';
import { cut, fold, straightenLines } from '../language/text.ts';
import type { Entered } from '../slack/call.ts';
import { chosenIn, lineIn } from '../slack/form-values.ts';
import type { Reply } from '../slack/reply.ts';
import type { LossReason, Stage, Team } from './directory.ts';
import { ASKED, nameTaken, type StageFields } from './stage.ts';
import { teamWords } from './team-words.ts';

const whole = (text: string) => (/^\d{1,3}$/.test(text) ? Number(text) : Number.NaN);

type Read<F> = { fields: F; wrong?: never } | { fields?: never; wrong: Reply };

/** A stage as its form tells it, or what is wrong with it. */
export function asStageFields(
  entered: Entered,
  team: Team,
  stage: Stage | null,
  language: Language,
): Read<StageFields> {
  const say = teamWords(language);
  const [en, ru] = [
    lineIn(entered, 'name_en').slice(0, 40),
    lineIn(entered, 'name_ru').slice(0, 40),
  ];
  const names = { en: en || ru, ru: ru || en };
  const isOpen = !stage || stage.kind === 'open';
  const rot = lineIn(entered, 'rot');
  const probability = isOpen ? whole(lineIn(entered, 'probability')) : stage.probability;
  const rotDays = isOpen && rot ? whole(rot) : null;
  const nameField = language === 'ru' ? 'name_ru' : 'name_en';
  const errors: Record<string, string> = {};
  const taken = names.en && nameTaken(team, names, stage?.id ?? null);
  if (!fold(names.en) || !fold(names.ru)) errors[nameField] = say.stageNameMissing;
  if (taken) errors[nameField] = say.stageNameTaken({ stage: taken.names[language] });
  if (!(probability >= 0 && probability <= 100)) errors['probability'] = say.badProbability;
  if (rotDays !== null && !(rotDays >= 1 && rotDays <= 365)) errors['rot'] = say.badRotDays;
  if (Object.keys(errors).length > 0) return { wrong: { kind: 'errors', errors } };
  const asks = ASKED.filter((asked) => chosenIn(entered, 'asks').includes(asked));
  const place = lineIn(entered, 'place');
  const behindId = team.stages.some(({ id }) => id === place) ? place : null;
  return { fields: { names, probability, rotDays, asks, behindId } };
}

const MOST_REASONS = 30;
const LONGEST_REASON = 40;

/**
 * `Цена / Price`, one a line: the person's own language stands first. A reason that was there keeps its key, by either
 * name, so that lost deals go on counting under it. Undefined when the list cannot be one.
 */
export function asLossReasons(
  entered: Entered[string] | undefined,
  team: Team,
  language: Language,
): readonly LossReason[] | undefined {
  if (typeof entered !== 'string') return team.lossReasons;
  const reasons = straightenLines(entered)
    .split('\n')
    .filter((line) => fold(line) !== '')
    .map((line) => asReason(line, team.lossReasons, language));
  const unique = new Map(reasons.map((reason) => [reason.reason, reason]));
  const isRight = reasons.every(({ names }) =>
    Object.values(names).every((name) => name.length <= LONGEST_REASON),
  );
  return isRight && unique.size > 0 && unique.size <= MOST_REASONS
    ? [...unique.values()]
    : undefined;
}

function asReason(line: string, known: readonly LossReason[], language: Language): LossReason {
  const [own = '', other = own] = line.split(/\s*\/\s*/).filter(Boolean);
  const names = language === 'ru' ? { ru: own, en: other } : { en: own, ru: other };
  const isSame = (reason: LossReason) =>
    fold(reason.names.en) === fold(names.en) || fold(reason.names.ru) === fold(names.ru);
  return { reason: known.find(isSame)?.reason ?? cut(fold(own).replaceAll(' ', '_'), 40), names };
}
