import type { Anchor } from '@/lib/core/research/highlight';

export type Selected = Omit<Anchor, 'version'> & { words: string };

/** The selected words of a transcript as places in it; null when nothing in it is selected. */
export function readSelection(root: HTMLElement): Selected | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = placeOf(root, range.startContainer, range.startOffset, 'start');
  const end = placeOf(root, range.endContainer, range.endOffset, 'end');
  if (!start || !end) return null;
  const words = selection.toString().replaceAll(/\s+/g, ' ').trim();
  if (words === '' || (start.line === end.line && start.offset >= end.offset)) return null;
  return { first_line: start.line, first_offset: start.offset, last_line: end.line, last_offset: end.offset, words };
}

type Place = { line: number; offset: number };

/** Words of a line are in an element with `data-line`; a selection may begin or end beside them, in a name or a time. */
function placeOf(root: HTMLElement, node: Node, offset: number, edge: 'start' | 'end'): Place | null {
  const element = node instanceof Element ? node : node.parentElement;
  if (!element || !root.contains(element)) return null;
  const text = element.closest<HTMLElement>('[data-line]');
  if (text) {
    const before = document.createRange();
    before.selectNodeContents(text);
    before.setEnd(node, offset);
    return { line: Number(text.dataset.line), offset: before.toString().length };
  }
  const row = element.closest<HTMLElement>('[data-row]');
  if (!row) return null;
  const words = row.querySelector<HTMLElement>('[data-line]');
  const isAfter = Boolean(words && words.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
  const length = words?.textContent?.length ?? 0;
  if (edge === 'start') return { line: Number(row.dataset.row), offset: isAfter ? length : 0 };
  // A selection that ends before the words of a line, as a triple click does, ends with the line above.
  return isAfter ? { line: Number(row.dataset.row), offset: length } : lineAbove(root, Number(row.dataset.row));
}

function lineAbove(root: HTMLElement, line: number): Place | null {
  const above = root.querySelector<HTMLElement>(`[data-line="${line - 1}"]`);
  return above ? { line: line - 1, offset: above.textContent?.length ?? 0 } : null;
}
