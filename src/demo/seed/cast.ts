import pino from 'pino';
import { surface } from '../../app.ts';
import type { Tx } from '../../db/connection.ts';
import type { Call } from '../../services.ts';
import { openAccess } from '../../slack/access.ts';
import { numbered } from '../../slack/blocks.ts';
import type { Person } from '../../slack/call.ts';
import { runCommand } from '../../slack/command-line.ts';
import { readDirectoryVersion } from '../../slack/handled-store.ts';
import { People } from '../../slack/people.ts';
import type { Reply } from '../../slack/reply.ts';
import { Directories } from '../../teams/directories.ts';
import type { Member } from '../../teams/member.ts';
import { PEOPLE } from '../people.ts';
import type { Json } from '../slack/json.ts';
import { botIdOf } from '../slack/methods-chat.ts';
import { escapeTyped } from '../slack/typing.ts';
import type { Workspace } from '../workspace.ts';

/**
 * The demo's people at work without Slack between them and the product: what they type runs through the very commands, in a
 * transaction that is given, at the moment that the demo's clock shows. Hundreds of such acts take a second or two; as signed
 * requests, each waiting for its answer and its post, they would take minutes.
 */
export class Cast {
  readonly teamId: string;
  readonly #workspace: Workspace;
  readonly #directories = new Directories();
  readonly #people: ReadonlyMap<string, Person>;

  private constructor(teamId: string, workspace: Workspace, people: ReadonlyMap<string, Person>) {
    this.teamId = teamId;
    this.#workspace = workspace;
    this.#people = people;
  }

  /** Has the app ask Slack who everybody is, as it does of whoever it hears of. */
  static async gather(teamId: string, workspace: Workspace): Promise<Cast> {
    const { slack, voronka, clock } = workspace;
    const log = pino({ level: 'error' });
    const { clients } = openAccess({
      db: voronka.db,
      botToken: slack.token(teamId),
      installs: undefined,
      slackApiUrl: slack.apiUrl,
      clock: clock.now,
      log,
    });
    const known = new People(voronka.db, clients, log, clock.now);
    const people = new Map<string, Person>();
    // One after another: the app waits for an answer no longer than a person does, and a slow machine gives eleven at once late.
    for (const { id } of PEOPLE) people.set(id, await known.whoIs(teamId, id, null));
    return new Cast(teamId, workspace, people);
  }

  get botId(): string {
    return this.#workspace.slack.state.botUserId(this.teamId);
  }

  async call(tx: Tx, userId: string, channelId: string | null): Promise<Call> {
    return {
      member: await this.member(tx, userId),
      now: this.#workspace.clock.now(),
      channelId,
      model: null,
    };
  }

  async member(tx: Tx, userId: string): Promise<Member> {
    const person = this.#people.get(userId);
    if (!person) throw new Error(`nobody is called ${userId}`);
    const version = await readDirectoryVersion(tx, this.teamId);
    return this.#directories.memberOf(person, version, tx);
  }

  /** Types a command; what it posts stands in its channel at once. */
  async type(tx: Tx, userId: string, line: string, channelId: string): Promise<Reply> {
    const { state } = this.#workspace.slack;
    const [, name = '', typed = ''] = /^(\/\w+)\s*([\s\S]*)$/.exec(line) ?? [];
    const command = surface.commands.find((one) => one.name === name);
    if (!command) throw new Error(`there is no ${name}`);
    const text = escapeTyped(typed, this.teamId, state, true);
    const reply = await runCommand(command, text, await this.call(tx, userId, channelId), tx);
    this.post(reply);
    return reply;
  }

  /** Says something in a channel; an intake channel makes a lead of it. */
  async say(tx: Tx, userId: string, channelId: string, words: string): Promise<void> {
    const { state } = this.#workspace.slack;
    const text = escapeTyped(words, this.teamId, state, false);
    const { ts } = state.add({ channelId, userId, text });
    for (const listener of surface.channels) {
      if (!(await listener.listensIn(tx, this.teamId, channelId))) continue;
      const call = await this.call(tx, userId, channelId);
      const heard = { ...call, channelId, text: words, ts, threadTs: null, authorId: userId };
      const reply = await listener.run(heard, tx);
      if (reply) this.post(reply);
    }
  }

  /** What waits for nobody: it stands in its channel at the moment that the clock shows. */
  post({ posts = [] }: Reply): void {
    for (const post of posts) {
      if ('takesBack' in post || post.audience !== 'channel') continue;
      const { text, blocks = [] } = post.message;
      this.#workspace.slack.state.add({
        channelId: post.channelId,
        userId: this.botId,
        botId: botIdOf(this.teamId),
        text,
        blocks: numbered(blocks) as unknown as Json[],
        threadTs: post.threadTs ?? null,
      });
    }
  }
}
