'use client';

import { type OwnWords, takenAway, valueWords } from '@/components/documents/value-words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { EditConflict } from '@/lib/core/documents/edit';

type ConflictDialogProps = {
  conflicts: EditConflict[];
  /** Where on the page two met. */
  placeWords: (conflict: EditConflict) => string;
  ownWords?: OwnWords | undefined;
  /** Whether undo reaches what is decided here. */
  isUndone?: boolean;
  onResolve: (keep: 'mine' | 'theirs') => void;
  /** Until it is decided, nothing more is sent. */
  onPutOff: () => void;
};

/** Two wrote in the same place: both texts, and the decision. Nothing is lost until it is made. */
export function ConflictDialog({ conflicts, placeWords, ownWords, isUndone = true, ...doing }: ConflictDialogProps) {
  const isGone = conflicts.every(({ why }) => why === 'gone');
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && doing.onPutOff()}
      size="lg"
      title="Somebody else wrote here meanwhile"
      description={
        isGone
          ? 'What you changed was taken away meanwhile. Copy your words if you need them.'
          : `Look at both, then decide.${isUndone ? ' Undo brings back the other one.' : ''}`
      }
      footer={
        <>
          <Button onClick={() => doing.onResolve('theirs')}>{isGone ? 'Leave it' : 'Take theirs'}</Button>
          {!isGone && (
            <Button variant="primary" onClick={() => doing.onResolve('mine')}>
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
              <Side title="Yours" text={valueWords(conflict.is, conflict, ownWords)} />
              <Side
                title="Theirs"
                text={conflict.why === 'gone' ? takenAway : valueWords(conflict.stands, conflict, ownWords)}
              />
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
