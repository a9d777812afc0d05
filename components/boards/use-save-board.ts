'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { boardQueries } from '@/components/boards/queries';
import { api } from '@/lib/browser/api';
import { Board } from '@/lib/core/boards/board';
import type { BoardText } from '@/lib/core/boards/edit-board';
import { AppError } from '@/lib/core/errors';

export type BoardSaving = { text: BoardText; version: number; note: string };

/** Writes the next version. Somebody else's change is handed back as it is, and nothing of either is lost. */
export function useSaveBoard(workspace: string, key: string, onSaved: (board: Board) => void) {
  const cache = useQueryClient();
  const save = useMutation({
    mutationFn: ({ text, version, note }: BoardSaving) =>
      api(workspace).patch(`boards/${key}`, { body: { ...text, version, note }, schema: Board }),
    onSuccess: (board) => {
      cache.setQueryData(boardQueries(workspace).detail(key).queryKey, board);
      void cache.invalidateQueries({ queryKey: boardQueries(workspace).versions(key).queryKey });
      onSaved(board);
    },
  });
  const theirs = save.error ? theirsIn(save.error) : null;
  return { submit: save.mutate, pending: save.isPending, error: theirs ? null : save.error, theirs, reset: save.reset };
}

function theirsIn(error: Error): Board | null {
  if (!(error instanceof AppError) || error.kind !== 'conflict') return null;
  return Board.safeParse(error.details?.board).data ?? null;
}
