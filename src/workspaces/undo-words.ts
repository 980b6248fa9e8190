import { formatAgo } from '../language/dates.ts';
import { words } from '../language/words.ts';
import { mention } from '../slack/escape.ts';

/** Why any change, whatever it changed, cannot be taken back. */
export const undoWords = words({
  noUndo: {
    en: ({ why }: { why: 'already_undone' | 'undo_itself' | 'too_late' }) =>
      ({
        already_undone: "That's already undone.",
        undo_itself: 'That was itself an undo. Make the change again instead.',
        too_late: 'A change can only be undone within 24 hours. Make a new one instead.',
      })[why],
    ru: ({ why }) =>
      ({
        already_undone: 'Это уже отменено.',
        undo_itself: 'Это и была отмена. Просто внесите изменение ещё раз.',
        too_late: 'Отменить можно в течение 24 часов. Внесите новое изменение.',
      })[why],
  },
  newer: {
    en: ({ what, byId, at, now }: { what: string; byId: string; at: Date; now: Date }) =>
      `This can't be undone: there's a newer change on top of it (${what}, ${mention(byId)}, ${formatAgo(at, now, 'en')}).`,
    ru: ({ what, byId, at, now }) =>
      `Отменить нельзя: поверх есть более новое изменение (${what}, ${mention(byId)}, ${formatAgo(at, now, 'ru')}).`,
  },
});
