import { csvLine } from '@/lib/core/csv';

type Head = { segment: string; version: number; as_of: string; known_at: string };

/** One line a member, as CSV or as JSON. */
export async function* memberLines(
  batches: AsyncIterable<{ profile_id: string }[]>,
  format: 'ndjson' | 'csv',
  head: Head,
): AsyncIterable<string> {
  if (format === 'csv') yield csvLine(['profile_id', 'segment', 'version', 'as_of', 'known_at']);
  for await (const batch of batches) {
    const lines = batch.map(({ profile_id }) =>
      format === 'csv'
        ? csvLine([profile_id, head.segment, head.version, head.as_of, head.known_at])
        : `${JSON.stringify({ profile_id, ...head })}\n`,
    );
    yield lines.join('');
  }
}
