type Head = { segment: string; version: number; as_of: string; known_at: string };

/** One line a member. A CSV cell that a spreadsheet would take for a formula is made plain text. */
export async function* memberLines(
  batches: AsyncIterable<{ profile_id: string }[]>,
  format: 'ndjson' | 'csv',
  head: Head,
): AsyncIterable<string> {
  if (format === 'csv') yield 'profile_id,segment,version,as_of,known_at\r\n';
  const tail = `,${csvCell(head.segment)},${head.version},${head.as_of},${head.known_at}\r\n`;
  for await (const batch of batches) {
    yield batch
      .map(({ profile_id }) =>
        format === 'csv' ? csvCell(profile_id) + tail : `${JSON.stringify({ profile_id, ...head })}\n`,
      )
      .join('');
  }
}

export function csvCell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
