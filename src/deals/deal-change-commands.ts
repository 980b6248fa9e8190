import { Refusal } from '../errors.ts';
import { todayIn } from '../language/dates.ts';
import { fold, type Word } from '../language/text.ts';
import type { Subcommand } from '../services.ts';
import { mentioned } from '../slack/escape.ts';
import type { Member } from '../teams/member.ts';
import { type ChangeRequest, changeDeal, handOverTo, ownersLanguage } from './change-deal.ts';
import {
  addNote,
  type Deal,
  finishStep,
  mustBeOpen,
  rename,
  setAmount,
  setCloseDay,
  setNextStep,
  snooze,
} from './deal.ts';
import { nextStepForm, snoozeForm } from './deal-modals.ts';
import { again, joined, told } from './deal-move-commands.ts';
import { dealChanged, handedOver } from './deal-views.ts';
import { dealWords } from './deal-words.ts';
import { findOwnDeal } from './find-deal.ts';
import { asDeal, asLine, splitComment } from './parse-deal.ts';
import { asDayOf, asMoney, asPlanned, asPrice, required } from './parse-rest.ts';
import { refund, soldFor } from './refund.ts';

const amount: Subcommand = {
  name: 'amount',
  also: ['сумма'],
  usage: { en: 'amount <deal> <amount>', ru: 'сумма <сделка> <сумма>' },
  does: { en: "what it's worth", ru: 'сколько она стоит' },
  async run({ text, words, member, now }, tx) {
    const example = { en: '/deal amount #12 5k', ru: '/deal сумма #12 300к' };
    const request: ChangeRequest = {
      ref: asLine(text, words, example),
      decide: (deal, by, team, rest) => setAmount(deal, asMoney(required(rest, example), team), by),
      retype: again('amount'),
    };
    return dealChanged(await changeDeal(tx, request, member, now), member, now);
  },
};

/** "Close it" may mean the day that is hoped for, or that the deal has ended. */
const whenOrHow = ({ title, number }: Deal) =>
  new Refusal('when_or_how', (l) => dealWords(l).whenOrHow({ title, number }), [
    { label: (l) => dealWords(l).wonButton, command: `/deal won #${number}` },
    { label: (l) => dealWords(l).lostButton, command: `/deal lost #${number}` },
  ]);

const closing: Subcommand = {
  name: 'close',
  also: ['закрытие', 'закрыть', 'срок', 'дата'],
  usage: { en: 'close <deal> <date>', ru: 'закрытие <сделка> <дата>' },
  does: { en: "when it's expected to close", ru: 'когда должна закрыться' },
  async run({ text, words, member, now }, tx) {
    const request: ChangeRequest = {
      ref: asLine(text, words, { en: '/deal close #12 friday', ru: '/deal закрытие #12 пятница' }),
      decide(deal, by, team, rest) {
        if (rest === '') throw whenOrHow(deal);
        return setCloseDay(deal, asDayOf(rest, team, now), by);
      },
      retype: again('close'),
    };
    return dealChanged(await changeDeal(tx, request, member, now), member, now);
  },
};

const nextStep: Subcommand = {
  name: 'next',
  also: ['шаг', 'следующий', 'далее', 'дальше'],
  usage: { en: 'next <deal> <date> <text>', ru: 'шаг <сделка> <дата> <что сделать>' },
  does: {
    en: 'set the next step; with no date, opens a form',
    ru: 'следующий шаг; без даты — форма',
  },
  async run({ text, words, member, now }, tx) {
    const example = { en: '/deal next #12 tomorrow call', ru: '/deal шаг #12 завтра позвонить' };
    const retype = again('next');
    const found = await findOwnDeal(tx, asLine(text, words, example), member, retype);
    const { on, said } = asPlanned(found, now);
    mustBeOpen(found.deal);
    if (!on || !said) return nextStepForm(found, { on, said }, member.language, now);
    const request: ChangeRequest = {
      ref: { id: found.deal.id },
      decide: (deal, by) => setNextStep(deal, on, said, by),
      retype,
    };
    return dealChanged(await changeDeal(tx, request, member, now), member, now);
  },
};

const stepDone: Subcommand = {
  name: 'done',
  also: ['сделано', 'готово'],
  usage: { en: 'done <deal> [outcome]', ru: 'сделано <сделка> [что вышло]' },
  does: {
    en: 'mark the next step done, and say how it went',
    ru: 'шаг выполнен; можно добавить, чем кончилось',
  },
  async run({ text, words, member, now }, tx) {
    const example = { en: '/deal done #12 they agreed', ru: '/deal сделано #12 договорились' };
    const request: ChangeRequest = {
      ref: asLine(text, words, example),
      decide: (deal, by, _, rest) => finishStep(deal, by, rest.replace(/^#\s*/, '')),
      retype: again('done'),
    };
    return dealChanged(await changeDeal(tx, request, member, now), member, now);
  },
};

const MYSELF = new Set(['me', 'myself', 'мне', 'себе', 'меня', 'я']);

/** `ромашка @olga`, `@olga #12`, `ромашка себе`. */
function asHandOver(words: readonly Word[], member: Member) {
  const example = { en: '/deal owner #12 @name', ru: '/deal передать #12 @имя' };
  const isPerson = ({ text }: Word) => mentioned(text)?.kind === 'user';
  const isMyself = (word: Word, n: number) => n > 0 && MYSELF.has(fold(word.text));
  const person = words.find(isPerson);
  const userId = person ? mentioned(person.text)?.id : words.some(isMyself) && member.userId;
  const named = words.filter((word, n) => !isPerson(word) && (person || !isMyself(word, n)));
  return { ref: asDeal(named, example), userId: required(userId || '', example) };
}

const owner: Subcommand = {
  name: 'owner',
  also: ['владелец', 'передать', 'ответственный'],
  usage: { en: 'owner <deal> @user', ru: 'передать <сделка> @имя' },
  does: { en: 'hand it to someone else', ru: 'передать другому' },
  async run({ words, member, now }, tx) {
    const { ref, userId } = asHandOver(words, member);
    const retype = again('owner', `<@${userId}>`);
    const request = { ref, decide: handOverTo(userId), retype };
    const changed = await changeDeal(tx, request, member, now);
    return handedOver(changed, await ownersLanguage(tx, changed, member), member, now);
  },
};

const note: Subcommand = {
  name: 'note',
  also: ['заметка', 'комментарий'],
  usage: { en: 'note <deal> <text>', ru: 'заметка <сделка> <текст>' },
  does: { en: 'add a note', ru: 'записать что-нибудь' },
  async run({ text, words, member, now }, tx) {
    const example = { en: '/deal note #12 they like it', ru: '/deal заметка #12 ждут счёт' };
    const request: ChangeRequest = {
      ref: asLine(text, words, example),
      decide: (deal, by, _, rest) => addNote(deal, required(rest, example), by),
      retype: again('note'),
    };
    return dealChanged(await changeDeal(tx, request, member, now), member, now);
  },
};

const renaming: Subcommand = {
  name: 'rename',
  also: ['переименовать', 'название'],
  usage: { en: 'rename <deal> <title>', ru: 'переименовать <сделка> <название>' },
  does: { en: 'change the title', ru: 'другое название' },
  async run({ text, words, member, now }, tx) {
    const example = { en: '/deal rename #12 Acme North', ru: '/deal переименовать #12 Ромашка Юг' };
    const request: ChangeRequest = {
      ref: asLine(text, words, example),
      // Quotes around all of it only hold it together.
      decide(deal, by, _, rest) {
        const title = rest.replace(/^"([^"]*)"$/, '$1').trim();
        return rename(deal, required(title, example), by);
      },
      retype: again('rename'),
    };
    return dealChanged(await changeDeal(tx, request, member, now), member, now);
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
  async run({ text, words, member, now }, tx) {
    const example = {
      en: '/deal snooze #12 in 2 weeks on holiday',
      ru: '/deal пауза #12 через 2 недели отпуск',
    };
    const retype = again('snooze');
    const found = await findOwnDeal(tx, asLine(text, words, example), member, retype);
    const { on, said } = asPlanned(found, now);
    mustBeOpen(found.deal);
    if (!on || !said) return snoozeForm(found, { on, said }, member.language, now);
    const request: ChangeRequest = {
      ref: { id: found.deal.id },
      decide: (deal, by, team) => snooze(deal, on, said, todayIn(team.zone, now), by),
      retype,
    };
    return dealChanged(await changeDeal(tx, request, member, now), member, now);
  },
};

const refunding: Subcommand = {
  name: 'refund',
  also: ['возврат'],
  usage: {
    en: 'refund <deal> <amount> [# why]',
    ru: 'возврат <сделка> <сумма> [# причина]',
  },
  does: { en: 'record a refund on a won deal', ru: 'записать возврат денег по выигранной сделке' },
  async run({ text, words, member, now }, tx) {
    const example = { en: '/deal refund #12 5k # wrong size', ru: '/deal возврат #12 50к # брак' };
    const { comment, ...typed } = splitComment(text, words);
    const request: ChangeRequest = {
      ref: asLine(typed.line, typed.words, example),
      decide(deal, by, team, rest) {
        const inItsMoney = { ...team, currency: soldFor(deal).currency };
        const { amount: back, said } = asPrice(required(rest, example), inItsMoney);
        const given = back ?? asMoney(rest, inItsMoney);
        return refund(deal, given, { ...by, comment: joined(said, comment) });
      },
      retype: again('refund', told(comment)),
    };
    return dealChanged(await changeDeal(tx, request, member, now), member, now);
  },
};

export const changeSubcommands: readonly Subcommand[] = [
  amount,
  closing,
  nextStep,
  stepDone,
  owner,
  note,
  renaming,
  snoozing,
  refunding,
];
