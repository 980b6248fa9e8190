import about from '../../package.json' with { type: 'json' };
import { Refusal } from '../errors.ts';
import { formatDay, formatFullDay, formatMoment, parseDay, todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { asCurrency } from '../language/money.ts';
import type { Command, CommandCall, Form, Subcommand } from '../services.ts';
import { actions, section, typed } from '../slack/blocks.ts';
import { lineIn } from '../slack/form-values.ts';
import { dateInput, input, modal, textInput } from '../slack/modals.ts';
import { message, type Reply } from '../slack/reply.ts';
import { requireAdmin } from './admins.ts';
import { type DatedRate, type Health, readHealth, saveRate } from './workspace-store.ts';
import { workspaceWords } from './workspace-words.ts';

/** Posts go out within seconds; one that waits longer than this tells of trouble. Milliseconds. */
const LATE = 60_000;

const setUpButton = (label: string) => actions([typed(label, '/team new', { style: 'primary' })]);

/** Positive, with at most ten digits behind the point; a comma will do. */
export function asRate(text: string): string | undefined {
  const decimal = text.trim().replace(',', '.');
  return /^\d{1,12}(\.\d{1,10})?$/.test(decimal) && Number(decimal) > 0 ? decimal : undefined;
}

/** `92,5`: without the zeros that nobody needs, with a comma in Russian. */
const spokenRate = (rate: string, language: Language) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 10 }).format(
    rate as Intl.StringNumericLiteral,
  );

function rateSet(rate: DatedRate, call: Pick<CommandCall, 'member'>): Reply {
  const { language } = call.member;
  return message(
    workspaceWords(language).rateSet({
      from: rate.currency,
      into: rate.into,
      rate: spokenRate(rate.rate, language),
      day: formatFullDay(rate.validFrom, language),
    }),
  );
}

const subcommands: Subcommand[] = [
  {
    name: 'setup',
    also: ['настроить', 'начать'],
    usage: { en: 'setup', ru: 'настроить' },
    does: { en: 'set up a team', ru: 'создать команду' },
    async run(call) {
      requireAdmin(call);
      const say = workspaceWords(call.member.language);
      return message(say.adminSteps, [section(say.adminSteps), setUpButton(say.setUp)]);
    },
  },
  {
    name: 'status',
    also: ['статус', 'состояние'],
    usage: { en: 'status', ru: 'статус' },
    does: { en: 'how Voronka is doing', ru: 'как дела у Voronka' },
    async run(call, tx) {
      requireAdmin(call);
      return status(call, await readHealth(tx, call.member.workspaceId));
    },
  },
  {
    name: 'rate',
    also: ['курс'],
    usage: { en: 'rate USD EUR 0.92 [date]', ru: 'курс USD RUB 92,5 [дата]' },
    does: { en: 'an exchange rate, from a day on', ru: 'курс валюты с указанного дня' },
    async run(call, tx) {
      requireAdmin(call);
      const [from = '', into = '', rate = '', ...rest] = call.words
        .map((word) => word.text)
        .filter((word) => word !== '=');
      const today = todayIn(call.member.zone, call.now);
      const currency = asCurrency(from);
      const intoCurrency = asCurrency(into);
      const decimal = asRate(rate);
      const validFrom = rest.length > 0 ? parseDay(rest.join(' '), today) : today;
      if (!currency || !intoCurrency || currency === intoCurrency || !decimal || !validFrom) {
        throw new Refusal('rate_usage', (l) => workspaceWords(l).rateUsage);
      }
      const dated = { currency, into: intoCurrency, rate: decimal, validFrom };
      await saveRate(tx, call.member.workspaceId, dated, call.member.userId, call.now);
      return rateSet(dated, call);
    },
  },
  {
    name: 'settings',
    also: ['настройки'],
    usage: { en: 'settings', ru: 'настройки' },
    does: { en: 'exchange rates: see them, add one', ru: 'курсы валют: посмотреть, добавить' },
    async run(call) {
      requireAdmin(call);
      return settings(call);
    },
  },
];

function status({ member, model, now }: CommandCall, health: Health): Reply {
  const say = workspaceWords(member.language);
  const { teams, rates } = member.directory;
  const isLate =
    health.waitingSince !== null && now.getTime() - health.waitingSince.getTime() > LATE;
  const { waiting, failed } = health;
  const sentAt = health.sentAt && formatMoment(health.sentAt, member.language, member.zone);
  const lines = [
    say.database({ version: health.postgres, isEmbedded: health.isEmbedded }),
    say.posts({ sentAt, waiting, failed, isLate }),
    say.counted({ teams: teams.length, rates: rates.length }),
    model ? say.model({ name: model.model }) : say.noModel,
    say.version({ version: about.version }),
  ];
  const text = failed > 0 || isLate ? say.nearlyWell : say.allWell;
  return message(text, [
    section(`*${text}*`),
    section(lines.map((line) => `• ${line}`).join('\n')),
  ]);
}

function settings({ member, now }: CommandCall): Reply {
  const say = workspaceWords(member.language);
  const { rates } = member.directory;
  const today = todayIn(member.zone, now);
  const lines = [...rates]
    .sort(
      (a, b) =>
        `${a.currency}${a.into}`.localeCompare(`${b.currency}${b.into}`) ||
        b.validFrom.localeCompare(a.validFrom),
    )
    .slice(0, 40)
    .map(
      (rate) =>
        `• 1 ${rate.currency} = ${spokenRate(rate.rate, member.language)} ${rate.into} — ${formatDay(rate.validFrom, member.language, today)}`,
    );
  const view = modal({
    id: 'workspace.rate',
    title: say.settings,
    submit: say.save,
    close: say.cancel,
    blocks: [
      section(`*${say.rates}*\n${lines.join('\n') || say.noRates}`),
      input('currency', say.from, textInput({ maxLength: 3, placeholder: 'USD' })),
      input('into', say.into, textInput({ maxLength: 3, placeholder: 'EUR' })),
      input('rate', say.rate, textInput({ maxLength: 24 })),
      input('since', say.since, dateInput(today)),
    ],
  });
  return { kind: 'modal', view };
}

export const workspaceForms: readonly Form[] = [
  {
    id: 'workspace.rate',
    async submit({ entered, member, now }, tx) {
      requireAdmin({ member });
      const say = workspaceWords(member.language);
      const field = (name: string) => lineIn(entered, name);
      const currency = asCurrency(field('currency'));
      const into = asCurrency(field('into'));
      const rate = asRate(field('rate'));
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
      await saveRate(tx, member.workspaceId, dated, member.userId, now);
      return rateSet(dated, { member });
    },
  },
];

export const workspaceCommand: Command = { name: '/voronka', subcommands };
