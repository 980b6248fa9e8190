import type { Command, Subcommand } from '../services.ts';
import { showModel } from './model-settings.ts';
import { howToAsk } from './objection-views.ts';
import { asObjection } from './parse-objection.ts';
import { sayAnswer } from './say-answer.ts';
import { isModelOn } from './tailor-reply.ts';

/** Of the sentence "model X is too slow" the first word is no subcommand. */
const alone: NonNullable<Subcommand['takes']> = (words) => words.length === 0;

const model: Subcommand = {
  name: 'model',
  also: ['модель'],
  usage: { en: 'model', ru: 'модель' },
  does: {
    en: 'what is sent to a model, and whether',
    ru: 'что отправляется модели и включена ли она',
  },
  takes: alone,
  run: (call, tx) => showModel(tx, call),
};

/** `/objection` alone says how; with anything that is no subcommand it answers that. */
export const objectionCommand: Command = {
  name: '/objection',
  async bare({ member, model }, tx) {
    const isOn = await isModelOn(tx, member.workspaceId, model);
    const state = isOn ? 'on' : model ? 'off' : 'none';
    return { kind: 'message', ...howToAsk(state, member.language) };
  },
  otherwise: (call, tx) =>
    sayAnswer(tx, { asked: asObjection(call.text), cameBy: 'command' }, call),
  subcommands: [model],
};
