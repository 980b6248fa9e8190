import type { Tx } from '../db/connection.ts';
import type { Person } from '../slack/call.ts';
import type { Members } from '../slack/door.ts';
import { Recent } from '../slack/recent.ts';
import type { Directory } from './directory.ts';
import { readDirectory } from './directory-store.ts';
import type { Member } from './member.ts';

const MOST_REMEMBERED = 500;

/** Directories remembered by workspace. One is used only while the database says that its version holds. */
export class Directories implements Members<Member> {
  readonly #known = new Recent<string, Directory>(MOST_REMEMBERED);

  async memberOf(person: Person, version: bigint, tx: Tx): Promise<Member> {
    const known = this.#known.get(person.workspaceId);
    if (known?.version === version) return { ...person, directory: known };
    const directory = await readDirectory(tx, person.workspaceId);
    this.#known.set(person.workspaceId, directory);
    return { ...person, directory };
  }

  /** The person by what was known here last; whether that still is so, `holds` says once the database has answered. */
  lastKnown(person: Person): Member | undefined {
    const directory = this.#known.get(person.workspaceId);
    return directory && { ...person, directory };
  }

  holds({ directory }: Member, version: bigint): boolean {
    return directory.version === version;
  }

  /** Has it read anew, unless somebody has done so already. */
  forget({ workspaceId, directory }: Member): void {
    if (this.#known.get(workspaceId) === directory) this.#known.delete(workspaceId);
  }

  /** For what is done by the clock, where nobody is asking. */
  directoryOf(tx: Tx, workspaceId: string): Promise<Directory> {
    return readDirectory(tx, workspaceId);
  }
}
