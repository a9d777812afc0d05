/** A segment's key as its name suggests it: lower case, words joined by hyphens, at most 63. Empty for a name of signs only. */
export function keyFromName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  const joined = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '');
  return joined.slice(0, 63).replace(/-+$/, '');
}
