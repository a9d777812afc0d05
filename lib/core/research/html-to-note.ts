import { Parser } from 'htmlparser2';
import { AppError } from '@/lib/core/errors';
import { cleanNote } from './clean-note';
import type { NoteDoc, NoteMark, NoteNode } from './note-doc';

const blocks: Record<string, NoteNode> = {
  p: { type: 'paragraph' },
  div: { type: 'group' },
  h1: { type: 'heading', attrs: { level: 1 } },
  h2: { type: 'heading', attrs: { level: 2 } },
  h3: { type: 'heading', attrs: { level: 3 } },
  h4: { type: 'heading', attrs: { level: 3 } },
  blockquote: { type: 'blockquote' },
  pre: { type: 'codeBlock' },
  ul: { type: 'bulletList' },
  ol: { type: 'orderedList' },
  li: { type: 'listItem' },
  table: { type: 'table' },
  tr: { type: 'tableRow' },
  th: { type: 'tableHeader' },
  td: { type: 'tableCell' },
};

const marks: Record<string, NoteMark> = {
  b: { type: 'bold' },
  strong: { type: 'bold' },
  i: { type: 'italic' },
  em: { type: 'italic' },
  u: { type: 'underline' },
  s: { type: 'strike' },
  del: { type: 'strike' },
  strike: { type: 'strike' },
  code: { type: 'code' },
};

/** Elements whose content is not words of the page. */
const silent = new Set(
  'script style head title template noscript iframe object embed svg math canvas audio video textarea select xml'.split(
    ' ',
  ),
);

type Open = { name: string; node: NoteNode };

/** Blocks that lie deeper are none, and elements that lie much deeper are no page: each costs more than the one before. */
const most = { blocks: 200, elements: 50_000 } as const;

/**
 * HTML from anywhere as a note: a word processor, a page, an attacker. Only elements that are named here come to be
 * anything; of attributes, the address of a link alone is read, and it has to be a safe one. Throws `invalid` for one
 * that is nested beyond reason, or longer than a note may be.
 */
export function htmlToNote(html: string): NoteDoc {
  const root: NoteNode = { type: 'doc', content: [] };
  const open: Open[] = [{ name: '', node: root }];
  const formats = openMarks();
  const deep = { elements: 0, silent: 0, blocks: 0 };
  const here = () => open.at(-1)?.node ?? root;
  const add = (node: NoteNode) => here().content?.push(node);

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        deep.elements += 1;
        if (deep.elements > most.elements) throw new AppError('invalid', tooDeep);
        if (silent.has(name)) deep.silent += 1;
        if (deep.silent > 0) return;
        formats.begin(name, attributes);
        if (name === 'br') add({ type: 'hardBreak' });
        if (name === 'hr') add({ type: 'horizontalRule' });
        const block = blocks[name];
        if (!block) return;
        if (open.length > most.blocks) {
          deep.blocks += 1;
          return;
        }
        const node: NoteNode = { ...block, content: [] };
        add(node);
        open.push({ name, node });
      },
      ontext(text) {
        if (deep.silent > 0) return;
        const spoken = here().type === 'codeBlock' ? text : text.replaceAll(/\s+/g, ' ');
        if (spoken !== '') add({ type: 'text', text: spoken, marks: formats.now() });
      },
      onclosetag(name) {
        deep.elements -= 1;
        const isSilent = deep.silent > 0;
        if (silent.has(name)) deep.silent = Math.max(0, deep.silent - 1);
        if (isSilent) return;
        formats.end(name);
        if (deep.blocks > 0 && blocks[name]) {
          deep.blocks -= 1;
          return;
        }
        const at = open.findLastIndex((candidate) => candidate.name === name);
        if (at > 0) open.splice(at);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  );
  parser.write(html);
  parser.end();
  return cleanNote({ content: gathered(root.content ?? []) });
}

const tooDeep = 'This page is nested too deeply to be read. Paste its words without their formatting.';

/** The marks that words stand in, each once, however often it was begun. */
function openMarks() {
  const open = new Map<string, { mark: NoteMark; times: number }>();
  const typeOf = (name: string) => (name === 'a' ? 'link' : marks[name]?.type);
  return {
    begin(name: string, attributes: Record<string, string>) {
      const mark = name === 'a' ? { type: 'link', attrs: { href: attributes.href ?? '' } } : marks[name];
      if (mark) open.set(mark.type, { mark, times: (open.get(mark.type)?.times ?? 0) + 1 });
    },
    end(name: string) {
      const type = typeOf(name);
      const begun = type === undefined ? undefined : open.get(type);
      if (type === undefined || begun === undefined) return;
      if (begun.times === 1) open.delete(type);
      else open.set(type, { ...begun, times: begun.times - 1 });
    },
    now: () => [...open.values()].map(({ mark }) => mark),
  };
}

const inline = (node: NoteNode) => node.type === 'text' || node.type === 'hardBreak';
const holdsBlocks = new Set(['doc', 'group', 'listItem', 'tableHeader', 'tableCell', 'blockquote']);

/** Loose words between blocks come together in paragraphs; what only holds the page together falls away. */
function gathered(nodes: NoteNode[]): NoteNode[] {
  const out: NoteNode[] = [];
  let loose: NoteNode[] = [];
  const close = () => {
    if (loose.some(({ text }) => text?.trim())) out.push({ type: 'paragraph', content: trimmed(loose) });
    loose = [];
  };
  for (const node of nodes) {
    if (inline(node)) {
      loose.push(node);
      continue;
    }
    close();
    const inner = node.type === 'group' ? gathered(node.content ?? []) : [settled(node)];
    for (const block of inner) out.push(block);
  }
  close();
  return out;
}

function settled(node: NoteNode): NoteNode {
  if (holdsBlocks.has(node.type)) return { ...node, content: gathered(node.content ?? []) };
  const content = node.content ?? [];
  if (['paragraph', 'heading'].includes(node.type)) return { ...node, content: trimmed(content) };
  if (node.type === 'codeBlock') return node;
  // Rows of a table may lie in a body, items beside white space: that falls away, loose words do not.
  const said = content.filter((child) => !inline(child) || child.text?.trim());
  return { ...node, content: said.map((child) => (inline(child) ? child : settled(child))) };
}

function trimmed(content: NoteNode[]): NoteNode[] {
  const last = content.length - 1;
  return content
    .map((node, index) => {
      if (node.text === undefined) return node;
      const start = index === 0 ? node.text.trimStart() : node.text;
      return { ...node, text: index === last ? start.trimEnd() : start };
    })
    .filter(({ type, text }) => type !== 'text' || text !== '');
}
