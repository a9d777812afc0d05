import 'server-only';

type Level = 'info' | 'warn' | 'error';
type Facts = Record<string, unknown>;

/** One JSON object a line, on stderr, so that stdout stays the start script's. */
function write(level: Level, message: string, facts: Facts): void {
  const line = { at: new Date().toISOString(), level, message, ...facts };
  process.stderr.write(`${JSON.stringify(line, describeErrors)}\n`);
}

/** An Error has no fields of its own that JSON would show. */
function describeErrors(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (!(value instanceof Error)) return value;
  return { name: value.name, message: value.message, stack: value.stack, cause: value.cause };
}

export const log = {
  info: (message: string, facts: Facts = {}) => write('info', message, facts),
  warn: (message: string, facts: Facts = {}) => write('warn', message, facts),
  error: (message: string, facts: Facts = {}) => write('error', message, facts),
};
