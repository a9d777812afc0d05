import type { NoteDoc, NoteMark, NoteNode } from './note-doc';

/** What may be in a note. Whatever is not here is left out, its words kept. */

export const noteLimits = { nodes: 20_000, depth: 16, textLength: 400_000 } as const;

type Attributes = Record<string, string | number | boolean | null>;
type Shape = {
  attrs?: (attrs: Attributes) => Attributes | null;
  inside: 'blocks' | 'words' | 'items' | 'rows' | 'cells' | 'nothing';
};

const between = (value: unknown, low: number, high: number, otherwise: number) =>
  typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high ? value : otherwise;
const span = (attrs: Attributes) => ({
  colspan: between(attrs.colspan, 1, 20, 1),
  rowspan: between(attrs.rowspan, 1, 200, 1),
  colwidth: null,
});
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const shapes: Record<string, Shape> = {
  paragraph: { inside: 'words' },
  heading: { inside: 'words', attrs: ({ level }) => ({ level: between(level, 1, 3, 3) }) },
  codeBlock: { inside: 'words' },
  blockquote: { inside: 'blocks' },
  bulletList: { inside: 'items' },
  orderedList: { inside: 'items', attrs: ({ start }) => ({ start: between(start, 0, 100_000, 1) }) },
  listItem: { inside: 'blocks' },
  horizontalRule: { inside: 'nothing' },
  table: { inside: 'rows' },
  tableRow: { inside: 'cells' },
  tableHeader: { inside: 'blocks', attrs: span },
  tableCell: { inside: 'blocks', attrs: span },
  /** A picture is one of the note's own files, never an address somewhere else. */
  noteImage: {
    inside: 'nothing',
    attrs: ({ file, alt }) =>
      typeof file === 'string' && uuid.test(file)
        ? { file, alt: typeof alt === 'string' ? alt.slice(0, 300) : '' }
        : null,
  },
};

const allowed: Record<Shape['inside'], (type: string) => boolean> = {
  blocks: (type) => !['listItem', 'tableRow', 'tableHeader', 'tableCell', 'text', 'hardBreak'].includes(type),
  words: (type) => type === 'text' || type === 'hardBreak',
  items: (type) => type === 'listItem',
  rows: (type) => type === 'tableRow',
  cells: (type) => type === 'tableHeader' || type === 'tableCell',
  nothing: () => false,
};

const plainMarks = new Set(['bold', 'italic', 'strike', 'underline', 'code']);

/** The document with nothing in it but allowed blocks, marks and addresses. Equal documents come back equal. */
export function cleanNote(doc: { content?: NoteNode[] | undefined }): NoteDoc {
  const left = { nodes: noteLimits.nodes, text: noteLimits.textLength };
  return { type: 'doc', content: cleanAll(doc.content ?? [], 'blocks', left, 0) };
}

type Left = { nodes: number; text: number };

function cleanAll(nodes: NoteNode[], inside: Shape['inside'], left: Left, depth: number): NoteNode[] {
  return nodes.flatMap((node) => cleanNode(node, inside, left, depth));
}

function cleanNode(node: NoteNode, inside: Shape['inside'], left: Left, depth: number): NoteNode[] {
  if (depth > noteLimits.depth || left.nodes <= 0) return [];
  left.nodes -= 1;
  if (node.type === 'text') return inside === 'words' ? cleanText(node, left) : wrapped(node, inside, left, depth);
  if (node.type === 'hardBreak') return inside === 'words' ? [{ type: 'hardBreak' }] : [];
  return cleanBlock(node, inside, left, depth);
}

/** An unknown block, or one in a wrong place, gives way to what is in it. */
function cleanBlock(node: NoteNode, inside: Shape['inside'], left: Left, depth: number): NoteNode[] {
  const shape = shapes[node.type];
  if (!shape || !allowed[inside](node.type)) return cleanAll(node.content ?? [], inside, left, depth + 1);
  const attrs = shape.attrs?.(node.attrs ?? {});
  if (attrs === null) return [];
  const content = cleanAll(node.content ?? [], shape.inside, left, depth + 1);
  return finish({ type: node.type, ...(attrs && { attrs }), ...(content.length > 0 && { content }) }, shape);
}

/** Lists, rows and cells hold something; a table without a row is none. */
function finish(node: NoteNode, { inside }: Shape): NoteNode[] {
  if (node.content) return [node];
  if (inside === 'blocks') return [{ ...node, content: [{ type: 'paragraph' }] }];
  return inside === 'words' || inside === 'nothing' ? [node] : [];
}

/** Words that stand where a block should be become a paragraph. */
function wrapped(node: NoteNode, inside: Shape['inside'], left: Left, depth: number): NoteNode[] {
  if (inside !== 'blocks' || !node.text?.trim()) return [];
  return cleanNode({ type: 'paragraph', content: [node] }, inside, left, depth + 1);
}

function cleanText({ text = '', marks = [] }: NoteNode, left: Left): NoteNode[] {
  const kept = text.replaceAll('\u0000', '').slice(0, left.text);
  left.text -= kept.length;
  if (kept === '') return [];
  const clean = marks.flatMap(cleanMark);
  return [{ type: 'text', text: kept, ...(clean.length > 0 && { marks: clean }) }];
}

function cleanMark({ type, attrs }: NoteMark): NoteMark[] {
  if (plainMarks.has(type)) return [{ type }];
  const href = type === 'link' ? safeHref(attrs?.href) : null;
  return href === null ? [] : [{ type: 'link', attrs: { href } }];
}

/** An address that a click may open: http, https or mail, written out. Everything else is no link. */
export function safeHref(href: unknown): string | null {
  if (typeof href !== 'string' || href.length > 2_000) return null;
  try {
    const { protocol, href: written } = new URL(href.trim());
    return ['http:', 'https:', 'mailto:'].includes(protocol) ? written : null;
  } catch {
    return null;
  }
}

/** The words of a note, a block a line, for search and for highlights. */
export function noteText({ content }: { content: NoteNode[] }): string {
  return content
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n');
}

function blockText(node: NoteNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  const parts = (node.content ?? []).map(blockText);
  const holdsWords = node.content?.some(({ type }) => type === 'text' || type === 'hardBreak');
  return holdsWords ? parts.join('') : parts.filter((part) => part !== '').join('\n');
}
