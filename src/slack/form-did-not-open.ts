import type { Language } from '../language/language.ts';
import { actions, section, typed } from './blocks.ts';
import type { DeliveryOf } from './delivery.ts';
import { LIMITS } from './limits.ts';
import type { Said } from './reply.ts';
import { slackWords } from './slack-words.ts';

/** With a button that types the command again. */
export function formDidNotOpen(
  delivery: DeliveryOf<'command' | 'action' | 'shortcut'>,
  language: Language,
): Said {
  const say = slackWords(language);
  const again =
    delivery.kind === 'command' ? `${delivery.command} ${delivery.text}`.trim() : undefined;
  return {
    kind: 'message',
    text: say.formDidNotOpen,
    blocks: [
      section(say.formDidNotOpen),
      ...(again && again.length <= LIMITS.buttonValue
        ? [actions([typed(say.openForm, again)])]
        : []),
    ],
  };
}
