import { AppError } from '@/lib/core/errors';
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

/**
 * The document with nothing in it but allowed blocks, marks and addresses. Equal documents come back equal, in the same
 * order of names too. Throws `invalid` for one that is longer than a note may be.
 */
export function cleanNote(doc: { content?: NoteNode[] | undefined }): NoteDoc {
  const clean = tidyNote(doc);
  const { nodes, textLength } = sizeOf(clean);
  const most = (limit: number) => limit.toLocaleString('en');
  if (textLength > noteLimits.textLength) {
    throw new AppError('invalid', `This note is longer than ${most(noteLimits.textLength)} characters. Split it.`);
  }
  if (nodes > noteLimits.nodes) {
    throw new AppError('invalid', `This note has more than ${most(noteLimits.nodes)} pieces of text. Split it.`);
  }
  return clean;
}

/** The same for a document of any length: two of them are compared like this. */
export function tidyNote(doc: { content?: NoteNode[] | undefined }): NoteDoc {
  return { type: 'doc', content: cleanAll(doc.content ?? [], 'blocks', 0) };
}

/** Whether two documents say the same, however their blocks and marks were written down. */
export function isSameNote(one: NoteDoc, other: NoteDoc): boolean {
  return JSON.stringify(tidyNote(one)) === JSON.stringify(tidyNote(other));
}

function sizeOf(node: NoteNode): { nodes: number; textLength: number } {
  return (node.content ?? [])
    .map(sizeOf)
    .reduce((sum, size) => ({ nodes: sum.nodes + size.nodes, textLength: sum.textLength + size.textLength }), {
      nodes: 1,
      textLength: node.text?.length ?? 0,
    });
}

function cleanAll(nodes: NoteNode[], inside: Shape['inside'], depth: number): NoteNode[] {
  return nodes.flatMap((node) => cleanNode(node, inside, depth));
}

function cleanNode(node: NoteNode, inside: Shape['inside'], depth: number): NoteNode[] {
  if (node.type === 'text') return inside === 'words' ? cleanText(node) : wrapped([node], inside, depth);
  if (node.type === 'hardBreak') return inside === 'words' ? [{ type: 'hardBreak' }] : [];
  return cleanBlock(node, inside, depth);
}

/** An unknown block, or one in a wrong place, gives way to what is in it; one that lies too deep, to its words. */
function cleanBlock(node: NoteNode, inside: Shape['inside'], depth: number): NoteNode[] {
  const shape = shapes[node.type];
  const isInPlace = shape !== undefined && allowed[inside](node.type);
  const isDeep = depth >= noteLimits.depth && !(isInPlace && holdsNoBlocks(shape, inside));
  if (isDeep) return wrapped(wordsOf(node), inside, depth);
  if (!isInPlace) return cleanAll(node.content ?? [], inside, depth + 1);
  const attrs = shape.attrs?.(node.attrs ?? {});
  if (attrs === null) return [];
  const content = cleanAll(node.content ?? [], shape.inside, depth + 1);
  return finish({ type: node.type, ...(attrs && { attrs }), ...(content.length > 0 && { content }) }, shape);
}

/** What may lie at any depth, as nothing more lies in it: a paragraph, or the item, row or cell that its words need. */
const holdsNoBlocks = (shape: Shape, inside: Shape['inside']) =>
  inside !== 'blocks' || shape.inside === 'words' || shape.inside === 'nothing';

/** All words of a block in order, a break between two blocks. */
function wordsOf(node: NoteNode): NoteNode[] {
  const words: NoteNode[] = [];
  const ahead = [node];
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    if (next.type === 'text') words.push(next);
    else if (words.length > 0 && words.at(-1)?.type !== 'hardBreak') words.push(lineBreak);
    if (!next.content) continue;
    ahead.push(lineBreak);
    for (const inner of next.content.toReversed()) ahead.push(inner);
  }
  return words.at(-1)?.type === 'hardBreak' ? words.slice(0, -1) : words;
}

const lineBreak: NoteNode = { type: 'hardBreak' };

/** Lists, rows and cells hold something; a table without a row is none. */
function finish(node: NoteNode, { inside }: Shape): NoteNode[] {
  if (node.content) return [node];
  if (inside === 'blocks') return [{ ...node, content: [{ type: 'paragraph' }] }];
  return inside === 'words' || inside === 'nothing' ? [node] : [];
}

const holder = { blocks: 'paragraph', items: 'listItem', rows: 'tableRow', cells: 'tableCell' } as const;

/** Words that stand where a block, an item, a row or a cell should be become one. */
function wrapped(words: NoteNode[], inside: Shape['inside'], depth: number): NoteNode[] {
  return words.some(({ text }) => text?.trim()) ? cleanAll(held(words, inside), inside, depth) : [];
}

function held(words: NoteNode[], inside: Shape['inside']): NoteNode[] {
  if (inside === 'words') return words;
  if (inside === 'nothing') return [];
  const type = holder[inside];
  return [{ type, content: held(words, shapes[type]?.inside ?? 'words') }];
}

function cleanText({ text = '', marks = [] }: NoteNode): NoteNode[] {
  const kept = text.replaceAll('\u0000', '');
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
