'use client';

import { Redo2, Undo2 } from 'lucide-react';
import { type ReactNode, useEffect, useEffectEvent, useReducer, useState } from 'react';
import { AddTile } from '@/components/boards/add-tile';
import { AnswerSourceProvider } from '@/components/boards/answer-source';
import { BoardBody } from '@/components/boards/board-body';
import { BoardConflict } from '@/components/boards/board-conflict';
import { BoardGrid } from '@/components/boards/board-grid';
import { EditTile } from '@/components/boards/edit-tile';
import { FrameBar } from '@/components/boards/frame-bar';
import { type TileChoices, TileDialog } from '@/components/boards/tile-dialog';
import type { Drawings } from '@/components/boards/tile-drawing';
import { useSaveBoard } from '@/components/boards/use-save-board';
import { Button } from '@/components/ui/button';
import { DragArea } from '@/components/ui/drag-area';
import { EmptyState } from '@/components/ui/empty-state';
import { Input } from '@/components/ui/input';
import { PageHeader } from '@/components/ui/page-header';
import { Textarea } from '@/components/ui/textarea';
import { toastDone } from '@/components/ui/toast';
import { type Board, mostTiles, type Tile } from '@/lib/core/boards/board';
import { type BoardAction, type BoardEdit, type BoardText, beginEdit, editBoard } from '@/lib/core/boards/edit-board';

type BoardEditorProps = TileChoices & {
  board: Board;
  drawings: Drawings;
  today: string;
  /** A kept version that others may read now, or null when nothing was kept. */
  onDone: (board: Board | null) => void;
};

const textOf = ({ name, description, content }: Board): BoardText => ({ name, description, content });

/** A board being changed. Nothing is kept until it is saved, as one version. */
export function BoardEditor({ board, drawings, today, onDone, ...choices }: BoardEditorProps) {
  const [edit, dispatch] = useReducer(editBoard, textOf(board), beginEdit);
  const [version, setVersion] = useState(board.version);
  const [note, setNote] = useState('');
  const [open, setOpen] = useState<{ tile: Tile; isNew: boolean } | null>(null);
  const save = useSaveBoard(choices.workspace, board.key, (saved) => {
    toastDone(`"${saved.name}" is at version ${saved.version}.`);
    onDone(saved);
  });
  const { now } = edit;
  const isChanged = edit.past.length > 0;
  const { tiles, ...frame } = now.content;
  useHistoryKeys(dispatch);
  useLeaveWarning(isChanged);
  return (
    <>
      <EditorHeader
        {...{ choices, board, edit, dispatch, note, onNote: setNote, onAdd: (tile) => setOpen({ tile, isNew: true }) }}
        pending={save.pending}
        next={version + 1}
        onSave={() => save.submit({ text: now, version, note: note.trim() })}
        onLeave={() => onDone(null)}
      />
      <BoardBody>
        {save.theirs && (
          <BoardConflict
            theirs={save.theirs}
            mine={now}
            onSaveMine={(theirs) => {
              setVersion(theirs.version);
              save.submit({ text: now, version: theirs.version, note: note.trim() });
            }}
            onTakeTheirs={(theirs) => onDone(theirs)}
          />
        )}
        {save.error && (
          <p role="alert" className="mb-3 text-bad">
            {save.error.message}
          </p>
        )}
        <BoardWords text={now} dispatch={dispatch} />
        <div className="my-4">
          <FrameBar
            editing
            frame={frame}
            dictionary={choices.dictionary}
            today={today}
            onChange={(next) => dispatch({ type: 'frame_changed', frame: next })}
          />
        </div>
        <AnswerSourceProvider value={{ kind: 'live', workspace: choices.workspace, frame }}>
          <EditGrid {...{ tiles, drawings, dispatch }} onEdit={(tile) => setOpen({ tile, isNew: false })} />
        </AnswerSourceProvider>
      </BoardBody>
      {open && (
        <TileDialog
          {...choices}
          {...open}
          onClose={() => setOpen(null)}
          onSave={(tile) => dispatch({ type: open.isNew ? 'tile_added' : 'tile_changed', tile })}
        />
      )}
    </>
  );
}

type EditorHeaderProps = {
  choices: TileChoices;
  board: Board;
  edit: BoardEdit;
  dispatch: (action: BoardAction) => void;
  note: string;
  onNote: (note: string) => void;
  onAdd: (tile: Tile) => void;
  pending: boolean;
  next: number;
  onSave: () => void;
  onLeave: () => void;
};

function EditorHeader(props: EditorHeaderProps) {
  const { choices, board, edit, dispatch, note, onNote, onAdd, pending, next, onSave, onLeave } = props;
  const { tiles } = edit.now.content;
  return (
    <PageHeader
      crumbs={[{ label: 'Boards', href: `/w/${choices.workspace}/boards` }, { label: board.name }]}
      actions={
        <>
          <AddTile workspace={choices.workspace} disabled={tiles.length >= mostTiles} onAdd={onAdd} />
          <IconButton label="Undo" disabled={edit.past.length === 0} onClick={() => dispatch({ type: 'undone' })}>
            <Undo2 aria-hidden />
          </IconButton>
          <IconButton label="Redo" disabled={edit.future.length === 0} onClick={() => dispatch({ type: 'redone' })}>
            <Redo2 aria-hidden />
          </IconButton>
          <Input
            aria-label="What changed, for the list of versions"
            placeholder="What changed?"
            className="w-44"
            maxLength={300}
            value={note}
            onChange={(event) => onNote(event.target.value)}
          />
          <Button variant="ghost" onClick={onLeave}>
            {edit.past.length > 0 ? 'Discard' : 'Leave'}
          </Button>
          <Button variant="primary" pending={pending} disabled={edit.past.length === 0} onClick={onSave}>
            Save v{next}
          </Button>
        </>
      }
    />
  );
}

type IconButtonProps = { label: string; disabled: boolean; onClick: () => void; children: ReactNode };

function IconButton({ label, disabled, onClick, children }: IconButtonProps) {
  return (
    <Button variant="ghost" size="icon" aria-label={label} disabled={disabled} onClick={onClick}>
      {children}
    </Button>
  );
}

function BoardWords({ text, dispatch }: { text: BoardText; dispatch: (action: BoardAction) => void }) {
  const { name, description } = text;
  return (
    <div className="max-w-190 space-y-2">
      <Input
        aria-label="Name of the board"
        size="lg"
        maxLength={120}
        className="font-serif text-heading"
        defaultValue={name}
        key={`name ${name}`}
        onBlur={(event) =>
          event.target.value.trim() && dispatch({ type: 'renamed', name: event.target.value.trim(), description })
        }
      />
      <Textarea
        aria-label="What it is for"
        placeholder="What is this board for, and who looks at it?"
        rows={1}
        maxLength={600}
        className="min-h-9"
        defaultValue={description}
        key={`description ${description}`}
        onBlur={(event) => dispatch({ type: 'renamed', name, description: event.target.value.trim() })}
      />
    </div>
  );
}

type EditGridProps = {
  tiles: Tile[];
  drawings: Drawings;
  dispatch: (action: BoardAction) => void;
  onEdit: (tile: Tile) => void;
};

function EditGrid({ tiles, drawings, dispatch, onEdit }: EditGridProps) {
  if (tiles.length === 0) {
    return (
      <EmptyState compact title="Nothing is on this board yet.">
        Add a figure, a text or your personas above. Insights come from their own screens: ask one, then choose "Add to
        board" there.
      </EmptyState>
    );
  }
  return (
    <DragArea
      onDrop={(source, target) => {
        const to = tiles.findIndex(({ id }) => id === target);
        if (to !== -1) dispatch({ type: 'tile_moved', id: source, to });
      }}
    >
      <BoardGrid tiles={tiles}>
        {(tile, place) => (
          <EditTile {...{ tile, place, drawings, dispatch }} count={tiles.length} onEdit={() => onEdit(tile)} />
        )}
      </BoardGrid>
    </DragArea>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z, wherever the keyboard is, except in a field that has a history of its own. */
function useHistoryKeys(dispatch: (action: BoardAction) => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(event.target.tagName);
    const key = event.key.toLowerCase();
    if (typing || !(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    dispatch({ type: key === 'y' || event.shiftKey ? 'redone' : 'undone' });
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** The browser asks before a page with unsaved changes goes. */
function useLeaveWarning(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isChanged]);
}
