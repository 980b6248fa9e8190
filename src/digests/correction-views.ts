import type { Correction } from '../kpi/corrections.ts';
import type { RateCorrection } from '../kpi/rate-corrections.ts';
import { formatDay, formatFullDay } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { formatMoney, type Money } from '../language/money.ts';
import { section } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import type { AnyBlock } from '../slack/reply.ts';
import { spokenRate } from '../workspaces/rate-views.ts';
import { correctionWords } from './correction-words.ts';

const SHOWN = 5;

/** What of the numbers posted before is so no longer. `today`: 'YYYY-MM-DD'. */
export function correctionBlocks(
  corrections: readonly (Correction | RateCorrection)[],
  today: string,
  language: Language,
): AnyBlock[] {
  if (corrections.length === 0) return [];
  const say = correctionWords(language);
  const lines = corrections.slice(0, SHOWN).map((one) => `• ${lineOf(one, today, language)}`);
  const rest = corrections.length - lines.length;
  return [
    section(
      [`*${say.corrections}*`, ...lines, ...(rest > 0 ? [say.more({ n: rest })] : [])].join('\n'),
    ),
  ];
}

function lineOf(
  correction: Correction | RateCorrection,
  today: string,
  language: Language,
): string {
  const say = correctionWords(language);
  if (correction.kind === 'rate') {
    const { currency, into, foreign, validFrom, was, is } = correction;
    const rate = (decimal: string | null) => decimal && spokenRate(decimal, language);
    const day = formatFullDay(validFrom, language);
    return say.rate({ currency, into, foreign, day, was: rate(was), is: rate(is) });
  }
  const { kind, number, title, isWon } = correction;
  const text = (amount: Money | null) => (amount ? formatMoney(amount, language) : say.noAmount);
  const told = {
    deal: `*#${number} ${plain(title)}*`,
    day: formatDay(correction.day, language, today),
    was: text(kind === 'restored' ? correction.is : correction.was),
  };
  if (kind === 'amount') return say.amount({ ...told, is: text(correction.is) });
  return kind === 'outcome' ? say.outcome({ ...told, isWon }) : say[kind](told);
}
