'use client';

import { useState } from 'react';
import { FreezeAnswer } from '@/components/insights/freeze-answer';
import { Button } from '@/components/ui/button';
import { onDemand } from '@/components/ui/on-demand';
import type { InsightQuestion } from '@/lib/core/boards/insight-question';

const AddToBoardDialog = onDemand(() =>
  import('@/components/insights/add-to-board-dialog').then((file) => file.AddToBoardDialog),
);

type AddToBoardProps = {
  workspace: string;
  /** The question as it stands on the screen, its own filter and dates included. */
  question: InsightQuestion;
  /** What the tile is called unless somebody says otherwise. */
  title: string;
  /** Nothing to keep yet: the question is not whole, or its answer is an error. */
  disabled?: boolean;
};

/** Keeps the answer on the screen as it is now, or the question as a tile of a board: one that is there, or a new one. */
export function AddToBoard({ disabled = false, ...props }: AddToBoardProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <FreezeAnswer {...props} disabled={disabled} />
      <Button variant="primary" disabled={disabled} onClick={() => setOpen(true)}>
        Add to board
      </Button>
      {open && <AddToBoardDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
