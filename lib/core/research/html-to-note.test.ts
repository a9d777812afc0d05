import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanNote, noteText, safeHref } from './clean-note';
import { htmlToNote } from './html-to-note';
import type { NoteNode } from './note-doc';

const known = new Set(
  'doc paragraph heading codeBlock blockquote bulletList orderedList listItem horizontalRule table tableRow tableHeader tableCell noteImage text hardBreak'.split(
    ' ',
  ),
);

function nodesOf(node: NoteNode): NoteNode[] {
  return [node, ...(node.content ?? []).flatMap(nodesOf)];
}

/** Whatever a browser could run or open by itself would have to be in a type, an attribute or an address. */
function isHarmless(doc: NoteNode): boolean {
  return nodesOf(doc).every(({ type, attrs = {}, marks = [] }) => {
    const addresses = marks.flatMap((mark) => (mark.type === 'link' ? [String(mark.attrs?.href)] : []));
    const names = Object.keys(attrs);
    return (
      known.has(type) &&
      names.every((name) => ['level', 'start', 'colspan', 'rowspan', 'colwidth', 'file', 'alt'].includes(name)) &&
      addresses.every((address) => /^(https?:|mailto:)/.test(address))
    );
  });
}

/** Attack strings after the OWASP XSS filter evasion cheat sheet and the cases that sanitizers publish. */
const attacks = [
  '<script>alert(1)</script>hello',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<IMG SRC="javascript:alert(1)">',
  '<IMG """><SCRIPT>alert(1)</SCRIPT>"\\>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">x</a>',
  '<a href="jav\tascript:alert(1)">x</a>',
  '<a href=" \u0001javascript:alert(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<svg><script>alert(1)</script></svg>',
  '<svg/onload=alert(1)>',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><input type=submit></form>',
  '<body onload=alert(1)>hello',
  '<div style="background:url(javascript:alert(1))">hello</div>',
  '<style>@import "https://evil.example/x.css";</style>hello',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="javascript:alert(1)//">',
  '<details open ontoggle=alert(1)>hello',
  '<template><img src=x onerror=alert(1)></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<p title="--><img src=x onerror=alert(1)>">hello</p>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<<script>alert(1);//<</script>',
  '<xss style="behavior: url(xss.htc);">hello</xss>',
  '<table background="javascript:alert(1)"><tr><td>hello</td></tr></table>',
];

describe('hostile HTML', () => {
  it.each(attacks)('has nothing left that could run or open by itself: %s', (attack) => {
    const doc = htmlToNote(`<p>before</p>${attack}<p>after</p>`);
    expect(isHarmless(doc)).toBe(true);
    expect(noteText(doc)).toContain('before');
  });

  it('of any other kind is harmless too, and cleaning it twice changes nothing', () => {
    const piece = fc.oneof(
      fc.constantFrom(...attacks, '<ul><li>', '</li>', '<td>', '</table>', '<b>', '<p>', '</div>'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const doc = htmlToNote(pieces.join(''));
        expect(isHarmless(doc)).toBe(true);
        expect(cleanNote(doc)).toEqual(doc);
      }),
    );
  });
});

describe('HTML that is nested beyond reason', () => {
  it('is read whole when it is marks in marks', () => {
    const [paragraph] = htmlToNote(`${'<b>'.repeat(30_000)}${'x<b>'.repeat(10_000)}`).content;
    expect(paragraph?.content).toHaveLength(10_000);
    expect(paragraph?.content?.at(-1)).toEqual({ type: 'text', text: 'x', marks: [{ type: 'bold' }] });
  });

  it.each(['<blockquote>', '<div>', '<ul><li>', '<table><tr><td>'])('keeps its words: %s', (opening) => {
    expect(noteText(htmlToNote(`${opening.repeat(8_000)}deep words`))).toBe('deep words');
  });

  it('is refused where reading it would take minutes', () => {
    expect(() => htmlToNote('<b>'.repeat(200_000))).toThrow(/nested too deeply/);
  });

  it('closes what it opened, and nothing else', () => {
    const html = `<b>one <b>two</b> three</b> four${'<blockquote>'.repeat(300)}deep${'</blockquote>'.repeat(300)}<h1>after</h1>`;
    const { content } = htmlToNote(html);
    expect(content.at(-1)).toMatchObject({ type: 'heading' });
    const bold = nodesOf({ type: 'doc', content }).filter(({ marks }) => marks?.some(({ type }) => type === 'bold'));
    expect(bold.map(({ text }) => text).join('')).toBe('one two three');
  });

  it('of very many blocks is refused with a sentence, not cut', () => {
    expect(() => htmlToNote(`<div>${'<p>x</p>'.repeat(150_000)}</div>`)).toThrow(/more than 20,000 pieces/);
  });
});

describe('what a word processor copies', () => {
  it('keeps headings, lists, tables, emphasis and links, and drops its own elements and styles', () => {
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
      <body><!--StartFragment--><h1 style='mso-margin:0'>Mornings<o:p></o:p></h1>
      <p class=MsoNormal><b>Before</b> nine, <i>always</i>. <a href="https://example.org/x">More</a><o:p>&nbsp;</o:p></p>
      <ul style='margin-top:0'><li class=MsoNormal>Coffee</li><li><p>No mail</p></li></ul>
      <table border=1><tbody><tr><td style="width:10pt"><p>When</p></td><td>Seven</td></tr></tbody></table></body></html>`;
    const doc = htmlToNote(word);
    expect(doc.content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'bulletList', 'table']);
    expect(noteText(doc)).toMatch(/^Mornings\nBefore nine, always\. More\s*\nCoffee\nNo mail\nWhen\nSeven$/);
    const marks = nodesOf(doc).flatMap(({ marks: on = [] }) => on.map(({ type }) => type));
    expect(marks).toEqual(['bold', 'italic', 'link']);
  });
});

describe('a document that is sent', () => {
  it('loses unknown blocks but not their words', () => {
    const sent = { content: [{ type: 'evil', attrs: { onload: 'x' }, content: [{ type: 'text', text: 'kept' }] }] };
    expect(cleanNote(sent)).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'kept' }] }],
    });
  });

  it('that is too long is refused with a sentence, not cut', () => {
    const long = { content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x'.repeat(400_001) }] }] };
    expect(() => cleanNote(long)).toThrow('This note is longer than 400,000 characters. Split it.');
  });

  it('keeps words that lie too deep, and those that stand where an item or a cell should be', () => {
    const text = (words: string): NoteNode => ({ type: 'text', text: words });
    let node: NoteNode = { type: 'bulletList', content: [{ type: 'listItem', content: [text('deep')] }] };
    for (let i = 0; i < 30; i += 1) node = { type: 'blockquote', content: [node, text(`level ${i}`)] };
    const deep = cleanNote({ content: [node] });
    expect(noteText(deep).split('\n')).toEqual(['deep', ...Array.from({ length: 30 }, (_, i) => `level ${i}`)]);
    expect(cleanNote(deep)).toEqual(deep);
    const table = { type: 'table', content: [text('beside'), { type: 'tableRow', content: [text('cell')] }] };
    expect(noteText(cleanNote({ content: [table, { type: 'bulletList', content: [text('item')] }] }))).toBe(
      'beside\ncell\nitem',
    );
  });

  it('shows no picture from anywhere else', () => {
    const image = { type: 'noteImage', attrs: { file: 'https://evil.example/pixel.gif', alt: 'x' } };
    expect(cleanNote({ content: [image] }).content).toEqual([]);
  });

  it('opens addresses of the web and of mail only', () => {
    expect(safeHref('https://example.org')).toBe('https://example.org/');
    expect(safeHref('mailto:a@example.org')).toBe('mailto:a@example.org');
    for (const bad of ['javascript:alert(1)', '//evil.example', '/relative', 'file:///etc/passwd', 7]) {
      expect(safeHref(bad)).toBeNull();
    }
  });
});
