import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import { infoOf } from '../llm/llm.ts';
import { section } from './blocks.ts';
import type { Person } from './call.ts';
import type { Delivery, DeliveryOf } from './delivery.ts';
import type { DoorParts } from './door.ts';
import { readDirectoryVersion } from './handled-store.ts';
import type { AnyBlock } from './reply.ts';
import { sayFault } from './say-fault.ts';

type Whose = Pick<Delivery, 'workspaceId' | 'userId' | 'userTeamId'>;

/** What is only looked at: it changes nothing, so nobody has to know whether it was delivered before. */
export class Glances<P extends Person> {
  readonly #parts: Omit<DoorParts<P>, 'posts' | 'laters' | 'uploads'>;

  constructor(parts: Omit<DoorParts<P>, 'posts' | 'laters' | 'uploads'>) {
    this.#parts = parts;
  }

  /** App Home as this person sees it now. */
  async home(by: Whose): Promise<readonly AnyBlock[]> {
    const { people, clock, surface, llm, log } = this.#parts;
    try {
      return await this.#reading(by, async (member, tx) => {
        const call = { member, now: clock(), channelId: null, model: infoOf(llm) };
        const blocks: AnyBlock[] = [];
        for (const part of surface.home) blocks.push(...(await part.run(call, tx)));
        return blocks;
      });
    } catch (error) {
      const { workspaceId, userId } = by;
      const language = people.languageOf(workspaceId, userId);
      const said = sayFault(error, language, log, { kind: 'home', workspaceId });
      return said.kind === 'message' ? [section(said.text)] : [];
    }
  }

  /** What an external select offers for what was typed into it so far; nothing when something is wrong. */
  async options(
    delivery: DeliveryOf<'options'>,
  ): Promise<readonly { label: string; value: string }[]> {
    const { clock, surface, llm, log } = this.#parts;
    const source = surface.options.find(({ id }) => id === delivery.optionsId.split(':')[0]);
    if (!source) return [];
    try {
      return await this.#reading(delivery, (member, tx) => {
        const call = { member, now: clock(), channelId: null, model: infoOf(llm) };
        return source.run({ ...call, typed: delivery.typed }, tx);
      });
    } catch (error) {
      if (!(error instanceof Refusal)) log.warn({ err: error }, 'a select could not be filled');
      return [];
    }
  }

  async #reading<T>(by: Whose, read: (member: P, tx: Tx) => Promise<T>): Promise<T> {
    const { db, people, members } = this.#parts;
    const person = await people.whoIs(by.workspaceId, by.userId, by.userTeamId);
    const found = await db.inWorkspace(by.workspaceId, async (tx) => {
      const version = await readDirectoryVersion(tx, by.workspaceId);
      if (people.holds(person, version))
        return { read: await read(await members.memberOf(person, version, tx), tx) };
      people.forget(by.workspaceId, version);
      return undefined;
    });
    return found ? found.read : this.#reading(by, read);
  }
}
