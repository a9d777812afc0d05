import { csvLine } from '@/lib/core/csv';
import type { Import } from '@/lib/core/imports/import';
import { type RemarkKind, streamRemarks } from '@/lib/data/events/import-remarks';
import type { ImportRun } from '@/lib/data/imports';
import type { ServiceContext } from '../context';
import type { StreamedFile } from '../streamed-file';

/** The rows of an import that were remarked on, as a file: line, column and reason before their own cells. */
export function remarksFile(ctx: ServiceContext, found: Import & ImportRun, kind: RemarkKind): StreamedFile {
  const stem = found.name.replace(/\.[a-z]{2,4}$/i, '');
  return {
    kind: 'file',
    contentType: 'text/csv; charset=utf-8',
    fileName: `${stem} ${kind}.csv`,
    chunks: remarkLines(ctx, found, kind),
  };
}

async function* remarkLines(ctx: ServiceContext, found: Import & ImportRun, kind: RemarkKind): AsyncIterable<string> {
  yield csvLine(['line', 'column', 'reason', ...found.detected.columns.map(({ name }) => name)]);
  const of = { workspaceId: ctx.actor.workspaceId, attempt: found.attempt ?? found.id };
  for await (const remarks of streamRemarks(ctx.events, of, kind)) {
    yield remarks.map(({ line, column, reason, cells }) => csvLine([line, column, reason, ...cells])).join('');
  }
}
