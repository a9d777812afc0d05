/** From which byte to which, both in it. */
export type ByteRange = { start: number; end: number };

/**
 * What part of a file a Range header asks for (RFC 9110, 14.1.2). Null is the whole: no header, another unit, several
 * parts at once, or nothing that can be read. `outside` is a part that the file does not have.
 */
export function readByteRange(header: string | null, bytes: number): ByteRange | 'outside' | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (!found) return null;
  const [, first = '', last = ''] = found;
  if (first === '' && last === '') return null;
  if (first === '') return Number(last) === 0 ? 'outside' : inside(bytes - Number(last), bytes - 1, bytes);
  if (last !== '' && Number(last) < Number(first)) return null;
  return inside(Number(first), last === '' ? bytes - 1 : Number(last), bytes);
}

function inside(start: number, end: number, bytes: number): ByteRange | 'outside' {
  if (start >= bytes) return 'outside';
  return { start: Math.max(0, start), end: Math.min(end, bytes - 1) };
}
