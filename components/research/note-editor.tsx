'use client';

import { EditorContent, useEditor } from '@tiptap/react';
import { useState } from 'react';
import { noteExtensions } from '@/components/research/note-extensions';
import { NoteToolbar } from '@/components/research/note-toolbar';
import { showMerged } from '@/components/research/show-merged';
import { type SaveState, useNoteSaving } from '@/components/research/use-note-saving';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { toastFailed } from '@/components/ui/toast';
import { api, downloadUrl } from '@/lib/browser/api';
import { htmlToNote } from '@/lib/core/research/html-to-note';
import type { Note, SavedNote } from '@/lib/core/research/note';
import { NoteDoc } from '@/lib/core/research/note-doc';
import { ResearchFile } from '@/lib/core/research/research-file';

type NoteEditorProps = { workspace: string; note: Note };

/** A note to write in. It is saved by itself; what somebody else writes at the same time is merged with it. */
export function NoteEditor({ workspace, note }: NoteEditorProps) {
  const [title, setTitle] = useState(note.title);
  const [merge, setMerge] = useState<SavedNote['merge']>(null);
  const fileUrl = (id: string) => downloadUrl(workspace, `research-files/${id}`);
  const editor = useEditor({
    immediatelyRender: false,
    extensions: noteExtensions(fileUrl),
    content: note.doc,
    editorProps: {
      attributes: {
        class: 'note-text min-h-80 outline-none',
        'aria-label': 'The note',
        role: 'textbox',
        'aria-multiline': 'true',
      },
      handlePaste: (_, event) => pasteClean(event),
    },
    onUpdate: ({ editor: now }) => saving.write({ title, doc: NoteDoc.parse(now.getJSON()) }),
  });
  const saving = useNoteSaving(workspace, note, (both) => {
    setMerge(both.merge);
    setTitle(both.title);
    if (editor) showMerged(editor, both.doc);
  });

  /** Whatever is pasted goes through the same allow-list as on the server. */
  function pasteClean(event: ClipboardEvent): boolean {
    const [file] = event.clipboardData?.files ?? [];
    if (file?.type.startsWith('image/')) {
      void addPicture(file);
      return true;
    }
    const html = event.clipboardData?.getData('text/html');
    if (!html) return false;
    try {
      editor?.commands.insertContent(htmlToNote(html).content);
    } catch (error) {
      toastFailed(error instanceof Error ? error.message : 'This was not pasted. Paste it as plain text.');
    }
    return true;
  }

  async function addPicture(file: File) {
    try {
      const kept = await api(workspace).post(`notes/${note.id}/files`, {
        query: { name: file.name || 'picture' },
        body: file,
        schema: ResearchFile,
      });
      editor
        ?.chain()
        .focus()
        .insertContent({ type: 'noteImage', attrs: { file: kept.id, alt: file.name } })
        .run();
    } catch (error) {
      toastFailed(error instanceof Error ? error.message : 'The picture was not added. Try again.');
    }
  }

  const now = () => ({ title, doc: NoteDoc.parse(editor?.getJSON() ?? note.doc) });
  return (
    <div className="max-w-190">
      <input
        aria-label="Title"
        placeholder="A title"
        maxLength={200}
        value={title}
        onChange={(event) => {
          setTitle(event.target.value);
          saving.write({ ...now(), title: event.target.value });
        }}
        className="mb-2 w-full bg-transparent font-serif text-title outline-none placeholder:text-ink-3"
      />
      <div className="sticky top-14 z-5 mb-3 flex flex-wrap items-center justify-between gap-2 border-line border-b bg-paper py-1.5">
        {editor && <NoteToolbar editor={editor} onPicture={(file) => void addPicture(file)} />}
        <SaveWord state={saving.state} onSave={saving.saveNow} />
      </div>
      <div className="mb-3 space-y-2 empty:hidden">
        {saving.editors.length > 0 && (
          <Notice state="Together" live>
            {saving.editors.map(({ name }) => name).join(' and ')} {saving.editors.length === 1 ? 'is' : 'are'} editing
            this note too. Save as you like: both of what you write stays.
          </Notice>
        )}
        {merge && (
          <Notice tone={merge.conflicts > 0 ? 'warn' : 'good'} state="Merged" live>
            {merge.conflicts === 0
              ? `What ${merge.with} wrote meanwhile is in it too.`
              : `${merge.with} changed the same paragraphs. Both are kept, one below the other: take away what is not needed.`}
          </Notice>
        )}
        {saving.state === 'failed' && saving.error && (
          <Notice
            tone="bad"
            state="Not saved"
            live
            action={<Button onClick={() => saving.retry(now())}>Try again</Button>}
          >
            {saving.error.message}
          </Notice>
        )}
      </div>
      <EditorContent editor={editor} />
    </div>
  );
}

const saveWords: Record<SaveState, string> = {
  saved: 'Saved',
  waiting: 'Not saved yet',
  saving: 'Saving',
  failed: 'Not saved',
};

function SaveWord({ state, onSave }: { state: SaveState; onSave: () => void }) {
  return (
    <span className="flex items-center gap-2 text-ink-3 text-xs">
      <span role="status">{saveWords[state]}</span>
      {state === 'waiting' && (
        <Button size="sm" variant="ghost" onClick={onSave}>
          Save now
        </Button>
      )}
    </span>
  );
}
