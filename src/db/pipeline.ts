import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  Transaction,
  type TransactionSettings,
} from 'kysely';

/** BEGIN travels with a transaction's first statement and, when asked to, COMMIT with its last. */
class PipelinedDriver extends PostgresDriver {
  readonly #begun = new WeakMap<DatabaseConnection, Promise<unknown>>();
  readonly #committed = new WeakMap<DatabaseConnection, Promise<void>>();

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
    const committed = super.commitTransaction(connection);
    committed.catch(() => {});
    this.#committed.set(connection, committed);
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const committed = this.#committed.get(connection) ?? super.commitTransaction(connection);
    this.#committed.delete(connection);
    committed.catch(() => {});
    await this.#begun.get(connection);
    await committed;
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

  /**
   * The same transaction; Kysely would let each statement wait for the one before, though Postgres answers them in turn,
   * and the last for ROLLBACK as well: `connection` has to refuse what comes behind that.
   */
  unqueued<DB>(tx: Transaction<DB>, connection: () => DatabaseConnection): Transaction<DB> {
    const executor = tx
      .getExecutor()
      .withConnectionProvider({ provideConnection: async (consumer) => consumer(connection()) });
    return new Transaction<DB>({
      config: { dialect: this },
      dialect: this,
      driver: this.driver,
      executor,
    });
  }
}
