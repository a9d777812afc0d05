import { authorize } from '@/lib/core/access';
import { checkMapping } from '@/lib/core/imports/check-mapping';
import { startBytes } from '@/lib/core/imports/detect-file';
import type { DetectedFile } from '@/lib/core/imports/detected-file';
import { type MappedRow, rowMapper } from '@/lib/core/imports/map-row';
import { type ImportPreview, showRow } from '@/lib/core/imports/preview';
import { utf8Decoder } from '@/lib/core/imports/read-encoding';
import { type FileRecord, recordReader } from '@/lib/core/imports/read-records';
import { getImport } from '@/lib/data/imports';
import type { ServiceContext } from '../context';
import { detectedFor, importScope, type MappedImportInput, mappingOf } from './start-import';

const shownRows = 20;
const sampledRows = 2_000;

/** Twenty rows as a mapping would make them, what would become of the first two thousand, and what is wrong with the mapping. */
export async function previewImport(ctx: ServiceContext, input: MappedImportInput): Promise<ImportPreview> {
  authorize(ctx.actor, 'imports:write');
  const found = await getImport(ctx.db, ctx.actor.workspaceId, input.id);
  const mapping = await mappingOf(ctx, input);
  const detected = await detectedFor(ctx, found, mapping);
  const scope = await importScope(ctx, detected);
  const problems = checkMapping(mapping, scope);
  const records = await readSample(ctx, found.id, detected);
  const shared = { columns: detected.columns, delimiter: detected.delimiter, header: detected.header, problems };
  if (problems.length > 0) {
    const rows = records.slice(0, shownRows).map((record) => ({ ...record, becomes: { kind: 'unknown' as const } }));
    return { ...shared, rows, sample: { read: 0, taken: 0, filtered: 0, refused: 0, reasons: [] } };
  }
  const map = rowMapper(mapping, scope);
  const mapped = records.map((record) => ({ record, row: map(record) }));
  const rows = mapped.slice(0, shownRows).map(({ record, row }) => showRow(row, record.cells));
  return { ...shared, rows, sample: tally(mapped.map(({ row }) => row)) };
}

async function readSample(ctx: ServiceContext, id: string, detected: DetectedFile): Promise<FileRecord[]> {
  const start = await ctx.files.readStart({ workspaceId: ctx.actor.workspaceId, id }, startBytes);
  const decode = utf8Decoder(detected.encoding);
  const reader = recordReader({ delimiter: detected.delimiter, width: detected.columns.length });
  await reader.push(decode(start.bytes));
  if (start.isWhole) {
    await reader.push(decode(null));
    await reader.end();
  }
  const { records } = reader.take();
  return records.slice(detected.header ? 1 : 0).slice(0, sampledRows);
}

function tally(rows: MappedRow[]): ImportPreview['sample'] {
  const reasons = new Map<string, { column: string; reason: string; rows: number }>();
  for (const row of rows) {
    if (row.kind !== 'refused') continue;
    const known = reasons.get(row.column) ?? { column: row.column, reason: row.reason, rows: 0 };
    reasons.set(row.column, { ...known, rows: known.rows + 1 });
  }
  const count = (kind: MappedRow['kind']) => rows.filter((row) => row.kind === kind).length;
  return {
    read: rows.length,
    taken: count('taken'),
    filtered: count('filtered'),
    refused: count('refused'),
    reasons: [...reasons.values()].sort((a, b) => b.rows - a.rows),
  };
}
