import { match } from '../language/match.ts';
import type { Word } from '../language/text.ts';
import type { Team } from '../teams/directory.ts';
import type { Brought } from './deal.ts';
import { asDeal, type DealRef } from './parse-deal.ts';

/**
 * `ромашка цена`, `#12 went to a competitor`: the longest end that names a reason of the teams' lists is the reason. After a
 * number or quotes, words that are on no list are kept as a comment, and the reason is asked for.
 */
export function asReason(
  words: readonly Word[],
  teams: readonly Team[],
): { ref: DealRef; brought: Brought; comment: string | null } {
  const reasons = teams.flatMap((team) => team.lossReasons);
  const known = [...new Map(reasons.map((reason) => [reason.reason, reason])).values()];
  const called = (text: string) => {
    const found = match(text, known, ({ reason, names }) => [names.en, names.ru, reason]);
    return found.kind === 'one' ? found.item.reason : undefined;
  };
  const line = '/deal lost #12 price';
  const [first] = words;
  const alone = first && (first.quoted || /^[#№]?\d{1,9}$/.test(first.text));
  for (let at = 1; at < words.length; at++) {
    const text = words
      .slice(at)
      .map((word) => word.text)
      .join(' ');
    const reason = called(text);
    if (reason)
      return {
        ref: asDeal(words.slice(0, at), line),
        brought: { lossReason: reason },
        comment: null,
      };
    if (alone) return { ref: asDeal([first], line), brought: {}, comment: text };
  }
  return { ref: asDeal(words, line), brought: {}, comment: null };
}
