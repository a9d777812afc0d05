import type { ReactNode } from 'react';
import { safeHref } from '@/lib/core/research/clean-note';
import type { NoteDoc, NoteMark, NoteNode } from '@/lib/core/research/note-doc';

type NoteViewProps = {
  doc: NoteDoc;
  /** Where a file of the note is. */
  fileUrl: (id: string) => string;
};

/** A note to read: drawn from its tree, so that no HTML of anybody is ever put into the page. */
export function NoteView({ doc, fileUrl }: NoteViewProps) {
  return <div className="note-text">{childrenOf(doc, fileUrl)}</div>;
}

type FileUrl = NoteViewProps['fileUrl'];

function childrenOf({ content = [] }: { content?: NoteNode[] | undefined }, fileUrl: FileUrl): ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: a document that is read never changes its order
  return content.map((node, index) => <NoteNodeView key={index} node={node} fileUrl={fileUrl} />);
}

function NoteNodeView({ node, fileUrl }: { node: NoteNode; fileUrl: FileUrl }): ReactNode {
  const inside = () => childrenOf(node, fileUrl);
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce<ReactNode>(markedWith, node.text);
    case 'hardBreak':
      return <br />;
    case 'horizontalRule':
      return <hr />;
    case 'heading':
      return <Heading level={Number(node.attrs?.level)}>{inside()}</Heading>;
    case 'codeBlock':
      return (
        <pre>
          <code>{inside()}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote>{inside()}</blockquote>;
    case 'bulletList':
      return <ul>{inside()}</ul>;
    case 'orderedList':
      return <ol start={Number(node.attrs?.start ?? 1)}>{inside()}</ol>;
    case 'listItem':
      return <li>{inside()}</li>;
    default:
      return <TableOrPicture node={node} fileUrl={fileUrl} />;
  }
}

function TableOrPicture({ node, fileUrl }: { node: NoteNode; fileUrl: FileUrl }): ReactNode {
  const inside = () => childrenOf(node, fileUrl);
  const span = { colSpan: Number(node.attrs?.colspan ?? 1), rowSpan: Number(node.attrs?.rowspan ?? 1) };
  switch (node.type) {
    case 'table':
      return (
        <table>
          <tbody>{inside()}</tbody>
        </table>
      );
    case 'tableRow':
      return <tr>{inside()}</tr>;
    case 'tableHeader':
      return <th {...span}>{inside()}</th>;
    case 'tableCell':
      return <td {...span}>{inside()}</td>;
    case 'noteImage':
      return <img src={fileUrl(String(node.attrs?.file))} alt={String(node.attrs?.alt ?? '')} />;
    default:
      return <p>{inside()}</p>;
  }
}

function Heading({ level, children }: { level: number; children: ReactNode }) {
  if (level === 1) return <h2>{children}</h2>;
  return level === 2 ? <h3>{children}</h3> : <h4>{children}</h4>;
}

function markedWith(inside: ReactNode, { type, attrs }: NoteMark): ReactNode {
  switch (type) {
    case 'bold':
      return <strong>{inside}</strong>;
    case 'italic':
      return <em>{inside}</em>;
    case 'strike':
      return <s>{inside}</s>;
    case 'underline':
      return <u>{inside}</u>;
    case 'code':
      return <code>{inside}</code>;
    case 'link': {
      const href = safeHref(attrs?.href);
      return href === null ? (
        inside
      ) : (
        <a href={href} rel="noopener noreferrer nofollow" target="_blank">
          {inside}
        </a>
      );
    }
    default:
      return inside;
  }
}
