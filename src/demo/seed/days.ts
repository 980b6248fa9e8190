import type { Dice } from './dice.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const isWeekend = (at: number) => [0, 6].includes(new Date(at).getUTCDay());

/** Some moment of a working day, so many working days after another one; `opens`: the hour in UTC at which the office does. */
export function workingMoment(after: Date, workingDays: number, opens: number, dice: Dice): Date {
  let day = Math.floor(after.getTime() / DAY) * DAY;
  while (isWeekend(day)) day += DAY;
  for (let left = Math.round(workingDays); left > 0; ) {
    day += DAY;
    if (!isWeekend(day)) left -= 1;
  }
  const at = day + (opens + dice.between(0.3, 8.5)) * HOUR;
  // On the very day it comes after what it follows, within the next hours.
  return new Date(Math.max(at, after.getTime() + dice.between(0.1, 2.5) * HOUR));
}

export const addMilliseconds = (at: Date, ms: number) => new Date(at.getTime() + ms);
export const HOURS = HOUR;
export const DAYS = DAY;

/** 'YYYY-MM-DD' of a moment, in UTC: near enough for a day that somebody promises. */
export const dayOf = (at: Date) => at.toISOString().slice(0, 10);
