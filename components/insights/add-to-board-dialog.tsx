'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { toastDone } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Board, BoardSummary, type Tile } from '@/lib/core/boards/board';
import type { InsightQuestion } from '@/lib/core/boards/insight-question';
import { AppError } from '@/lib/core/errors';
import { keyFromName } from '@/lib/core/segments/key-from-name';

type AddToBoardDialogProps = {
  workspace: string;
  question: InsightQuestion;
  /** What the tile is called unless somebody says otherwise. */
  title: string;
  onClose: () => void;
};

const newBoard = '\nnew';
const BoardPage = z.object({ items: z.array(BoardSummary) });

/** Chooses the board, or names a new one, and puts the question there as a tile. */
export function AddToBoardDialog({ workspace, question, title, onClose }: AddToBoardDialogProps) {
  const form = useId();
  const router = useRouter();
  const boards = useQuery({
    queryKey: ['boards', workspace, 'list', false],
    queryFn: ({ signal }) => api(workspace).get('boards', { query: { limit: 200 }, schema: BoardPage, signal }),
  });
  const [chosen, setChosen] = useState<string>();
  const items = boards.data?.items ?? [];
  // Until the boards are known nothing is chosen for anybody: a choice made before would be of another list.
  const target = boards.isPending ? undefined : (chosen ?? items[0]?.key ?? newBoard);
  const add = useMutation({
    mutationFn: (words: { title: string; name: string }) => {
      const tile = tileOf(question, words.title);
      return target === undefined || target === newBoard
        ? createWith(workspace, words.name, tile)
        : addTo(workspace, target, tile);
    },
    onSuccess: (board) => {
      toastDone(`It is on "${board.name}" now.`, {
        label: 'Open the board',
        onUndo: () => router.push(`/w/${workspace}/boards/${board.key}`),
      });
      router.refresh();
      onClose();
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    add.mutate({ title: String(data.get('title') ?? '').trim(), name: String(data.get('name') ?? '').trim() });
  }

  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title="Add to a board"
      description="The tile asks this question anew whenever somebody looks at the board."
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} pending={add.isPending} disabled={target === undefined}>
            Add the tile
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="space-y-4">
        <Field label="Title of the tile">
          {(control) => <Input name="title" maxLength={120} defaultValue={title} {...control} />}
        </Field>
        <Field label="Board" error={add.error?.message ?? boards.error?.message}>
          {(control) => (
            <Select
              value={target}
              onValueChange={setChosen}
              disabled={boards.isPending}
              placeholder="Looking for boards"
              options={[
                ...items.map(({ key, name }) => ({ value: key, label: name })),
                { value: newBoard, label: 'A new board' },
              ]}
              {...control}
            />
          )}
        </Field>
        {target === newBoard && (
          <Field label="Name of the new board" required>
            {(control) => <Input name="name" maxLength={120} placeholder="Feature adoption" {...control} />}
          </Field>
        )}
      </form>
    </Dialog>
  );
}

function tileOf(insight: InsightQuestion, title: string): Tile {
  return { id: crypto.randomUUID(), kind: 'insight', size: 'medium', title, insight };
}

function addTo(workspace: string, key: string, tile: Tile): Promise<Board> {
  return api(workspace).post(`boards/${key}/tiles`, { body: { tile }, schema: Board });
}

/** The key comes from the name; when it is taken, the next number is tried. */
async function createWith(workspace: string, name: string, tile: Tile): Promise<Board> {
  const base = keyFromName(name) || 'board';
  for (let attempt = 1; ; attempt += 1) {
    const key = attempt === 1 ? base : `${base.slice(0, 60)}-${attempt}`;
    try {
      return await api(workspace).post('boards', { body: { key, name, content: { tiles: [tile] } }, schema: Board });
    } catch (error) {
      if (!(error instanceof AppError && error.kind === 'conflict') || attempt === 20) throw error;
    }
  }
}
