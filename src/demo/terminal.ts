import { type Json, listOf, textIn } from './slack/json.ts';
import type { SlackStandIn } from './slack/stand-in.ts';
import type { Message, View } from './slack/state.ts';
import { linesOf } from './terminal-lines.ts';

interface Person {
  id: string;
  name: string;
  realName: string;
}

/** What a person sees in Slack, told in lines of text: blocks, buttons, forms. */
export class Terminal {
  readonly #slack: SlackStandIn;
  readonly #people: readonly Person[];
  readonly #say: (line: string) => void;
  #who: Person;
  /** What came last is first. */
  readonly #seen: Message[] = [];
  #view: View | null = null;
  #shown = new Set<string>();

  constructor(slack: SlackStandIn, people: readonly Person[], say: (line: string) => void) {
    const [first] = people;
    if (!first) throw new Error('the demo needs somebody to type');
    this.#slack = slack;
    this.#people = people;
    this.#say = say;
    this.#who = first;
    // What was said before is no news.
    for (const { messages } of slack.state.channels.values())
      for (const message of messages) this.#shown.add(keyOf(message));
  }

  prompt(): string {
    return `${this.#who.name}> `;
  }

  welcome(): void {
    this.#who = this.#people.find(({ name }) => name === 'anna') ?? this.#who;
    this.#say(
      [
        'Voronka, on an embedded database and a stand-in for Slack. Nothing leaves this machine.',
        `You type as ${this.#who.realName}. Others: ${this.#people.map(({ name }) => name).join(', ')} — "as sam" changes who you are.`,
        'Try: /deal new Ромашка 300к · /deal move ромашку предложение · press Отменить · /lead new Ann Lee, Acme, 5k · /deal',
        'In a form: fill Amount = 5k · submit.  Also: home, say <text to the bot>, exit.',
        '',
      ].join('\n'),
    );
  }

  async take(typed: string): Promise<void> {
    const line = typed.trim();
    if (line === '') return;
    try {
      await this.#do(line);
    } catch (error) {
      this.#say(`  (${error instanceof Error ? error.message : String(error)})`);
    }
    this.#news();
  }

  async #do(line: string): Promise<void> {
    const [word = '', ...rest] = line.split(' ');
    const more = rest.join(' ');
    if (word === 'as') return this.#become(more);
    if (word === 'press')
      return this.#see(await this.#slack.press(this.#who.id, this.#placeOf(more), more));
    if (word === 'choose') {
      const [label = '', choice = ''] = more.split('=').map((part) => part.trim());
      return this.#see(await this.#slack.press(this.#who.id, this.#placeOf(label), label, choice));
    }
    if (word === 'fill') return this.#fill(more);
    if (word === 'submit') {
      if (!this.#view) throw new Error('no form is open');
      const seen = await this.#slack.submit(this.#who.id, this.#view, this.#filled);
      for (const [field, sentence] of Object.entries(seen.errors))
        this.#say(`  ${field}: ${sentence}`);
      if (Object.keys(seen.errors).length === 0) this.#filled = {};
      return this.#see(seen);
    }
    if (word === 'home') return this.#home();
    if (word === 'say') {
      await this.#slack.say(this.#who.id, this.#slack.direct(this.#who.id).id, more);
      return;
    }
    if (line.startsWith('/')) {
      await this.#leaveForm();
      return this.#see(await this.#slack.type(this.#who.id, line, { channelId: this.#here() }));
    }
    this.#say(
      '  Type a command such as /deal, or: as NAME, press BUTTON, fill FIELD = VALUE, submit, home, say TEXT, exit.',
    );
  }

  #filled: Record<string, string> = {};

  /** In Slack nobody can type a command while a form is open. */
  async #leaveForm(): Promise<void> {
    if (this.#view?.isOpen) await this.#slack.closeModal(this.#who.id, this.#view, { all: true });
    this.#filled = {};
  }

  #fill(text: string): void {
    const at = text.indexOf('=');
    if (at < 0) throw new Error('like this: fill Amount = 5k');
    this.#filled[text.slice(0, at).trim()] = text.slice(at + 1).trim();
  }

  #become(name: string): void {
    const person = this.#people.find((one) => one.name === name.trim());
    if (!person)
      throw new Error(
        `nobody here is called ${name}; there are ${this.#people.map((one) => one.name).join(', ')}`,
      );
    this.#who = person;
    this.#view = null;
    this.#say(`  Now you are ${person.realName}.`);
  }

  /** Where that button is: in the form that is open, else in the latest message that has it. */
  #placeOf(button: string): Message | View {
    const mine = this.#seen.filter(
      ({ ephemeralTo }) => (ephemeralTo ?? this.#who.id) === this.#who.id,
    );
    const has = ({ blocks }: Message) => blocks.flatMap(linesOf).join('\n').includes(`[${button}`);
    const place = this.#view?.isOpen ? this.#view : (mine.find(has) ?? mine[0]);
    if (!place) throw new Error('there is nothing to press yet');
    return place;
  }

  #see(seen: {
    messages: Message[];
    view: View | null;
    ackMs: number;
    trouble: string | null;
  }): void {
    if (seen.trouble) this.#say(`  Slack says: ${seen.trouble}`);
    for (const message of seen.messages) {
      this.#shown.add(keyOf(message));
      this.#seen.unshift(message);
      this.#show(message.blocks, message.text);
    }
    this.#view = seen.view?.isOpen ? seen.view : null;
    if (this.#view) {
      this.#say(`  ┌ ${textIn((this.#view.body.title as Json).text)}`);
      this.#show(listOf(this.#view.body.blocks), '');
    }
    this.#say(`  ${Math.round(seen.ackMs)} ms`);
  }

  async #home(): Promise<void> {
    const { view } = await this.#slack.openHome(this.#who.id);
    if (view) this.#show(listOf(view.body.blocks), '');
  }

  /** The first channel that the person is in: their team's. */
  #here(): string {
    const channels = [...this.#slack.state.channels.values()];
    return channels.find(({ members }) => members.has(this.#who.id))?.id ?? 'C0001';
  }

  /** What has appeared in channels and direct messages meanwhile. */
  #news(): void {
    for (const [id, channel] of this.#slack.state.channels) {
      for (const message of channel.messages) {
        const key = keyOf(message);
        if (this.#shown.has(key) || message.ephemeralTo !== null || message.isDeleted) continue;
        this.#shown.add(key);
        if (this.#people.some((one) => one.id === message.userId)) continue;
        this.#seen.unshift(message);
        this.#say(`  [${channel.kind === 'im' ? 'direct message' : `#${channel.name || id}`}]`);
        this.#show(message.blocks, message.text);
      }
    }
  }

  #show(blocks: readonly unknown[], text: string): void {
    const lines = blocks.length > 0 ? blocks.flatMap((block) => linesOf(block)) : [text];
    for (const line of lines) this.#say(`  ${line}`);
  }
}

const keyOf = ({ ts, blocks }: Message) => `${ts} ${JSON.stringify(blocks)}`;
