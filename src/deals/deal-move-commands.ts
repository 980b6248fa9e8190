import type { Subcommand } from '../services.ts';
import { stageOfKind } from '../teams/pipeline.ts';
import { readableTeams } from '../teams/rights.ts';
import { moveAnswer } from './deal-modals.ts';
import type { FoundDeal } from './find-deal.ts';
import { asLoss } from './loss-reason.ts';
import { type MoveRequest, moveDeal, reopenDeal, stageNamed } from './move-deal.ts';
import { asDeal, asLine, asMove, splitComment } from './parse-deal.ts';
import { asPrice } from './parse-rest.ts';

/** The same command for the deal of that number, with all else that was typed. */
export const again =
  (name: string, ...rest: (string | null)[]) =>
  (ref: string, after = '') =>
    ['/deal', name, ref, after, ...rest].filter(Boolean).join(' ');

export const told = (comment: string | null) => (comment ? `# ${comment}` : null);

export const joined = (...said: (string | null)[]) => said.filter(Boolean).join('. ') || null;

const moving: Subcommand = {
  name: 'move',
  also: ['перенести', 'перенеси', 'переместить', 'двинуть', 'этап', 'stage'],
  usage: { en: 'move <deal> <stage> [# comment]', ru: 'перенести <сделка> <этап> [# комментарий]' },
  does: { en: 'move a deal to another stage', ru: 'перенести на другой этап' },
  async run({ text, words, member, now }, tx) {
    const { ref, stage, comment } = asMove(text, words, readableTeams(member));
    const retype = again('move', stage, told(comment));
    const plan = (found: FoundDeal) => stageNamed(found, stage, comment);
    const request = { ref, plan, retype };
    return moveAnswer(await moveDeal(tx, request, member, now), member);
  },
};

const winning: Subcommand = {
  name: 'won',
  also: ['выиграна', 'выиграли', 'победа', 'win'],
  usage: { en: 'won <deal> [amount]', ru: 'выиграна <сделка> [сумма]' },
  does: { en: 'mark as won', ru: 'отметить выигранной' },
  async run({ text, words, member, now }, tx) {
    const { comment, ...typed } = splitComment(text, words);
    const request: MoveRequest = {
      ref: asLine(typed.line, typed.words, {
        en: '/deal won #12 5k',
        ru: '/deal выиграна #12 300к',
      }),
      plan({ team, rest }) {
        const { said, ...brought } = asPrice(rest, team);
        return { to: stageOfKind(team, 'won'), comment: joined(said, comment), brought };
      },
      retype: again('won', told(comment)),
    };
    return moveAnswer(await moveDeal(tx, request, member, now), member);
  },
};

const losing: Subcommand = {
  name: 'lost',
  also: ['проиграна', 'проиграли', 'потеряна', 'lose'],
  usage: { en: 'lost <deal> [reason]', ru: 'проиграна <сделка> [причина]' },
  does: { en: 'mark as lost, with the reason', ru: 'отметить проигранной и указать причину' },
  async run({ text, words, member, now }, tx) {
    const { comment, ...typed } = splitComment(text, words);
    const request: MoveRequest = {
      ref: asLine(typed.line, typed.words, {
        en: '/deal lost #12 price',
        ru: '/deal проиграна #12 цена',
      }),
      plan({ team, rest }) {
        const { reason, said } = asLoss(rest, team.lossReasons);
        const to = stageOfKind(team, 'lost');
        return { to, comment: joined(said, comment), brought: { lossReason: reason } };
      },
      retype: again('lost', told(comment)),
    };
    return moveAnswer(await moveDeal(tx, request, member, now), member);
  },
};

const reopening: Subcommand = {
  name: 'reopen',
  also: ['открыть', 'вернуть', 'переоткрыть'],
  usage: { en: 'reopen <deal>', ru: 'открыть <сделка>' },
  does: { en: 'open a closed deal again', ru: 'снова открыть закрытую сделку' },
  async run({ words, member, now }, tx) {
    const ref = asDeal(words, { en: '/deal reopen #12', ru: '/deal открыть #12' });
    const moved = await reopenDeal(tx, ref, member, now, again('reopen'));
    return moveAnswer(moved, member);
  },
};

export const moveSubcommands: readonly Subcommand[] = [moving, winning, losing, reopening];
