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

/** Why a pattern cannot be used, as a sentence; null when both engines take it. */
export function patternProblem(pattern: string): string | null {
  if (/(?<!\\)(?:\\\\)*\\C/.test(pattern)) return '\\C, a single byte, is not supported. Use . for any character.';
  const strange = [...pattern.matchAll(/\\[pP]\{\^?([^}]*)\}/g)].find(([, name]) => name && !knownClass(name));
  if (strange)
    return `${strange[0]} is not supported. Use a general category such as \\p{Lu} or a script such as \\p{Greek}.`;
  try {
    compiledPattern(pattern, false);
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : String(error);
    return `${reason}. Patterns follow RE2, which has no look-ahead and no back references.`;
  }
}

const scripts = new Set([
  'Arabic',
  'Armenian',
  'Bengali',
  'Common',
  'Cyrillic',
  'Devanagari',
  'Georgian',
  'Greek',
  'Gujarati',
  'Han',
  'Hangul',
  'Hebrew',
  'Hiragana',
  'Katakana',
  'Khmer',
  'Lao',
  'Latin',
  'Mongolian',
  'Tamil',
  'Telugu',
  'Thai',
  'Tibetan',
]);

/** Classes that both engines have: of properties and of newer scripts each knows its own. */
const knownClass = (name: string): boolean =>
  /^(?:L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|S[ckmo]?|Z[lps]?|C[cfo]?)$/.test(name) || scripts.has(name);
