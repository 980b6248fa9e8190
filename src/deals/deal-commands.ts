import { Refusal } from '../errors.ts';
import { formatDay, todayIn } from '../language/dates.ts';
import { formatMoney } from '../language/money.ts';
import type { Command, CommandCall, Subcommand } from '../services.ts';
import { mentioned, plain } from '../slack/escape.ts';
import { message } from '../slack/reply.ts';
import { firstStage, stageOfKind } from '../teams/pipeline.ts';
import { homeTeam, ownTeams, readableTeams } from '../teams/rights.ts';
import { changeDeal, requireColleague } from './change-deal.ts';
import {
  addNote,
  finishStep,
  handOver,
  rename,
  setAmount,
  setCloseDay,
  setNextStep,
  snooze,
} from './deal.ts';
import { dealHistory, dealList, myPipeline } from './deal-list-views.ts';
import { moveAnswer, newDealForm, nextStepForm, snoozeForm } from './deal-modals.ts';
import { findDeals, readEvents } from './deal-store.ts';
import { dealChanged, dealOpened, dealShown, dealUndone, handedOver } from './deal-views.ts';
import { dealWords } from './deal-words.ts';
import { exportDeals } from './export-deals.ts';
import { lockDeal } from './find-deal.ts';
import { asListRequest } from './list-deals.ts';
import { asReason } from './loss-reason.ts';
import { moveDeal } from './move-deal.ts';
import { asOpenRequest, openDeal } from './open-deal.ts';
import { asAmount, asDay, asDeal, asMove, asText, asWon, required } from './parse-deal.ts';
import { undoChange } from './undo-deal.ts';

/** The currency and calendar that words are read in before the deal itself is known. */
const ownTeam = (call: CommandCall) => homeTeam(call.member, call.channelId);
const todayOf = (call: CommandCall) =>
  todayIn(ownTeams(call.member)[0]?.zone ?? call.member.zone, call.now);
const currencyOf = (call: CommandCall) =>
  ownTeams(call.member)[0]?.currency ?? readableTeams(call.member)[0]?.currency ?? 'USD';
const again =
  (name: string, rest = '') =>
  (ref: string) =>
    `/deal ${name} ${ref} ${rest}`.trim();

async function bare(call: CommandCall, tx: Parameters<Subcommand['run']>[1]) {
  const { member, now } = call;
  if (readableTeams(member).length === 0) ownTeam(call);
  const teamIds = readableTeams(member).map((team) => team.id);
  const deals = await findDeals(tx, member.workspaceId, {
    teamIds,
    ownerId: member.userId,
    open: true,
  });
  return myPipeline(deals, member, now);
}

const opening: Subcommand = {
  name: 'new',
  also: ['новая', 'новый', 'создать'],
  usage: { en: 'new <title> [amount] [stage]', ru: 'новая <название> [сумма] [этап]' },
  does: { en: 'open a deal; alone: a form', ru: 'открыть сделку; без слов — форма' },
  async run(call, tx) {
    const { member, now } = call;
    const team = ownTeam(call);
    if (call.words.length === 0) return newDealForm(team, ownTeams(member), member.language);
    return dealOpened(
      await openDeal(tx, asOpenRequest(call.words, call.text, team), member, now),
      member,
      now,
    );
  },
};

/** What the button "Create another" types; people need not know it. */
const openingAnother: Subcommand = {
  ...opening,
  name: 'another',
  also: ['ещё'],
  usage: { en: 'another <title> [amount] [stage]', ru: 'ещё <название> [сумма] [этап]' },
  does: { en: 'a second deal with the same title', ru: 'вторая сделка с тем же названием' },
  async run(call, tx) {
    const request = { ...asOpenRequest(call.words, call.text, ownTeam(call)), another: true };
    return dealOpened(await openDeal(tx, request, call.member, call.now), call.member, call.now);
  },
};

const moving: Subcommand = {
  name: 'move',
  also: ['перенести', 'перенеси', 'двинуть'],
  usage: { en: 'move <deal> <stage> [# comment]', ru: 'перенести <сделка> <этап> [# комментарий]' },
  does: { en: 'to another stage', ru: 'на другой этап' },
  async run(call, tx) {
    const request = asMove(call.text, call.words, readableTeams(call.member));
    const retype = again(
      'move',
      `${request.stage}${request.comment ? ` # ${request.comment}` : ''}`,
    );
    return moveAnswer(await moveDeal(tx, request, call.member, call.now, retype), call.member);
  },
};

const winning: Subcommand = {
  name: 'won',
  also: ['выиграна', 'выиграли', 'победа', 'win'],
  usage: { en: 'won <deal> [amount]', ru: 'выиграна <сделка> [сумма]' },
  does: { en: 'mark as won', ru: 'отметить выигранной' },
  async run(call, tx) {
    const { ref, money } = asWon(call.words, currencyOf(call), '/deal won #12 5k');
    const stage = (team: Parameters<typeof stageOfKind>[0]) => stageOfKind(team, 'won');
    const request = { ref, stage, comment: null, brought: money ? { amount: money } : {} };
    return moveAnswer(
      await moveDeal(tx, request, call.member, call.now, again('won')),
      call.member,
    );
  },
};

const losing: Subcommand = {
  name: 'lost',
  also: ['проиграна', 'проиграли', 'потеряна', 'lose'],
  usage: { en: 'lost <deal> [reason]', ru: 'проиграна <сделка> [причина]' },
  does: { en: 'mark as lost, with the reason', ru: 'отметить проигранной и указать причину' },
  async run(call, tx) {
    const { ref, brought, comment } = asReason(call.words, readableTeams(call.member));
    const stage = (team: Parameters<typeof stageOfKind>[0]) => stageOfKind(team, 'lost');
    const moved = await moveDeal(
      tx,
      { ref, stage, comment, brought },
      call.member,
      call.now,
      again('lost'),
    );
    return moveAnswer(moved, call.member);
  },
};

const reopening: Subcommand = {
  name: 'reopen',
  also: ['открыть', 'вернуть'],
  usage: { en: 'reopen <deal>', ru: 'открыть <сделка>' },
  does: { en: 'open a closed deal again', ru: 'снова открыть закрытую сделку' },
  async run(call, tx) {
    const ref = asDeal(call.words, '/deal reopen #12');
    const stage = (
      team: Parameters<typeof firstStage>[0],
      deal: { stageKind: string; title: string; number: number },
    ) => {
      if (deal.stageKind !== 'open') return firstStage(team);
      throw new Refusal('not_closed', (l) => dealWords(l).notClosed(deal));
    };
    const moved = await moveDeal(
      tx,
      { ref, stage, comment: null },
      call.member,
      call.now,
      again('reopen'),
    );
    return moveAnswer(moved, call.member);
  },
};

const listing: Subcommand = {
  name: 'list',
  also: ['список', 'все'],
  usage: { en: 'list [mine|team|@user] [stage]', ru: 'список [мои|команда|@имя] [этап]' },
  does: { en: 'deals, page by page', ru: 'сделки, постранично' },
  async run(call, tx) {
    const request = asListRequest(call);
    const deals = await findDeals(tx, call.member.workspaceId, request.filter);
    return dealList(deals, request, call.member, call.now);
  },
};

const showing: Subcommand = {
  name: 'show',
  also: ['показать', 'покажи'],
  usage: { en: 'show <deal>', ru: 'показать <сделка>' },
  does: { en: 'everything about a deal', ru: 'всё о сделке' },
  async run(call, tx) {
    const ref = asDeal(call.words, '/deal show #12');
    const { deal, team } = await lockDeal(tx, ref, call.member, again('show'));
    return dealShown(deal, team, call.member, call.now);
  },
};

const amount: Subcommand = {
  name: 'amount',
  also: ['сумма'],
  usage: { en: 'amount <deal> <amount>', ru: 'сумма <сделка> <сумма>' },
  does: { en: 'what it is worth', ru: 'сколько она стоит' },
  async run(call, tx) {
    const { ref, money } = asAmount(call.words, currencyOf(call), '/deal amount #12 5k');
    const decide = (deal: Parameters<typeof setAmount>[0], by: Parameters<typeof setAmount>[2]) =>
      setAmount(deal, money, by);
    const shown = formatMoney(money, call.member.language);
    const changed = await changeDeal(
      tx,
      ref,
      decide,
      call.member,
      call.now,
      again('amount', shown),
    );
    return dealChanged(
      changed,
      dealWords(call.member.language).amountIs({ amount: shown }),
      call.member.language,
    );
  },
};

const closing: Subcommand = {
  name: 'close',
  also: ['закрытие', 'срок', 'дата'],
  usage: { en: 'close <deal> <date>', ru: 'закрытие <сделка> <дата>' },
  does: { en: 'when it should close', ru: 'когда должна закрыться' },
  async run(call, tx) {
    const today = todayOf(call);
    const { ref, day } = asDay(call.words, today, '/deal close #12 friday');
    const changed = await changeDeal(
      tx,
      ref,
      (deal, by) => setCloseDay(deal, day, by),
      call.member,
      call.now,
      again('close', day),
    );
    const { language } = call.member;
    return dealChanged(
      changed,
      dealWords(language).closeIs({ day: formatDay(day, language, today) }),
      language,
    );
  },
};

const nextStep: Subcommand = {
  name: 'next',
  also: ['шаг', 'следующий'],
  usage: { en: 'next <deal> <date> <text>', ru: 'шаг <сделка> <дата> <что сделать>' },
  does: { en: 'the next step; without a date: a form', ru: 'следующий шаг; без даты — форма' },
  async run(call, tx) {
    const { member, now, words } = call;
    if (words.length === 1) {
      const { deal, team } = await lockDeal(
        tx,
        asDeal(words, '/deal next #12'),
        member,
        again('next'),
      );
      return nextStepForm(deal, team, member.language, now);
    }
    const line = '/deal next #12 tomorrow call';
    const { ref, day, rest } = asDay(words, todayOf(call), line);
    const what = required(rest, line);
    const changed = await changeDeal(
      tx,
      ref,
      (deal, by) => setNextStep(deal, day, what, by),
      member,
      now,
      again('next', `${day} ${what}`),
    );
    const shown = { day: formatDay(day, member.language, todayOf(call)), what: plain(what) };
    return dealChanged(changed, dealWords(member.language).nextIs(shown), member.language);
  },
};

const stepDone: Subcommand = {
  name: 'done',
  also: ['сделано', 'готово'],
  usage: { en: 'done <deal>', ru: 'сделано <сделка>' },
  does: { en: 'the next step is done', ru: 'следующий шаг выполнен' },
  async run(call, tx) {
    const ref = asDeal(call.words, '/deal done #12');
    const changed = await changeDeal(tx, ref, finishStep, call.member, call.now, again('done'));
    const what = plain(changed.before.nextStep?.what ?? '');
    return dealChanged(
      changed,
      dealWords(call.member.language).stepDone({ what }),
      call.member.language,
    );
  },
};

const owner: Subcommand = {
  name: 'owner',
  also: ['владелец', 'передать', 'ответственный'],
  usage: { en: 'owner <deal> @user', ru: 'передать <сделка> @имя' },
  does: { en: 'hand it over', ru: 'передать другому' },
  async run(call, tx) {
    const line = '/deal owner #12 @name';
    const userId =
      call.words.map((word) => mentioned(word.text)).find((is) => is?.kind === 'user')?.id ?? '';
    const ref = asDeal(
      call.words.filter((word) => !mentioned(word.text)),
      line,
    );
    required(userId, line);
    const decide: Parameters<typeof changeDeal>[2] = (deal, by, team) => {
      requireColleague(team, userId);
      return handOver(deal, userId, by);
    };
    return handedOver(
      await changeDeal(tx, ref, decide, call.member, call.now, again('owner', `<@${userId}>`)),
      call.member,
    );
  },
};

const note: Subcommand = {
  name: 'note',
  also: ['заметка', 'комментарий'],
  usage: { en: 'note <deal> <text>', ru: 'заметка <сделка> <текст>' },
  does: { en: 'write something down', ru: 'записать что-нибудь' },
  async run(call, tx) {
    const { ref, rest } = asText(call.words, call.text, '/deal note #12 they like it');
    const text = required(rest, '/deal note #12 they like it');
    const changed = await changeDeal(
      tx,
      ref,
      (deal, by) => addNote(deal, text, by),
      call.member,
      call.now,
      again('note', text),
    );
    return dealChanged(
      changed,
      dealWords(call.member.language).noted({ note: plain(text) }),
      call.member.language,
    );
  },
};

const renaming: Subcommand = {
  name: 'rename',
  also: ['переименовать', 'название'],
  usage: { en: 'rename <deal> <title>', ru: 'переименовать <сделка> <название>' },
  does: { en: 'another title', ru: 'другое название' },
  async run(call, tx) {
    const { ref, rest } = asText(call.words, call.text, '/deal rename #12 Acme North');
    const title = required(rest.replace(/^"(.*)"$/, '$1'), '/deal rename #12 Acme North');
    const changed = await changeDeal(
      tx,
      ref,
      (deal, by) => rename(deal, title, by),
      call.member,
      call.now,
      again('rename', title),
    );
    return dealChanged(changed, dealWords(call.member.language).renamed, call.member.language);
  },
};

const snoozing: Subcommand = {
  name: 'snooze',
  also: ['пауза', 'отложить'],
  usage: { en: 'snooze <deal> <date> <reason>', ru: 'пауза <сделка> <дата> <причина>' },
  does: {
    en: 'a known pause: no alerts until then',
    ru: 'известная пауза: до этого дня не напоминать',
  },
  async run(call, tx) {
    const { member, now, words } = call;
    if (words.length === 1) {
      const { deal, team } = await lockDeal(
        tx,
        asDeal(words, '/deal snooze #12'),
        member,
        again('snooze'),
      );
      return snoozeForm(deal, team, member.language, now);
    }
    const line = '/deal snooze #12 in 2 weeks on holiday';
    const today = todayOf(call);
    const { ref, day, rest } = asDay(words, today, line);
    const reason = required(rest, line);
    const changed = await changeDeal(
      tx,
      ref,
      (deal, by) => snooze(deal, day, reason, today, by),
      member,
      now,
      again('snooze', `${day} ${reason}`),
    );
    const shown = { day: formatDay(day, member.language, today), reason: plain(reason) };
    return dealChanged(changed, dealWords(member.language).snoozedUntil(shown), member.language);
  },
};

const history: Subcommand = {
  name: 'history',
  also: ['история'],
  usage: { en: 'history <deal>', ru: 'история <сделка>' },
  does: { en: 'who did what, and when', ru: 'кто, что и когда менял' },
  async run(call, tx) {
    const ref = asDeal(call.words, '/deal history #12');
    const { deal, team } = await lockDeal(tx, ref, call.member, again('history'));
    const events = await readEvents(tx, call.member.workspaceId, deal.id);
    return dealHistory(deal, team, events, call.member, call.now);
  },
};

const undoing: Subcommand = {
  name: 'undo',
  also: ['отменить', 'отмена', 'верни'],
  usage: { en: 'undo', ru: 'отменить' },
  does: { en: 'take back my last change', ru: 'отменить моё последнее изменение' },
  async run(call, tx) {
    const undone = await undoChange(tx, call.words[0]?.text ?? null, call.member, call.now);
    return dealUndone(undone, call.member.language);
  },
};

const exporting: Subcommand = {
  name: 'export',
  also: ['выгрузить', 'экспорт', 'выгрузка'],
  usage: { en: 'export [mine|team]', ru: 'выгрузить [мои|команда]' },
  does: { en: 'a CSV file in your direct messages', ru: 'файл CSV в личные сообщения' },
  async run(call, tx) {
    const { filter } = asListRequest(call);
    const deals = await findDeals(tx, call.member.workspaceId, filter);
    const post = exportDeals(deals, call.member, call.now);
    return { ...message(dealWords(call.member.language).exportQueued), posts: [post] };
  },
};

export const dealCommand: Command = {
  name: '/deal',
  bare,
  subcommands: [
    opening,
    openingAnother,
    listing,
    showing,
    moving,
    winning,
    losing,
    amount,
    closing,
    nextStep,
    stepDone,
    owner,
    note,
    renaming,
    snoozing,
    reopening,
    history,
    undoing,
    exporting,
  ],
};
