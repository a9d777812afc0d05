/** A value as the event store reads one that is bound: bare by itself, quoted within a list. */
export function boundText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inList).join(',')}]`;
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number' || typeof value === 'bigint') return numberText(value);
  throw new TypeError(`A value of type ${typeof value} cannot be bound.`);
}

const inList = (value: unknown): string => {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return typeof value === 'string' ? `'${escaped(value)}'` : boundText(value);
};

const numberText = (value: number | bigint): string =>
  Number.isNaN(value) ? 'nan' : String(value).replace('Infinity', 'inf');

const escapes: Record<string, string> = {
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  "'": "\\'",
  '\\': '\\\\',
  '\0': '\\0',
};
const escaped = (text: string): string =>
  text.replace(/[\t\n\r'\\\0]/g, (character) => escapes[character] ?? character);
