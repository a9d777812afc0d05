/**
 * Whether PostgreSQL can keep a value: no text in it, nor the name of a field, has a NUL or half of a character (a lone
 * surrogate).
 */
export function canBeKept(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && !/\p{Surrogate}/u.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, part]) => canBeKept(name) && canBeKept(part));
}

export const notKept = 'A text holds a sign that cannot be kept (NUL, or half of a character). Take it out.';
