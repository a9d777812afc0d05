/** What a print of a persona shows: "v2", ", draft after v2", or nothing before the first version. */
export function whichVersion(published: { version: number } | null, changes: number): string {
  if (!published) return '';
  return changes === 0 ? ` v${published.version}` : `, draft after v${published.version}`;
}
