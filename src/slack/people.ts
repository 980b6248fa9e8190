import type { Logger } from 'pino';
import type { Db } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import { isZone } from '../language/dates.ts';
import { languageOf } from '../language/language.ts';
import type { Person } from './call.ts';
import type { Clients } from './clients.ts';
import { type Profile, readProfile, saveProfile } from './profile-store.ts';
import { Recent } from './recent.ts';
import { slackErrorOf } from './slack-error.ts';
import { slackWords } from './slack-words.ts';

type Kind = 'member' | 'guest' | 'outsider' | 'bot' | 'gone';

interface Known {
  person: Person;
  kind: Kind;
  asOf: number;
}

/** How long a profile is taken for true before Slack is asked again, behind the answer. Milliseconds. */
const FRESH = 10 * 60_000;
const MOST_REMEMBERED = 20_000;
/** A command must be answered within 3 s, so a first look-up may take half of that. */
const LOOKUP_TIMEOUT = 1_500;

/** Who people are, by Slack's word: remembered in the process, kept in `members`, asked for when unknown or old. */
export class People {
  readonly #known = new Recent<string, Known>(MOST_REMEMBERED);
  /** The version of the workspace's directory with which each was read. */
  readonly #versions = new WeakMap<Person, bigint>();
  readonly #asking = new Map<string, Promise<Known>>();
  readonly #db: Db;
  readonly #clients: Clients;
  readonly #log: Logger;
  readonly #clock: () => Date;

  constructor(db: Db, clients: Clients, log: Logger, clock: () => Date) {
    this.#db = db;
    this.#clients = clients;
    this.#log = log;
    this.#clock = clock;
  }

  /** Refuses guests, people of other organisations, and those whom Slack would not name. */
  async whoIs(workspaceId: string, userId: string, userTeamId: string | null): Promise<Person> {
    const known = await this.#look(workspaceId, userId);
    const { language } = known.person;
    if (known.kind === 'guest') throw new Refusal('guest', (l) => slackWords(l).guests);
    const foreign = userTeamId !== null && userTeamId !== workspaceId && known.kind !== 'member';
    if (known.kind !== 'member' || foreign)
      throw new Refusal('outsider', () => slackWords(language).outsiders);
    return known.person;
  }

  /** Learns who is spoken of, so that they can be named and written to in their language; whom Slack does not name stays unknown. */
  async meet(workspaceId: string, userIds: readonly string[]): Promise<void> {
    await Promise.allSettled(userIds.map((userId) => this.#look(workspaceId, userId)));
  }

  /** Whether nothing has changed of the workspace, in whichever process, since the person was read. */
  holds(person: Person, version: bigint): boolean {
    return (this.#versions.get(person) ?? version) === version;
  }

  /** Has the database asked anew of everybody who was read before. */
  forget(workspaceId: string, version: bigint): void {
    for (const [key, { person }] of this.#known)
      if (person.workspaceId === workspaceId && !this.holds(person, version))
        this.#known.delete(key);
  }

  /** The person as far as it is known without asking Slack, for the language of a refusal. */
  languageOf(workspaceId: string, userId: string) {
    return this.#known.get(keyOf({ workspaceId, userId }))?.person.language ?? 'en';
  }

  async #look(workspaceId: string, userId: string): Promise<Known> {
    const key = keyOf({ workspaceId, userId });
    const remembered = this.#known.get(key) ?? (await this.#read(workspaceId, userId));
    if (!remembered) return this.#ask(workspaceId, userId);
    if (this.#clock().getTime() - remembered.asOf > FRESH) {
      this.#ask(workspaceId, userId).catch((error) =>
        this.#log.warn({ err: error }, 'a profile could not be refreshed'),
      );
    }
    return remembered;
  }

  async #read(workspaceId: string, userId: string): Promise<Known | undefined> {
    const found = await readProfile(this.#db, workspaceId, userId);
    return found && this.#remember(found.profile, found.version);
  }

  #ask(workspaceId: string, userId: string): Promise<Known> {
    const key = keyOf({ workspaceId, userId });
    const asking =
      this.#asking.get(key) ??
      this.#askSlack(workspaceId, userId).finally(() => this.#asking.delete(key));
    this.#asking.set(key, asking);
    return asking;
  }

  async #askSlack(workspaceId: string, userId: string): Promise<Known> {
    const { user } = await this.#clients
      .call(workspaceId, LOOKUP_TIMEOUT, (slack) =>
        slack.users.info({ user: userId, include_locale: true }),
      )
      .catch((error: unknown) => {
        this.#log.warn({ err: error, userId }, 'Slack did not say who somebody is');
        const unknown = slackErrorOf(error) === 'user_not_found';
        throw new Refusal(unknown ? 'outsider' : 'unknown_person', (l) =>
          unknown ? slackWords(l).outsiders : slackWords(l).whoAreYou,
        );
      });
    if (!user) throw new Refusal('unknown_person', (l) => slackWords(l).whoAreYou);
    const zone = user.tz && isZone(user.tz) ? user.tz : 'UTC';
    const name = user.profile?.display_name || user.real_name || user.name || userId;
    const row = {
      workspace_id: workspaceId,
      user_id: userId,
      name: name.slice(0, 200),
      locale: user.locale ?? null,
      zone,
      kind: kindOf(user, workspaceId),
      is_admin: Boolean(user.is_admin || user.is_owner),
      seen_at: this.#clock(),
    };
    const version = await this.#db.inWorkspace(workspaceId, (tx) => saveProfile(tx, row));
    return this.#remember(row, version);
  }

  #remember(row: Profile, version: bigint): Known {
    const person: Person = {
      workspaceId: row.workspace_id,
      userId: row.user_id,
      name: row.name,
      language: languageOf(row.locale),
      zone: row.zone,
      isAdmin: row.is_admin,
    };
    const known = { person, kind: row.kind, asOf: row.seen_at.getTime() };
    this.#versions.set(person, version);
    this.#known.set(keyOf(person), known);
    return known;
  }
}

const keyOf = ({ workspaceId, userId }: Pick<Person, 'workspaceId' | 'userId'>) =>
  `${workspaceId} ${userId}`;

interface SlackUser {
  team_id?: string;
  deleted?: boolean;
  is_bot?: boolean;
  is_restricted?: boolean;
  is_ultra_restricted?: boolean;
  is_stranger?: boolean;
  /** Of an Enterprise Grid organisation: the workspaces that the person is in, wherever their home is. */
  enterprise_user?: { teams?: string[] };
}

function kindOf(user: SlackUser, workspaceId: string): Kind {
  if (user.deleted) return 'gone';
  if (user.is_bot) return 'bot';
  const isHere =
    !user.team_id ||
    user.team_id === workspaceId ||
    user.enterprise_user?.teams?.includes(workspaceId);
  if (user.is_stranger || !isHere) return 'outsider';
  if (user.is_restricted || user.is_ultra_restricted) return 'guest';
  return 'member';
}
