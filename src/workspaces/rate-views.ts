import { formatDay, formatFullDay, todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { actions, section, typed } from '../slack/blocks.ts';
import type { Person } from '../slack/call.ts';
import { dateInput, input, modal, textInput } from '../slack/modals.ts';
import { message, type Reply } from '../slack/reply.ts';
import type { RateChange } from './rate-event.ts';
import type { Rate } from './rates.ts';
import { workspaceWords } from './workspace-words.ts';

const MOST_RATES = 40;

/** `92,5`: without the zeros that nobody needs, with a comma in Russian. */
export const spokenRate = (rate: string, language: Language) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 10 }).format(
    rate as Intl.StringNumericLiteral,
  );

const facts = ({ currency, into, validFrom, rate }: Rate, language: Language) => ({
  from: currency,
  into,
  rate: spokenRate(rate, language),
  day: formatFullDay(validFrom, language),
});

export function rateSet(
  rate: Rate,
  eventId: string,
  { language }: Pick<Person, 'language'>,
): Reply {
  const say = workspaceWords(language);
  const text = say.rateSet(facts(rate, language));
  return message(text, [section(text), actions([typed(say.undo, `/voronka undo ${eventId}`)])]);
}

export function rateUndone(
  { from: _, to, ...key }: RateChange,
  { language }: Pick<Person, 'language'>,
): Reply {
  const say = workspaceWords(language);
  return message(
    to === null
      ? say.rateGone({
          from: key.currency,
          into: key.into,
          day: formatFullDay(key.validFrom, language),
        })
      : say.rateBack(facts({ ...key, rate: to }, language)),
  );
}

/** The rates there are, and a form for another. */
export function rateForm(
  rates: readonly Rate[],
  { language, zone }: Pick<Person, 'language' | 'zone'>,
  now: Date,
): Reply {
  const say = workspaceWords(language);
  const today = todayIn(zone, now);
  const lines = [...rates]
    .sort(
      (a, b) =>
        `${a.currency}${a.into}`.localeCompare(`${b.currency}${b.into}`) ||
        b.validFrom.localeCompare(a.validFrom),
    )
    .slice(0, MOST_RATES)
    .map(
      (rate) =>
        `• 1 ${rate.currency} = ${spokenRate(rate.rate, language)} ${rate.into} — ${formatDay(rate.validFrom, language, today)}`,
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
