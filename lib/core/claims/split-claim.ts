import { capital } from '@/lib/core/capital';

/** Where one assertion ends and the next begins. */
const joints = /;\s+|,?\s+(?:and|but|while|whereas|as well as)\s+|,\s+(?=(?:then|so)\s)/i;

/** Fewer words than this are part of one assertion: "reads and writes", "bread and butter". */
const fewestWords = 3;

/** The assertions of a compound claim, one sentence each, to be offered; null when it seems to hold one. */
export function splitClaim(text: string): string[] | null {
  const parts = text
    .trim()
    .replace(/[.!]+$/, '')
    .split(joints)
    .map((part) => part.trim());
  if (parts.length < 2 || parts.some((part) => part.split(/\s+/).length < fewestWords)) return null;
  return parts.map((part) => `${capital(part)}.`);
}
