import type { Logger } from 'pino';
import { FieldRefusal, Refusal } from '../errors.ts';
import type { Upload } from './call.ts';
import type { Clients } from './clients.ts';
import type { DeliveryOf } from './delivery.ts';
import { fetchFile } from './fetch-file.ts';
import { slackErrorOf } from './slack-error.ts';
import { FILE } from './table-fields.ts';
import { cannot, MOST_BYTES, readFiles, type SlackFile, textOf } from './uploaded-file.ts';

/** For each of the two calls: the form says meanwhile that it is being worked on. Milliseconds. */
const PATIENCE = 5_000;
const MAY_NOT = new Set(['missing_scope', 'no_permission', 'access_denied', 'not_visible']);
const GONE = new Set(['file_not_found', 'file_deleted']);

/** Reads the files that people put into forms. */
export class Uploads {
  readonly #clients: Clients;
  readonly #log: Logger;

  constructor(clients: Clients, log: Logger) {
    this.#clients = clients;
    this.#log = log;
  }

  /** Refuses under the field, whatever it fails of. */
  async read(delivery: DeliveryOf<'form'>, fileId: string): Promise<Upload> {
    const { workspaceId } = delivery;
    try {
      const file = await this.#find(delivery, fileId);
      const url = addressOf(file);
      const bytes = await this.#clients.call(workspaceId, PATIENCE, ({ token = '' }) =>
        fetchFile(url, { token, origin: this.#clients.origin, patience: PATIENCE }),
      );
      return { id: file.id, name: file.name, text: textOf(bytes) };
    } catch (error) {
      if (error instanceof Refusal) throw new FieldRefusal(FILE, error);
      this.#log.warn({ err: error, workspaceId }, 'a file could not be read');
      throw new FieldRefusal(FILE, cannot('noAnswer'));
    }
  }

  /** As the form tells of it, if it is the person's own. Where it tells something else, or carries only the id, Slack is asked, and must say so. */
  async #find(
    { workspaceId, userId, files }: DeliveryOf<'form'>,
    fileId: string,
  ): Promise<SlackFile> {
    const sent = files.find(({ id }) => id === fileId);
    if (sent?.url && sent.ownerId === userId) return sent;
    const { file } = await this.#clients
      .call(workspaceId, PATIENCE, (slack) => slack.files.info({ file: fileId }))
      .catch((error: unknown) => {
        const reason = slackErrorOf(error) ?? '';
        if (MAY_NOT.has(reason)) throw cannot('mayNotRead');
        throw GONE.has(reason) ? cannot('gone') : error;
      });
    const [told] = readFiles([file]);
    if (!told || told.ownerId !== userId) throw cannot('gone');
    return told;
  }
}

/** Where it can be fetched, if it is worth that. */
function addressOf({ url, mode, bytes }: SlackFile): string {
  if (mode === 'external') throw cannot('elsewhere');
  if (url === null) throw cannot('gone');
  if (bytes > MOST_BYTES) throw cannot('tooBig');
  return url;
}
