import { match } from '../language/match.ts';
import type { Word } from '../language/text.ts';
import type { LossReason, Team } from '../teams/directory.ts';
import { asDeal, type DealRef, orWhole, splitComment, standsAlone, textOf } from './parse-deal.ts';

export interface AskedLoss {
  ref: DealRef;
  /** The key on the team's list. */
  reason: string | null;
  comment: string | null;
}

const LINE = { en: '/deal lost #12 price', ru: '/deal проиграна #12 цена' };

/**
 * `ромашка цена`, `#12 competitor went with Beta`: the longest end that names a reason of the teams' lists is the reason. After a
 * number or quotes the reason may come first and a comment after it; words that are on no list are kept as
 * the comment, and the reason is asked for.
 */
export function asLoss(text: string, words: readonly Word[], teams: readonly Team[]): AskedLoss {
  const { told, comment } = splitComment(text, words);
  const known = reasonsOf(teams);
  const [first] = told;
  if (standsAlone(first)) {
    const { reason, rest } = leading(known, told.slice(1));
    const said = [textOf(rest), comment].filter(Boolean).join('. ');
    return { ref: asDeal(told.slice(0, 1), LINE), reason, comment: said || null };
  }
  for (let at = 1; at < told.length; at++) {
    const reason = called(known, told.slice(at));
    if (!reason) continue;
    return { ref: orWhole(asDeal(told.slice(0, at), LINE), told), reason, comment };
  }
  return { ref: asDeal(told, LINE), reason: null, comment };
}

function leading(known: readonly LossReason[], words: readonly Word[]) {
  for (let to = words.length; to > 0; to--) {
    const reason = called(known, words.slice(0, to));
    if (reason) return { reason, rest: words.slice(to) };
  }
  return { reason: null, rest: words };
}

function called(known: readonly LossReason[], words: readonly Word[]): string | undefined {
  const found = match(textOf(words), known, ({ reason, names }) => [names.en, names.ru, reason]);
  return found.kind === 'one' ? found.item.reason : undefined;
}

const reasonsOf = (teams: readonly Team[]): LossReason[] => [
  ...new Map(
    teams.flatMap((team) => team.lossReasons).map((reason) => [reason.reason, reason]),
  ).values(),
];
