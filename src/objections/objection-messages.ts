import { asSpoken } from '../leads/message-text.ts';
import type { MessageCall, MessageListener, Shortcut } from '../services.ts';
import { message } from '../slack/reply.ts';
import { findCards } from './find/find-cards.ts';
import { doesNotLookLikeOne } from './objection-views.ts';
import { objectionWords } from './objection-words.ts';
import { asObjection } from './parse-objection.ts';
import { sayAnswer } from './say-answer.ts';

/** "Возражение: …", "what do I answer to …": asked for in so many words. */
const ASKED =
  /^(?:(?:возражение|ответь(?:те)?(?: на возражение)?|отработай(?:те)? возражение|что (?:мне )?ответить(?: клиенту)?|как (?:мне )?ответить(?: клиенту)?(?: на)?)|(?:objection|answer (?:this |the )?objection|what (?:do|should) i (?:say|answer|reply)(?: to)?|how (?:do|should) i (?:answer|reply|respond)(?: to)?))(?!\p{L})[\s:,?-]*/iu;

const said = (call: MessageCall) => asSpoken(call.text);

/** Asked for in so many words, in a mention or a direct message: stands before what reads messages for leads. */
export const objectionAsked: MessageListener = {
  on: ['mention', 'direct'],
  async run(call, tx) {
    const request = ASKED.exec(said(call));
    if (!request) return undefined;
    const text = said(call).slice(request[0].length).trim();
    const { language, workspaceId } = call.member;
    if (text === '') return message(objectionWords(language).ask);
    const { objection } = await findCards(tx, workspaceId, { text });
    if (!objection) return { kind: 'message', ...doesNotLookLikeOne(text, language) };
    return sayAnswer(tx, { asked: asObjection(text), cameBy: cameBy(call) }, call);
  },
};

/** A customer's words by themselves: answered when they look like an objection, and left to others when not. */
export const objectionHeard: MessageListener = {
  on: ['mention', 'direct'],
  async run(call, tx) {
    const text = said(call);
    if (text === '') return undefined;
    const { objection } = await findCards(tx, call.member.workspaceId, { text });
    if (!objection) return undefined;
    return sayAnswer(tx, { asked: { text, deal: null }, cameBy: cameBy(call) }, call);
  },
};

/** A direct message names no channel by "#"; which of the two it was only decides how the answer may follow. */
const cameBy = ({ channelId }: MessageCall) =>
  channelId.startsWith('D') ? ('direct' as const) : ('mention' as const);

/** "Answer this objection" on the customer's own words. */
export const objectionShortcut: Shortcut = {
  id: 'objection.answer',
  async run(call, tx) {
    return sayAnswer(tx, { asked: { text: said(call), deal: null }, cameBy: 'shortcut' }, call);
  },
};
