'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { EditConflict } from '@/lib/core/documents/edit';

type ConflictDialogProps = {
  conflicts: EditConflict[];
  /** Where on the page two met. */
  placeWords: (conflict: EditConflict) => string;
  /** What stands there, of items that have no text and no name. */
  itemWords?: (item: object) => string | null;
  onResolve: (keep: 'mine' | 'theirs') => void;
  /** Until it is decided, nothing more is sent. */
  onPutOff: () => void;
};

/** Two wrote in the same place: both texts, and the decision. Nothing is lost until it is made. */
export function ConflictDialog({ conflicts, placeWords, itemWords, onResolve, onPutOff }: ConflictDialogProps) {
  const isGone = conflicts.every(({ why }) => why === 'gone');
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onPutOff()}
      size="lg"
      title="Somebody else wrote here meanwhile"
      description={
        isGone
          ? 'What you changed was taken away meanwhile. Copy your words if you need them.'
          : 'Look at both, then decide. Undo brings back the other one.'
      }
      footer={
        <>
          <Button onClick={() => onResolve('theirs')}>{isGone ? 'Leave it' : 'Take theirs'}</Button>
          {!isGone && (
            <Button variant="primary" onClick={() => onResolve('mine')}>
              Keep mine
            </Button>
          )}
        </>
      }
    >
      <ul className="space-y-4">
        {conflicts.map((conflict) => (
          <li key={conflict.edit}>
            <h3 className="mb-1.5 font-semibold text-sm">{placeWords(conflict)}</h3>
            <div className="grid gap-3 sm:grid-cols-2">
              <Side title="Yours" text={valueWords(conflict.is, itemWords)} />
              <Side title="Theirs" text={valueWords(conflict.stands, itemWords)} />
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Side({ title, text }: { title: string; text: string }) {
  return (
    <div className="min-w-0 rounded-md bg-sunken p-3">
      <h4 className="text-ink-3 text-xs">{title}</h4>
      <p className="mt-1 max-h-60 overflow-y-auto whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</p>
    </div>
  );
}

/** A text as it is; an item by its text, title or name; nothing as such. */
function valueWords(value: unknown, itemWords?: ConflictDialogProps['itemWords']): string {
  if (value === null || value === undefined) return 'Nothing: it was taken away.';
  const own = typeof value === 'object' ? itemWords?.(value) : null;
  if (own) return own;
  if (typeof value === 'object' && 'text' in value) return String(value.text) || 'Nothing written.';
  if (typeof value === 'object' && 'title' in value) return String(value.title);
  if (typeof value === 'object' && 'name' in value) return String(value.name);
  if (typeof value === 'object' && 'event' in value) return String(value.event);
  return String(value) || 'Nothing written.';
}
