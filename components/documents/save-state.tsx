import { Button } from '@/components/ui/button';
import type { Content } from '@/lib/core/documents/apply-edits';
import type { EditSession } from '@/lib/core/documents/edit-session';

type SaveStateProps = { session: EditSession<Content>; onRetry: () => void; onDecide: () => void };

/** Whether everything is kept, in a word; what was not, and the way to try again. */
export function SaveState({ session: { state, error, queue }, onRetry, onDecide }: SaveStateProps) {
  if (state === 'failed') {
    return (
      <span role="alert" className="flex items-center gap-2 text-bad text-xs">
        {queue.length === 1 ? 'A change is' : `${queue.length} changes are`} not saved. {error}
        <Button size="sm" onClick={onRetry}>
          Try again
        </Button>
      </span>
    );
  }
  if (state === 'conflict') {
    return (
      <Button variant="ghost" size="sm" className="text-warn" onClick={onDecide}>
        Waits for your decision
      </Button>
    );
  }
  return (
    <span role="status" className="text-ink-3 text-xs">
      {state === 'saved' ? 'Saved' : 'Saving …'}
    </span>
  );
}
