import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { AppError } from '@/lib/core/errors';

const Records = z.array(z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.number() }) }));

/** A row under its header, and the line of the file it ends in. */
export type CsvRecord = { record: Record<string, string>; line: number };

/**
 * The rows of a small CSV file with a header, whose names are compared without capitals and spaces. Throws `invalid`
 * when the file is no CSV.
 */
export function readCsvRecords(csv: string): CsvRecord[] {
  try {
    const columns = (header: string[]) => header.map((name) => name.trim().toLowerCase().replaceAll(' ', '_'));
    const records = Records.parse(
      parse(csv, { columns, bom: true, info: true, skip_empty_lines: true, trim: true, relax_column_count: true }),
    );
    return records.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (cause) {
    throw new AppError('invalid', 'This file cannot be read as CSV. Save it again with commas and a header line.', {
      cause,
    });
  }
}
