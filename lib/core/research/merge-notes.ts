import { tidyNote } from './clean-note';
import type { NoteDoc, NoteNode } from './note-doc';

export type Merged = {
  doc: NoteDoc /** Places where both wrote differently: both are kept, one below the other. */;
  conflicts: number;
};

/**
 * Merges two notes that began as one, block by block: what only one of them changed is taken, and where both did, both
 * stay. Nothing that either of them wrote is lost. After diff3 (Khanna, Kunal, Pierce 2007) on whole blocks. They are
 * compared as they are kept, as an editor and a database write the same block in different ways.
 */
export function mergeNotes(base: NoteDoc, mine: NoteDoc, theirs: NoteDoc): Merged {
  const [b, m, t] = [base, mine, theirs].map((doc) => tidyNote(doc).content.map((node) => JSON.stringify(node))) as [
    string[],
    string[],
    string[],
  ];
  const inMine = matches(b, m);
  const inTheirs = matches(b, t);
  const merged: string[] = [];
  let conflicts = 0;
  let from = { b: 0, m: 0, t: 0 };
  for (let at = 0; at <= b.length; at += 1) {
    const isEnd = at === b.length;
    const toMine = isEnd ? m.length : inMine.get(at);
    const toTheirs = isEnd ? t.length : inTheirs.get(at);
    // A block that both kept holds the three together; what lies before it is merged as a piece.
    if (toMine === undefined || toTheirs === undefined) continue;
    const piece = mergePiece(b.slice(from.b, at), m.slice(from.m, toMine), t.slice(from.t, toTheirs));
    merged.push(...piece.blocks, ...(isEnd ? [] : [b[at] ?? '']));
    conflicts += piece.isConflict ? 1 : 0;
    from = { b: at + 1, m: toMine + 1, t: toTheirs + 1 };
  }
  return { doc: { type: 'doc', content: merged.map((text): NoteNode => JSON.parse(text)) }, conflicts };
}

function mergePiece(base: string[], mine: string[], theirs: string[]): { blocks: string[]; isConflict: boolean } {
  const isSame = (one: string[], other: string[]) =>
    one.length === other.length && one.every((text, i) => text === other[i]);
  if (isSame(mine, theirs) || isSame(theirs, base)) return { blocks: mine, isConflict: false };
  if (isSame(mine, base)) return { blocks: theirs, isConflict: false };
  const added = mine.filter((text) => !theirs.includes(text) && !base.includes(text));
  // Only added to, on both sides: one after the other is no conflict.
  return { blocks: [...theirs, ...added], isConflict: base.length > 0 && added.length > 0 };
}

/** More pairs than this are not compared: then only what is equal at both ends holds the notes together. */
const mostPairs = 4_000_000;

/** For each block of `one` that has a partner in `other`, its place there, in order. */
function matches(one: string[], other: string[]): Map<number, number> {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const middle = longestCommon(one.slice(start, one.length - end), other.slice(start, other.length - end));
  const pairs = new Map<number, number>();
  for (let i = 0; i < start; i += 1) pairs.set(i, i);
  for (const [i, j] of middle) pairs.set(i + start, j + start);
  for (let i = end; i > 0; i -= 1) pairs.set(one.length - i, other.length - i);
  return pairs;
}

function longestCommon(one: string[], other: string[]): Map<number, number> {
  if (one.length * other.length > mostPairs) return new Map();
  const lengths = commonLengths(one, other);
  const pairs = new Map<number, number>();
  let i = 0;
  let j = 0;
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) {
      pairs.set(i, j);
      i += 1;
      j += 1;
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** How long the longest common run is of what follows each pair of places. */
function commonLengths(one: string[], other: string[]): Uint32Array[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? new Uint32Array();
    const below = lengths[i + 1] ?? new Uint32Array();
    for (let j = other.length - 1; j >= 0; j -= 1) {
      row[j] = one[i] === other[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}
