import type { Anchor } from '@/lib/core/research/highlight';

export type Selected = Anchor & { words: string };

type Edge = { node: Node; offset: number };

/** The selected words of a transcript as places in it; null when nothing in it is selected. */
export function readSelection(root: HTMLElement): Selected | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = { node: range.startContainer, offset: range.startOffset };
  const end = { node: range.endContainer, offset: range.endOffset };
  // A selection may begin or end beside the words, in a name, a time or below the last line: only words count.
  const touched = [...root.querySelectorAll<HTMLElement>('[data-line]')]
    .filter((line) => range.intersectsNode(line))
    .map((line) => ({
      line: Number(line.dataset.line),
      version: Number(line.closest<HTMLElement>('[data-version]')?.dataset.version),
      from: offsetIn(line, start) ?? 0,
      to: offsetIn(line, end) ?? line.textContent.length,
    }))
    .filter(({ from, to }) => from < to);
  const first = touched[0];
  const last = touched.at(-1);
  const words = selection.toString().replaceAll(/\s+/g, ' ').trim();
  if (!first || !last || words === '') return null;
  return {
    first_line: first.line,
    first_offset: first.from,
    last_line: last.line,
    last_offset: last.to,
    // The pieces of a transcript are read one by one: what was corrected since the oldest of them has to be noticed.
    version: Math.min(...touched.map(({ version }) => version)),
    words,
  };
}

/** How many characters of a line lie before an edge of the selection; null when the edge is not in the line. */
function offsetIn(line: HTMLElement, { node, offset }: Edge): number | null {
  if (!line.contains(node)) return null;
  const before = document.createRange();
  before.selectNodeContents(line);
  before.setEnd(node, offset);
  return before.toString().length;
}
