import { AppError } from '@/lib/core/errors';
import { readCsvRecords } from '@/lib/core/read-csv';
import { PersonaDraft } from './persona';
import { keyOfName } from './persona-key';

export type PersonaRow = { line: number; persona: PersonaDraft };
type Refused = { line: number; reason: string };

const mostRows = 200;

const lists = ['goals', 'pains', 'behaviours'] as const;
const texts = ['role', 'summary', 'quote', 'quote_source', 'kind'] as const;

/**
 * The personas of a CSV file with a header: name, and if there are any key, role, summary, kind, goals, pains,
 * behaviours, quote and quote_source. Several lines in a cell, or text apart by "; ", are several entries. Throws
 * `invalid` when the file is no CSV, has no column "name", and when it holds no persona or more than 200.
 */
export function readPersonaRows(csv: string): (PersonaRow | Refused)[] {
  const records = readCsvRecords(csv);
  if (records.length === 0) {
    throw new AppError('invalid', 'This file holds no persona: below its header, write one in each line.');
  }
  if (records.length > mostRows) {
    throw new AppError(
      'invalid',
      `This file holds ${records.length} personas. Bring in at most ${mostRows} at a time.`,
    );
  }
  if (records.every(({ record }) => record.name === undefined)) {
    throw new AppError('invalid', 'This file has no column "name". Give each persona a name, one in a line.');
  }
  return records.map(({ record, line }) => rowOf(record, line));
}

function rowOf(record: Record<string, string>, line: number): PersonaRow | Refused {
  const name = record.name ?? '';
  const entries = (text = '') =>
    text
      .split(/\n|;\s+/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const parsed = PersonaDraft.safeParse({
    key: record.key || keyOfName(name),
    name,
    ...Object.fromEntries(texts.filter((key) => record[key]).map((key) => [key, record[key]])),
    ...Object.fromEntries(lists.map((key) => [key, entries(record[key])])),
  });
  if (parsed.success) return { line, persona: parsed.data };
  const [issue] = parsed.error.issues;
  return { line, reason: `${issue?.path.join(' ') || 'This line'}: ${issue?.message ?? 'cannot be read.'}` };
}
