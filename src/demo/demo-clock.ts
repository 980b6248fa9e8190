const DAY = 24 * 3_600_000;
const MORNING = 9;

/** A clock that runs as the machine's does, and can be moved on to the next morning. */
export class DemoClock {
  #ahead = 0;

  readonly now = (): Date => new Date(Date.now() + this.#ahead);

  /** To 09:00 of the next day, by the wall clock of Moscow, where the demo's team works: three hours ahead of UTC all year. */
  jumpToMorning(): void {
    const now = this.now().getTime();
    const offset = 3 * 3_600_000;
    const today = Math.floor((now + offset) / DAY) * DAY - offset;
    this.#ahead += today + DAY + MORNING * 3_600_000 - now;
  }
}
