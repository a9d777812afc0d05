import { Parser } from 'htmlparser2';
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

/**
 * HTML from anywhere as a note: a word processor, a page, an attacker. Only elements that are named here come to be
 * anything; of attributes, the address of a link alone is read, and it has to be a safe one.
 */
export function htmlToNote(html: string): NoteDoc {
  const root: NoteNode = { type: 'doc', content: [] };
  const open: Open[] = [{ name: '', node: root }];
  const formats: { name: string; mark: NoteMark }[] = [];
  let silence = 0;
  const here = () => open.at(-1)?.node ?? root;
  const add = (node: NoteNode) => here().content?.push(node);

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (silent.has(name)) silence += 1;
        if (silence > 0) return;
        const mark = name === 'a' ? { type: 'link', attrs: { href: attributes.href ?? '' } } : marks[name];
        if (mark) formats.push({ name, mark });
        if (name === 'br') add({ type: 'hardBreak' });
        if (name === 'hr') add({ type: 'horizontalRule' });
        const block = blocks[name];
        if (!block) return;
        const node: NoteNode = { ...block, content: [] };
        add(node);
        open.push({ name, node });
      },
      ontext(text) {
        if (silence > 0) return;
        const spoken = here().type === 'codeBlock' ? text : text.replaceAll(/\s+/g, ' ');
        if (spoken === '') return;
        add({ type: 'text', text: spoken, marks: formats.map(({ mark }) => mark) });
      },
      onclosetag(name) {
        if (silent.has(name)) silence = Math.max(0, silence - 1);
        const format = formats.findLastIndex((candidate) => candidate.name === name);
        if (format >= 0) formats.splice(format, 1);
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
    if (node.type === 'group') out.push(...gathered(node.content ?? []));
    else out.push(settled(node));
  }
  close();
  return out;
}

function settled(node: NoteNode): NoteNode {
  if (holdsBlocks.has(node.type)) return { ...node, content: gathered(node.content ?? []) };
  const content = node.content ?? [];
  if (['paragraph', 'heading'].includes(node.type)) return { ...node, content: trimmed(content) };
  if (node.type === 'codeBlock') return node;
  // Rows of a table may lie in a body, items beside white space: only what belongs there stays.
  return { ...node, content: content.filter((child) => !inline(child)).map(settled) };
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
