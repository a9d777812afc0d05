import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Board } from '@/lib/core/boards/board';
import { boardDifference } from '@/lib/core/boards/board-difference';
import type { BoardText } from '@/lib/core/boards/edit-board';

type BoardConflictProps = {
  theirs: Board;
  mine: BoardText;
  onSaveMine: (theirs: Board) => void;
  onTakeTheirs: (theirs: Board) => void;
};

/** Somebody saved meanwhile. Either way both stay in the list of versions, or nothing of mine was saved yet. */
export function BoardConflict({ theirs, mine, onSaveMine, onTakeTheirs }: BoardConflictProps) {
  return (
    <Notice
      live
      tone="warn"
      state="Changed meanwhile"
      className="mb-4"
      action={
        <>
          <Button size="sm" onClick={() => onTakeTheirs(theirs)}>
            Take v{theirs.version}, leave mine
          </Button>
          <Button size="sm" onClick={() => onSaveMine(theirs)}>
            Save mine as v{theirs.version + 1}
          </Button>
        </>
      }
    >
      <p>
        Somebody saved v{theirs.version} since you began. It stays in the list of versions whatever you do. Yours
        differs from it like this:
      </p>
      <ul className="mt-1 list-disc pl-5">
        {boardDifference(theirs, mine).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
