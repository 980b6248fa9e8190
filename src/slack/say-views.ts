import type { ModalView } from '@slack/types';
import type { Language } from '../language/language.ts';
import { actions, section, typed } from './blocks.ts';
import type { DeliveryOf } from './delivery.ts';
import { forView } from './figures.ts';
import { LIMITS } from './limits.ts';
import { modal } from './modals.ts';
import type { Message, Said } from './reply.ts';
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

/** A message in a modal's place. */
export function told(message: Message, language: Language): ModalView {
  const say = slackWords(language);
  return modal({
    id: 'told',
    title: say.app,
    close: say.close,
    blocks: message.blocks ? forView(message.blocks) : [section(message.text)],
  });
}
