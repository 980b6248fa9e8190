import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Business } from './business.ts';

export interface Task {
  /** Stands in what was typed, and in the one row that may come of it. */
  token: string;
  line: string;
  userId: string;
  answer: string | undefined;
}

const SELLERS = ['URU1', 'URU2', 'UEN1', 'UHEAD'];

/** Each seller's own deal, numbered in their order. */
export async function openDeals({ said }: Business): Promise<void> {
  for (const [n, userId] of SELLERS.entries()) await said(userId, `/deal new "Deal ${n + 1}" 5000`);
}

function lineOf(n: number, token: string, deal: number): string {
  switch (n % 5) {
    case 0:
      return `/deal move #${deal} ${n % 2 === 0 ? 'proposal' : 'negotiation'} # ${token}`;
    case 1:
      return `/lead new Anna, ${token}@mail.example`;
    case 3:
      return `/deal new "Победа ${token}" 1000`;
    default:
      return `/deal note #${deal} ${token}`;
  }
}

/**
 * People type without a pause while the process comes and goes under them. Whoever got no answer types nothing else
 * until the same delivery, sent again, got one: `retyped` counts those.
 */
export class Load {
  readonly tasks: Task[] = [];
  retyped = 0;
  #isOver = false;
  #isGivenUp = false;
  readonly #business: Business;
  readonly #workers: Promise<void>[];

  constructor(business: Business) {
    this.#business = business;
    this.#workers = SELLERS.map((userId, n) => this.#work(userId, n + 1));
  }

  get answered(): readonly Task[] {
    return this.tasks.filter(({ answer }) => answer !== undefined);
  }

  async #work(userId: string, deal: number): Promise<void> {
    for (let n = deal; !this.#isOver && !this.#isGivenUp; n++) {
      const token = `k${deal}x${n}z`;
      await this.#type({ token, userId, line: lineOf(n, token, deal), answer: undefined });
      if (n % 5 === 3)
        await this.#type({
          token: `${token}!`,
          userId,
          line: `/deal won победа ${token}`,
          answer: undefined,
        });
    }
  }

  async #type(task: Task): Promise<void> {
    this.tasks.push(task);
    while (task.answer === undefined && !this.#isGivenUp) {
      const triggerId = `trigger.${task.token}`;
      const seen = await this.#business.slack.type(task.userId, task.line, { triggerId });
      const text = seen.messages.map((message) => message.text).join('\n');
      if (seen.trouble === null && !NOT_DONE.test(text)) task.answer = text;
      else {
        this.retyped++;
        await sleep(100);
      }
    }
  }

  /** Nobody sends again what was not answered: it must not be there. */
  giveUp(): void {
    this.#isGivenUp = true;
  }

  /** Everybody finishes what they are typing. */
  async end(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#workers);
  }

  /** Every answered command is there once, and the tables agree with their histories. */
  async expectNothingLostOrDoubled(): Promise<void> {
    const found = await this.#business.read(async ({ outside }) => ({
      events: await outside
        .selectFrom('deal_events')
        .select(['deal_id', 'version', 'kind', 'comment'])
        .execute(),
      deals: await outside.selectFrom('deals').select(['deal_id', 'title', 'version']).execute(),
      leads: await outside.selectFrom('leads').select('email').execute(),
    }));
    const texts = [
      ...found.events.map(({ comment }) => comment ?? ''),
      ...found.deals.map(({ title }) => title),
      ...found.leads.map(({ email }) => email ?? ''),
    ];
    const counts = this.tasks.map(({ token, line, answer }) => ({
      line,
      answer,
      times: token.endsWith('!')
        ? found.deals.filter(
            ({ title, version }) => version === 2 && title.includes(token.slice(0, -1)),
          ).length
        : texts.filter((text) => text.includes(token)).length,
    }));
    expect(counts.filter(({ times, answer }) => times !== (answer === undefined ? 0 : 1))).toEqual(
      [],
    );
    for (const { deal_id, version } of found.deals) {
      const versions = found.events
        .filter((event) => event.deal_id === deal_id)
        .map((event) => event.version);
      expect(versions.sort((a, b) => a - b)).toEqual(
        Array.from({ length: version }, (_, n) => n + 1),
      );
    }
  }

  get wins(): readonly string[] {
    return this.tasks
      .filter(({ token }) => token.endsWith('!'))
      .map(({ token }) => token.slice(0, -1));
  }

  /** Every win is told in the channel once. */
  async expectEveryWinToldOnce(): Promise<void> {
    const told = () => this.#business.postsInChannel().map((post) => JSON.stringify(post));
    const times = (token: string) => told().filter((post) => post.includes(token)).length;
    await this.#business.slack.waitFor(() => this.wins.every((token) => times(token) > 0), 60_000);
    expect(this.wins.filter((token) => times(token) !== 1)).toEqual([]);
  }
}

/** What a person reads as "it did not happen, or perhaps it did": they send it again. */
const NOT_DONE =
  /Не сохранено|не знаю, сохранилось|Ничего не сохранено|Not saved|can't tell whether|Nothing was saved|didn't tell me who|не ответил, кто вы/;
