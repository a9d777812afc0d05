'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Bold, Heading1, Heading2, ImagePlus, Italic, List, ListOrdered, Quote, Table2, Undo2 } from 'lucide-react';
import { type ComponentType, useRef } from 'react';
import { Button } from '@/components/ui/button';

type Tool = { label: string; icon: ComponentType<{ className?: string }>; isOn: boolean; run: () => void };

/** What can be done with the words of a note; each has the key that editors usually have for it. */
export function NoteToolbar({ editor, onPicture }: { editor: Editor; onPicture: (file: File) => void }) {
  const picture = useRef<HTMLInputElement>(null);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      large: now.isActive('heading', { level: 1 }),
      small: now.isActive('heading', { level: 2 }),
      list: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
      table: now.isActive('table'),
    }),
  });
  const edit = () => editor.chain().focus();
  const tools: Tool[] = [
    { label: 'Heading', icon: Heading1, isOn: on.large, run: () => edit().toggleHeading({ level: 1 }).run() },
    { label: 'Smaller heading', icon: Heading2, isOn: on.small, run: () => edit().toggleHeading({ level: 2 }).run() },
    { label: 'Bold', icon: Bold, isOn: on.bold, run: () => edit().toggleBold().run() },
    { label: 'Italic', icon: Italic, isOn: on.italic, run: () => edit().toggleItalic().run() },
    { label: 'List', icon: List, isOn: on.list, run: () => edit().toggleBulletList().run() },
    { label: 'Numbered list', icon: ListOrdered, isOn: on.numbers, run: () => edit().toggleOrderedList().run() },
    { label: 'Quote', icon: Quote, isOn: on.quote, run: () => edit().toggleBlockquote().run() },
    {
      label: on.table ? 'Take the table away' : 'Table',
      icon: Table2,
      isOn: on.table,
      run: () =>
        (on.table ? edit().deleteTable() : edit().insertTable({ rows: 3, cols: 3, withHeaderRow: true })).run(),
    },
  ];
  return (
    <div role="toolbar" aria-label="Format" className="flex flex-wrap items-center gap-0.5">
      {tools.map(({ label, icon: Icon, isOn, run }) => (
        <Button
          key={label}
          size="icon-sm"
          variant="ghost"
          aria-label={label}
          title={label}
          aria-pressed={isOn}
          className="aria-pressed:bg-sunken aria-pressed:text-ink"
          onClick={run}
        >
          <Icon aria-hidden />
        </Button>
      ))}
      <Button
        size="icon-sm"
        variant="ghost"
        aria-label="Picture"
        title="Picture"
        onClick={() => picture.current?.click()}
      >
        <ImagePlus aria-hidden />
      </Button>
      <input
        ref={picture}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/gif"
        className="hidden"
        aria-label="Picture file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onPicture(file);
          event.target.value = '';
        }}
      />
      <Button
        size="icon-sm"
        variant="ghost"
        aria-label="Undo"
        title="Undo"
        onClick={() => editor.chain().focus().undo().run()}
      >
        <Undo2 aria-hidden />
      </Button>
    </div>
  );
}
