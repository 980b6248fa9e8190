import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  Transaction,
  type TransactionSettings,
} from 'kysely';

interface SentCommit extends Pick<DatabaseConnection, 'executeQuery'> {
  committed: Promise<void>;
}

/** BEGIN travels with a transaction's first statement and, when asked to, COMMIT with its last. */
class PipelinedDriver extends PostgresDriver {
  readonly #begun = new WeakMap<DatabaseConnection, Promise<unknown>>();
  readonly #sent = new WeakMap<DatabaseConnection, SentCommit>();

  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    if (settings.isolationLevel || settings.accessMode)
      return super.beginTransaction(connection, settings);
    const begun = connection.executeQuery(CompiledQuery.raw('begin'));
    begun.catch(() => {});
    this.#begun.set(connection, begun);
  }

  /** Sends COMMIT behind what is already on its way; commitTransaction then only waits for the answer. */
  sendCommit(connection: DatabaseConnection): void {
    const { executeQuery } = connection;
    const committed = super.commitTransaction(connection);
    committed.catch(() => {});
    this.#sent.set(connection, { committed, executeQuery });
    // It would take effect by itself, whatever becomes of the transaction.
    connection.executeQuery = () =>
      Promise.reject(new Error('a statement came after its transaction had been committed'));
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const sent = this.#sent.get(connection);
    this.#sent.delete(connection);
    const committed = sent?.committed ?? super.commitTransaction(connection);
    committed.catch(() => {});
    try {
      await this.#begun.get(connection);
      await committed;
    } finally {
      if (sent) connection.executeQuery = sent.executeQuery;
    }
  }
}

export class PipelinedDialect extends PostgresDialect {
  readonly driver: PipelinedDriver;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.driver = new PipelinedDriver(config);
  }

  override createDriver(): PostgresDriver {
    return this.driver;
  }

  /** The same transaction; Kysely would let each statement wait for the one before, though Postgres answers them in turn. */
  unqueued<DB>(tx: Transaction<DB>, connection: DatabaseConnection): Transaction<DB> {
    const executor = tx
      .getExecutor()
      .withConnectionProvider({ provideConnection: (consumer) => consumer(connection) });
    return new Transaction<DB>({
      config: { dialect: this },
      dialect: this,
      driver: this.driver,
      executor,
    });
  }
}
