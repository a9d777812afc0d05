import { RE2JS } from 're2js';

const compiled = new Map<string, RE2JS>();

/**
 * A pattern as ClickHouse reads it too: RE2 syntax, found anywhere, `.` stops at a newline. Throws for a pattern that
 * does not compile.
 */
export function compiledPattern(pattern: string, ignoreCase: boolean): RE2JS {
  const key = `${ignoreCase ? 'i' : 'c'}${pattern}`;
  const known = compiled.get(key);
  if (known) return known;
  const fresh = RE2JS.compile(pattern, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  if (compiled.size > 500) compiled.clear();
  compiled.set(key, fresh);
  return fresh;
}
