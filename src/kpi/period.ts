import { addDays } from '../language/dates.ts';

/** Days of the team's wall clock, `from` in, `to` out. Weeks start on Monday. */
export interface Period {
  kind: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'range';
  /** 'YYYY-MM-DD' */
  from: string;
  to: string;
}

export const dayOf = (day: string): Period => ({ kind: 'day', from: day, to: addDays(day, 1) });

export function weekOf(day: string): Period {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = addDays(day, -weekday);
  return { kind: 'week', from, to: addDays(from, 7) };
}

export function monthOf(day: string): Period {
  const from = `${day.slice(0, 7)}-01`;
  return { kind: 'month', from, to: monthsLater(from, 1) };
}

export function quarterOf(day: string): Period {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const first = Math.floor((month - 1) / 3) * 3 + 1;
  const from = `${year}-${String(first).padStart(2, '0')}-01`;
  return { kind: 'quarter', from, to: monthsLater(from, 3) };
}

export function yearOf(day: string): Period {
  const from = `${day.slice(0, 4)}-01-01`;
  return { kind: 'year', from, to: monthsLater(from, 12) };
}

/** Whether all its days are over. */
export const isPast = ({ to }: Pick<Period, 'to'>, today: string): boolean => to <= today;

/** The first days of the months that the period touches. */
export function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  for (let first = monthOf(from).from; first < to; first = monthsLater(first, 1))
    months.push(first);
  return months;
}

function monthsLater(first: string, n: number): string {
  const months = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + n;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}
