import { addDays, startOfDay, todayIn } from '../language/dates.ts';

const HOUR = 3_600_000;
const MORNING = 9 * HOUR;

/** A clock that runs as the machine's does, and can be moved on. */
export class DemoClock {
  #ahead: number;

  constructor(ahead = 0) {
    this.#ahead = ahead;
  }

  readonly now = (): Date => new Date(Date.now() + this.#ahead);

  /** Milliseconds by which it is ahead of the machine's. */
  get ahead(): number {
    return this.#ahead;
  }

  /** Shows this moment now, and runs on from there. */
  set(to: Date): void {
    this.#ahead = to.getTime() - Date.now();
  }

  addHour(): void {
    this.#ahead += HOUR;
  }

  /** To 09:00 of the next day, by the wall clock of that zone. */
  jumpToMorning(zone: string): void {
    const tomorrow = addDays(todayIn(zone, this.now()), 1);
    this.set(new Date(startOfDay(zone, tomorrow).getTime() + MORNING));
  }
}
