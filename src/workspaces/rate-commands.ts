import { isId } from '../db/ids.ts';
import { Refusal } from '../errors.ts';
import { parseDay, todayIn } from '../language/dates.ts';
import { asCurrency } from '../language/money.ts';
import type { CommandCall, Form, Subcommand } from '../services.ts';
import { lineIn } from '../slack/form-values.ts';
import { requireAdmin } from './admins.ts';
import { rateForm, rateSet, rateUndone } from './rate-views.ts';
import type { Rate } from './rates.ts';
import { setRate } from './set-rate.ts';
import { undoRate } from './undo-rate.ts';
import { workspaceWords } from './workspace-words.ts';

/** Positive, with at most ten digits behind the point; a comma will do. */
function asDecimal(text: string): string | undefined {
  const decimal = text.trim().replace(',', '.');
  return /^\d{1,12}(\.\d{1,10})?$/.test(decimal) && Number(decimal) > 0 ? decimal : undefined;
}

/** `USD = RUB 92,5 01.11.2026`; without a day from today on. */
function asRate({ words, member, now }: CommandCall): Rate | undefined {
  const [from = '', to = '', decimal = '', ...rest] = words
    .map((word) => word.text)
    .filter((word) => word !== '=');
  const today = todayIn(member.zone, now);
  const [currency, into, rate] = [asCurrency(from), asCurrency(to), asDecimal(decimal)];
  const validFrom = rest.length > 0 ? parseDay(rest.join(' '), today) : today;
  if (!currency || !into || currency === into || !rate || !validFrom) return undefined;
  return { currency, into, rate, validFrom };
}

export const rateSubcommands: readonly Subcommand[] = [
  {
    name: 'rate',
    also: ['курс'],
    usage: { en: 'rate USD EUR 0.92 [date]', ru: 'курс USD RUB 92,5 [дата]' },
    does: { en: 'set an exchange rate, starting on a date', ru: 'курс валюты с указанного дня' },
    async run(call, tx) {
      requireAdmin(call);
      const rate = asRate(call);
      if (!rate) throw new Refusal('rate_usage', (l) => workspaceWords(l).rateUsage);
      return rateSet(rate, await setRate(tx, rate, call.member, call.now), call.member);
    },
  },
  {
    name: 'undo',
    also: ['отменить', 'отмена'],
    usage: { en: 'undo', ru: 'отменить' },
    does: { en: 'undo my last exchange rate', ru: 'отменить мой последний курс валюты' },
    async run(call, tx) {
      requireAdmin(call);
      const eventId = isId(call.text) ? call.text : undefined;
      return rateUndone(await undoRate(tx, eventId, call.member, call.now), call.member);
    },
  },
  {
    name: 'settings',
    also: ['настройки'],
    usage: { en: 'settings', ru: 'настройки' },
    does: { en: 'exchange rates: see them, add one', ru: 'курсы валют: посмотреть, добавить' },
    async run(call) {
      requireAdmin(call);
      return rateForm(call.member.directory.rates, call.member, call.now);
    },
  },
];

export const workspaceForms: readonly Form[] = [
  {
    id: 'workspace.rate',
    async submit({ entered, member, now }, tx) {
      requireAdmin({ member });
      const say = workspaceWords(member.language);
      const field = (name: string) => lineIn(entered, name);
      const currency = asCurrency(field('currency'));
      const into = asCurrency(field('into'));
      const rate = asDecimal(field('rate'));
      const validFrom = parseDay(field('since'), todayIn(member.zone, now));
      const errors = {
        ...(currency ? {} : { currency: say.badCurrency }),
        ...(into && into !== currency ? {} : { into: say.badCurrency }),
        ...(rate ? {} : { rate: say.badRate }),
        ...(validFrom ? {} : { since: say.badDay }),
      };
      if (!currency || !into || !rate || !validFrom || into === currency)
        return { kind: 'errors', errors };
      const dated = { currency, into, rate, validFrom };
      return rateSet(dated, await setRate(tx, dated, member, now), member);
    },
  },
];
