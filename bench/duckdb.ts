import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** DuckDB in this process, as one would use it: defaults, a file, all cores. */
export class DuckDb {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  static async open(path: string): Promise<DuckDb> {
    const instance = await DuckDBInstance.create(path);
    return new DuckDb(instance, await instance.connect());
  }

  async run(sql: string): Promise<void> {
    await this.#connection.run(sql);
  }

  async rows(sql: string, values: bigint[] = []): Promise<Record<string, unknown>[]> {
    return (await this.#connection.runAndReadAll(sql, values)).getRowObjectsJS();
  }

  /** The one number that a question answers. */
  async number(sql: string): Promise<number> {
    const [row] = await this.rows(sql);
    return Number(Object.values(row ?? {})[0]);
  }

  async version(): Promise<string> {
    const [row] = await this.rows('SELECT version() AS version');
    return String(row?.version);
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

/** A text of this code's own, such as a path, inside a statement that takes no parameters. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
