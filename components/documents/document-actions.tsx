import { Redo2, Undo2 } from 'lucide-react';
import { SaveState } from '@/components/documents/save-state';
import { Button } from '@/components/ui/button';
import type { Content } from '@/lib/core/documents/apply-edits';
import type { EditSession } from '@/lib/core/documents/edit-session';

type DocumentActionsProps = {
  session: Pick<EditSession<Content>, 'state' | 'error' | 'queue' | 'past' | 'future'>;
  dispatch: (event: { type: 'undone' | 'redone' | 'retried' }) => void;
  onDecide: () => void;
};

/** Whether everything is kept, and the way back and forth. */
export function DocumentActions({ session, dispatch, onDecide }: DocumentActionsProps) {
  return (
    <>
      <SaveState session={session} onRetry={() => dispatch({ type: 'retried' })} onDecide={onDecide} />
      <Button
        variant="ghost"
        size="icon"
        aria-label="Undo"
        disabled={session.past.length === 0}
        onClick={() => dispatch({ type: 'undone' })}
      >
        <Undo2 aria-hidden />
      </Button>
      <Button
        variant="ghost"
        size="icon"
        aria-label="Redo"
        disabled={session.future.length === 0}
        onClick={() => dispatch({ type: 'redone' })}
      >
        <Redo2 aria-hidden />
      </Button>
    </>
  );
}
