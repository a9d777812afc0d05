import { createRequire } from 'node:module';

type Connection = object;

/** The native calls of chDB that the front uses; its own Session class ties every close to every running query. */
interface NativeEngine {
  CreateConnection(path: string, args: string[]): Connection;
  CloseConnection(connection: Connection): void;
  QueryAsyncConnection(connection: Connection, sql: string, format: string): Promise<NativeResult>;
}

interface NativeResult {
  bytes?: Uint8Array;
  elapsed?: number;
  rowsRead?: number;
  bytesRead?: number;
}

export interface Outcome {
  bytes: Uint8Array;
  elapsedMs: number;
  rowsRead: number;
  bytesRead: number;
  rowsWritten: number;
  bytesWritten: number;
}

export interface Engine {
  /** Runs work on a session that nobody used before and nobody will use after. */
  withSession<T>(work: (session: Session) => Promise<T>): Promise<T>;
  idle(): boolean;
  /** Ends the engine. Only while it is idle: closing under a running call aborts the process. */
  close(): void;
}

export interface Session {
  run(sql: string, format?: string): Promise<Outcome>;
}

/** Opens chDB on a data directory. Throws when another process has it, or when the library cannot load. */
export function openEngine(directory: string, configFile: string): Engine {
  const native = loadNative();
  const connect = () => native.CreateConnection(directory, [`--config-file=${configFile}`]);
  // The engine lives as long as one connection does.
  const anchor = connect();
  let sessions = 0;
  return {
    withSession: async (work) => {
      const connection = connect();
      sessions += 1;
      try {
        return await work(sessionOn(native, connection));
      } finally {
        native.CloseConnection(connection);
        sessions -= 1;
      }
    },
    idle: () => sessions === 0,
    close: () => native.CloseConnection(anchor),
  };
}

function sessionOn(native: NativeEngine, connection: Connection): Session {
  return {
    run: async (sql, format = 'TabSeparated') => outcomeOf(await native.QueryAsyncConnection(connection, sql, format)),
  };
}

function outcomeOf(result: NativeResult): Outcome {
  return {
    bytes: result.bytes ?? new Uint8Array(0),
    elapsedMs: (result.elapsed ?? 0) * 1000,
    rowsRead: result.rowsRead ?? 0,
    bytesRead: result.bytesRead ?? 0,
    rowsWritten: 0,
    bytesWritten: 0,
  };
}

function loadNative(): NativeEngine {
  const fromHere = createRequire(import.meta.url);
  const loader: { loadNative(): NativeEngine } = createRequire(fromHere.resolve('chdb'))('./dist/loader.js');
  return loader.loadNative();
}
