/** As much of the package as the bench uses, so that the tree is type-checked where its packages are not installed. */
declare module '@duckdb/node-api' {
  export class DuckDBInstance {
    static create(path: string, options?: Record<string, string>): Promise<DuckDBInstance>;
    connect(): Promise<DuckDBConnection>;
    closeSync(): void;
  }
  export class DuckDBConnection {
    run(sql: string): Promise<unknown>;
    runAndReadAll(sql: string, values?: bigint[]): Promise<{ getRowObjectsJS(): Record<string, unknown>[] }>;
    closeSync(): void;
  }
}
