import { asSpoken } from '../leads/message-text.ts';
import type { Command, Subcommand } from '../services.ts';
import { showModel } from './model-settings.ts';
import { howToAsk } from './objection-views.ts';
import { asObjection } from './parse-objection.ts';
import { listing, turned, working } from './playbook/card-commands.ts';
import { exporting, importing } from './playbook/card-table-commands.ts';
import { isFactLabel } from './playbook/fact-words.ts';
import { showFacts } from './playbook/show-facts.ts';
import { sayAnswer } from './say-answer.ts';
import { showStats } from './show-stats.ts';
import { isModelOn } from './tailor-reply.ts';

/** Of the sentence "model X is too slow" the first word is no subcommand. */
const alone: NonNullable<Subcommand['takes']> = (words) => words.length === 0;

const model: Subcommand = {
  name: 'model',
  also: ['модель'],
  usage: { en: 'model', ru: 'модель' },
  does: {
    en: 'what’s sent to a model, and whether it’s on',
    ru: 'что отправляется модели и включена ли она',
  },
  takes: alone,
  run: (call, tx) => showModel(tx, call),
};

const facts: Subcommand = {
  name: 'facts',
  also: ['факты'],
  usage: { en: 'facts', ru: 'факты' },
  does: {
    en: 'prices, terms and case studies that cards leave open',
    ru: 'цены, условия и кейсы для пропусков в карточках',
  },
  takes: (words) => words.length <= 1 || isFactLabel(words.map(({ text }) => text).join(' ')),
  run: (call, tx) => showFacts(tx, call),
};

const stats: Subcommand = {
  name: 'stats',
  also: ['статистика', 'итоги'],
  usage: { en: 'stats [days]', ru: 'статистика [дней]' },
  does: {
    en: 'which replies move deals (heads)',
    ru: 'какие ответы двигают сделки (для руководителей)',
  },
  takes: ([first, second]) => !second && (!first || /^\d{1,4}$/.test(first.text)),
  run: (call, tx) => showStats(tx, call),
};

/** `/objection` alone says how; with anything that is no subcommand it answers that. */
export const objectionCommand: Command = {
  name: '/objection',
  async bare({ member, model }, tx) {
    const isOn = await isModelOn(tx, member.workspaceId, model);
    const state = isOn ? 'on' : model ? 'off' : 'none';
    return { kind: 'message', ...howToAsk(state, member.language) };
  },
  otherwise: {
    usage: { en: '<what the customer said> [for <deal>]', ru: '<что сказал клиент> [для #12]' },
    does: { en: 'up to three replies, just for you', ru: 'до трёх ответов, видите только вы' },
    run: (call, tx) =>
      sayAnswer(tx, { asked: asObjection(asSpoken(call.text)), cameBy: 'command' }, call),
  },
  subcommands: [listing, working, facts, stats, importing, exporting, model, ...turned],
};
