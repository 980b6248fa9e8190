import { words } from '../language/words.ts';

interface Told {
  deal: string;
  day: string;
  was: string;
}

interface ToldRate {
  currency: string;
  into: string;
  foreign: string;
  day: string;
  was: string | null;
  is: string | null;
}

export const correctionWords = words({
  corrections: { en: 'Corrections to what was posted', ru: 'Поправки к опубликованному' },
  amount: {
    en: ({ deal, day, was, is }: Told & { is: string }) =>
      `${deal}, won on ${day}: now ${is}, was ${was}`,
    ru: ({ deal, day, was, is }) => `${deal}, выиграна ${day}: теперь ${is}, было ${was}`,
  },
  outcome: {
    en: ({ deal, day, was, isWon }: Told & { isWon: boolean }) =>
      isWon
        ? `${deal}, reported as won on ${day} (${was}), was actually lost`
        : `${deal}, reported as lost on ${day}, was actually won`,
    ru: ({ deal, day, was, isWon }) =>
      isWon
        ? `${deal}: ${day} названа выигранной (${was}), на деле проиграна`
        : `${deal}: ${day} названа проигранной, на деле выиграна`,
  },
  moved: {
    en: ({ deal, day, was }: Told) =>
      `${deal}: its close on ${day} (${was}) was moved to another day`,
    ru: ({ deal, day, was }) => `${deal}: закрытие ${day} (${was}) перенесено на другой день`,
  },
  reopened: {
    en: ({ deal, day, was }: Told) => `${deal}, closed on ${day} (${was}), is open again`,
    ru: ({ deal, day, was }) => `${deal}, закрыта ${day} (${was}), снова открыта`,
  },
  removed: {
    en: ({ deal, day, was }: Told) => `${deal}, closed on ${day} (${was}), was removed`,
    ru: ({ deal, day, was }) => `${deal}, закрыта ${day} (${was}), удалена`,
  },
  restored: {
    en: ({ deal, day, was }: Told) => `${deal} counts again: closed on ${day} (${was})`,
    ru: ({ deal, day, was }) => `${deal} снова в счёте: закрыта ${day} (${was})`,
  },
  refund_undone: {
    en: ({ deal, day, was }: Told) => `${deal}: the refund of ${was} on ${day} was taken back`,
    ru: ({ deal, day, was }) => `${deal}: возврат ${was} (${day}) отменён`,
  },
  rate: {
    en: ({ currency, into, foreign, day, was, is }: ToldRate) =>
      `${currency} to ${into} rate from ${day}: ${is === null ? 'removed' : `now ${is}`}, ${was === null ? 'not set before' : `was ${was}`}; amounts in ${foreign} were recalculated`,
    ru: ({ currency, into, foreign, day, was, is }) =>
      `Курс ${currency} к ${into} с ${day}: ${is === null ? 'отменён' : `теперь ${is}`}, ${was === null ? 'раньше не было' : `был ${was}`}; суммы в ${foreign} пересчитаны`,
  },
  noAmount: { en: 'no amount', ru: 'без суммы' },
  more: {
    en: ({ n }: { n: number }) => `and ${n} more`,
    ru: ({ n }) => `и ещё ${n}`,
  },
});
