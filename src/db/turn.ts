import type { Socket } from 'node:net';
import pg from 'pg';
import { parserOf } from './values.ts';

/** A statement under way, and who waits for what comes back. */
export interface Said {
  text: string;
  /** Under which a connection prepares it once; empty: it is read anew at each use. */
  name: string;
  values: readonly (string | Buffer | null)[];
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/** What Kysely reads of a result. */
export interface Result {
  command: string | undefined;
  rowCount: number;
  rows: Record<string, unknown>[];
}

interface Column {
  name: string;
  parse: (text: string) => unknown;
}

interface Columns {
  list: readonly Column[];
  /** A row of them with nothing in it: copying its shape takes half as long as making it anew, column by column. */
  empty: Readonly<Record<string, unknown>>;
}

const NONE: Columns = { list: [], empty: {} };

/** The statements that Postgres has prepared for a connection, by name, and the columns of what each brings. */
export type Prepared = Map<string, Columns>;

/** What pg's connection is told (https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY). */
interface Wire {
  stream: Socket;
  close(what: { type: 'S'; name: string }): void;
  parse(what: Pick<Said, 'name' | 'text'>): void;
  bind(what: { statement: string; values: Said['values'] }): void;
  describe(what: { type: 'P' }): void;
  execute(): void;
  sync(): void;
}

type Cells = readonly (string | null)[];

interface Answer {
  columns: Columns | undefined;
  rows: Cells[];
  /** Such as `UPDATE 1`; empty until it is done. */
  tag: string;
}

const blank = (): Answer => ({ columns: undefined, rows: [], tag: '' });

/**
 * Statements that go out in one packet, with one Sync behind them all, and come back in one. pg puts a Sync behind each, and
 * Postgres answers each Sync by itself: that writing and reading costs either side more than a short statement does.
 * One that fails takes those behind it along, as it does in any transaction.
 */
export class Turn extends pg.Query {
  #said: readonly Said[];
  readonly #prepared: Prepared;
  #answers: Answer[];
  #done = 0;

  constructor(said: readonly Said[], prepared: Prepared) {
    super('');
    this.#said = said;
    this.#prepared = prepared;
    this.#answers = said.map(blank);
  }

  override submit = (connection: unknown) => {
    const wire = connection as Wire;
    wire.stream.cork();
    for (const said of this.#said) this.#say(said, wire);
    wire.sync();
    wire.stream.uncork();
    return null;
  };

  #say({ text, name, values }: Said, wire: Wire): void {
    const isPrepared = this.#prepared.has(name);
    if (!isPrepared) {
      // A turn that failed leaves open what of it was prepared. To close what is not there is no error.
      if (name) wire.close({ type: 'S', name });
      wire.parse({ name, text });
    }
    wire.bind({ statement: name, values });
    // The columns of a prepared statement never change: Postgres would rather refuse it.
    if (!isPrepared) wire.describe({ type: 'P' });
    wire.execute();
  }

  // From here on: what pg calls as the answers come.

  get #answer(): Answer {
    return this.#answers[this.#done] ?? blank();
  }

  handleRowDescription({ fields }: { fields: readonly { name: string; dataTypeID: number }[] }) {
    this.#answer.columns = {
      list: fields.map(({ name, dataTypeID }) => ({ name, parse: parserOf(dataTypeID) })),
      empty: Object.fromEntries(fields.map(({ name }) => [name, null])),
    };
  }

  handleDataRow({ fields }: { fields: Cells }) {
    this.#answer.rows.push(fields);
  }

  handleCommandComplete({ text }: { text: string }) {
    this.#answer.tag = text;
    this.#done++;
  }

  /** In place of the above, for a text that says nothing. */
  handleEmptyQuery() {
    this.#done++;
  }

  handleReadyForQuery() {
    this.callback(null);
  }

  handleError(error: unknown) {
    this.callback(error);
  }

  /** pg wraps it, to stop the clock of the turn. */
  callback = (error: unknown) => {
    // Until the turn is over nobody knows whether the last one holds: the Sync may be what commits it.
    const held = error ? Math.min(this.#done, this.#said.length - 1) : this.#said.length;
    this.#said.forEach((said, n) => {
      if (n < held) this.#tell(said, this.#answers[n] ?? blank());
      else this.#fail(said, error);
    });
    // pg's query outlives its answer until the next full collection: with all that it holds that made 10 KB of each move.
    this.#said = [];
    this.#answers = [];
  };

  #fail({ name, reject }: Said, error: unknown): void {
    // It may have been closed, and not been prepared again any more.
    this.#prepared.delete(name);
    reject(error);
  }

  #tell({ name, resolve, reject }: Said, { columns, rows, tag }: Answer): void {
    const known = columns ?? this.#prepared.get(name) ?? NONE;
    if (name) this.#prepared.set(name, known);
    const [command, ...counts] = tag.split(' ');
    try {
      resolve({
        command,
        rowCount: Number(counts.at(-1) ?? 0),
        rows: rows.map((cells) => rowOf(known, cells)),
      });
    } catch (error) {
      reject(error);
    }
  }
}

function rowOf({ list, empty }: Columns, cells: Cells): Record<string, unknown> {
  const row = { ...empty };
  cells.forEach((cell, n) => {
    const column = list[n];
    if (column) row[column.name] = cell === null ? null : column.parse(cell);
  });
  return row;
}
