import type { Anchor } from './highlight';

type Marked = { id: string; words: string | null; anchor: Anchor | null };
type Line = { position: number; text: string };

/** A piece of a line, and the highlights that lie over it. */
export type LinePiece = { text: string; start: number; ids: string[] };

/**
 * Cuts a line where highlights begin and end. On a line that was corrected since, the words of a highlight are looked
 * for; when they are no longer there, all of the line counts as marked.
 */
export function markLine(line: Line, highlights: Marked[]): LinePiece[] {
  const ranges = highlights.flatMap((highlight) => {
    const range = rangeOn(line, highlight);
    return range === null ? [] : [{ id: highlight.id, ...range }];
  });
  const cuts = [...new Set([0, line.text.length, ...ranges.flatMap(({ from, to }) => [from, to])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? line.text.length;
    const ids = ranges.filter(({ from, to }) => from <= start && end <= to).map(({ id }) => id);
    return { text: line.text.slice(start, end), start, ids };
  });
}

/** For each line of a range that highlights lie over, which ones. */
export function highlightsByLine<Kind extends Marked>(
  highlights: Kind[],
  { from, to }: { from: number; to: number },
): Map<number, Kind[]> {
  const byLine = new Map<number, Kind[]>();
  for (const highlight of highlights) {
    const { first_line: first = to, last_line: last = from } = highlight.anchor ?? {};
    for (let line = Math.max(first, from); line <= Math.min(last, to - 1); line += 1) {
      byLine.set(line, [...(byLine.get(line) ?? []), highlight]);
    }
  }
  return byLine;
}

function rangeOn({ position, text }: Line, { words, anchor }: Marked): { from: number; to: number } | null {
  if (anchor === null || position < anchor.first_line || position > anchor.last_line) return null;
  const from = position === anchor.first_line ? Math.min(anchor.first_offset, text.length) : 0;
  const to = position === anchor.last_line ? Math.min(anchor.last_offset, text.length) : text.length;
  if (words === null || anchor.first_line !== anchor.last_line || text.slice(from, to).trim() === words) {
    return from < to ? { from, to } : null;
  }
  const found = text.indexOf(words);
  return found < 0 ? { from: 0, to: text.length } : { from: found, to: found + words.length };
}
