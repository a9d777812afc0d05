import { mergeAttributes, Node } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { safeHref } from '@/lib/core/research/clean-note';

/** A picture of the note's own files: only the id is kept, so that a note never loads anything from elsewhere. */
const noteImage = (fileUrl: (id: string) => string) =>
  Node.create({
    name: 'noteImage',
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () => ({ file: { default: null }, alt: { default: '' } }),
    renderHTML: ({ HTMLAttributes: { file, alt } }) => ['img', mergeAttributes({ src: fileUrl(String(file)), alt })],
  });

/** The blocks and marks of a note: the same that the server lets through. */
export function noteExtensions(fileUrl: (id: string) => string) {
  return [
    StarterKit.configure({
      heading: { levels: [1, 2, 3] },
      link: {
        openOnClick: false,
        autolink: true,
        protocols: ['http', 'https', 'mailto'],
        isAllowedUri: (href) => safeHref(href) !== null,
        HTMLAttributes: { rel: 'noopener noreferrer nofollow' },
      },
    }),
    TableKit.configure({ table: { resizable: false } }),
    noteImage(fileUrl),
  ];
}
