import type { Editor } from '@tiptap/react';
import type { NoteDoc } from '@/lib/core/research/note-doc';

/** Puts what two people wrote into the editor, with the cursor in the block where somebody is writing. */
export function showMerged(editor: Editor, doc: NoteDoc): void {
  const { $from } = editor.state.selection;
  const block = editor.state.doc.maybeChild($from.index(0));
  const within = $from.depth === 0 ? 0 : $from.pos - $from.before(1);
  editor.commands.setContent(doc, { emitUpdate: false });
  let place = Math.min($from.pos, editor.state.doc.content.size);
  editor.state.doc.forEach((node, offset) => {
    if (block && node.eq(block)) place = offset + within;
  });
  editor.commands.setTextSelection(place);
}
