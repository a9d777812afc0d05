import { Schema } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { showMerged } from './show-merged';

const schema = new Schema({
  nodes: { doc: { content: 'block+' }, paragraph: { group: 'block', content: 'text*' }, text: {} },
});
const docOf = (...lines: string[]) =>
  schema.node(
    'doc',
    null,
    lines.map((line) => schema.node('paragraph', null, [schema.text(line)])),
  );

/** As much of the editor as is asked for, on its real documents and selections. */
function editorWith(lines: string[], cursor: number) {
  const doc = docOf(...lines);
  let state = EditorState.create({ doc, selection: TextSelection.create(doc, cursor) });
  return {
    get state() {
      return state;
    },
    commands: {
      setContent: (json: object) => {
        state = state.apply(state.tr.replaceWith(0, state.doc.content.size, schema.nodeFromJSON(json).content));
      },
      setTextSelection: (place: number) => {
        state = state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(place))));
      },
    },
  };
}

it('leaves the cursor in the words that are being written, wherever they are now', () => {
  const editor = editorWith(['one', 'two here'], 'one'.length + 2 + 1 + 'two'.length);
  showMerged(editor as never, docOf('from Tom', 'one', 'two here').toJSON());
  const { $from } = editor.state.selection;
  expect([$from.parent.textContent, $from.parentOffset]).toEqual(['two here', 3]);
});

it('keeps a cursor whose words are gone within the note', () => {
  const editor = editorWith(['one', 'two here'], 13);
  showMerged(editor as never, docOf('x').toJSON());
  expect(editor.state.selection.$from.parent.textContent).toBe('x');
});
