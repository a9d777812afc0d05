import type { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { csvLine } from '@/lib/core/csv';
import { pageOf } from '@/lib/core/page';
import { RfmCell, RfmProfile, RfmQuery } from '@/lib/core/rfm/rfm';
import { listRfmProfiles as listScored, streamRfmProfiles } from '@/lib/data/events/insights/rfm-profiles';
import type { ServiceContext } from '../context';
import type { StreamedFile } from '../streamed-file';
import { insightGround } from './insight-ground';
import { cellName, openRfmCell } from './open-rfm-cell';
import { cellInput, fileNameOf } from './read-cell';
import { rfmInsight } from './rfm-insight';

/** Without a cell all customers are meant. */
export const ListRfmProfilesInput = cellInput({ Query: RfmQuery, Cell: RfmCell.prefault({}) });

export const RfmProfilePage = pageOf(RfmProfile);
type RfmProfilePage = z.infer<typeof RfmProfilePage>;

/** The customers behind a cell or a group with their values and scores: a page of a table, or all of them as a file. */
export async function listRfmProfiles(
  ctx: ServiceContext,
  { query, cell, ...input }: z.output<typeof ListRfmProfilesInput>,
): Promise<RfmProfilePage | StreamedFile> {
  authorize(ctx.actor, 'insights:read');
  const ground = await insightGround(ctx, query, rfmInsight.pinned?.(query) ?? []);
  const { definition, audience, choice } = await openRfmCell({ ...ctx, ground }, query, cell);
  const options = { signal: ctx.signal };
  if (input.format) {
    const batches = streamRfmProfiles(ctx.events, definition, audience, choice, options);
    return profileFile(cellName(cell), input.format, batches);
  }
  const asked = { ...choice, after: input.cursor ?? '', limit: input.limit + 1 };
  const rows = await listScored(ctx.events, definition, audience, asked, options);
  const items = rows.slice(0, input.limit);
  return { items, next_cursor: rows.length > items.length ? (items.at(-1)?.profile_id ?? null) : null };
}

function profileFile(name: string, format: 'ndjson' | 'csv', batches: AsyncIterable<RfmProfile[]>): StreamedFile {
  return {
    kind: 'file',
    contentType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8',
    fileName: fileNameOf(name, format),
    chunks: profileLines(batches, format),
  };
}

const columns = RfmProfile.keyof().options;

async function* profileLines(batches: AsyncIterable<RfmProfile[]>, format: 'ndjson' | 'csv'): AsyncIterable<string> {
  if (format === 'csv') yield csvLine(columns);
  for await (const batch of batches) {
    yield batch
      .map((row) => (format === 'csv' ? csvLine(columns.map((name) => row[name])) : `${JSON.stringify(row)}\n`))
      .join('');
  }
}
