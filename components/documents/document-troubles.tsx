'use client';

import { useQuery } from '@tanstack/react-query';
import { membersOf } from '@/components/documents/members-query';
import { type OwnWords, writtenIn } from '@/components/documents/value-words';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Notice } from '@/components/ui/notice';
import { onDemand } from '@/components/ui/on-demand';
import type { Content } from '@/lib/core/documents/apply-edits';
import type { EditConflict } from '@/lib/core/documents/edit';
import type { EditSession } from '@/lib/core/documents/edit-session';

const ConflictDialog = onDemand(() =>
  import('@/components/documents/conflict-dialog').then((file) => file.ConflictDialog),
);

type DocumentTroublesProps = {
  workspace: string;
  /** "The map" */
  what: string;
  open: {
    session: Pick<EditSession<Content>, 'refused' | 'conflicts'>;
    gone: string | null;
    decision: { isOpen: boolean; putOff: () => void };
    dispatch: (event: { type: 'resolved'; keep: 'mine' | 'theirs' } | { type: 'refusal_seen' }) => void;
  };
  /** Why its live numbers could not be read; null when they were, or where that is said elsewhere. */
  notCounted?: string | null;
  /** Where on the page two met. */
  placeWords: (conflict: EditConflict) => string;
  ownWords?: OwnWords;
  className?: string;
};

/** Everything that stands in the way of a document: it is gone, a change cannot be kept, two wrote in one place. */
export function DocumentTroubles(props: DocumentTroublesProps) {
  const { what, open, notCounted = null, placeWords, className = 'mb-4' } = props;
  const { session, gone, decision, dispatch } = open;
  const ownWords = useOwnWords(props);
  return (
    <>
      <div className={classNames('space-y-3 empty:hidden print:hidden', className)}>
        {gone && (
          <Notice live tone="bad" state="Gone">
            {what} cannot be read any more. {gone}
          </Notice>
        )}
        {session.refused && (
          <Notice
            live
            tone="bad"
            state="Not saved"
            action={
              <Button size="sm" onClick={() => dispatch({ type: 'refusal_seen' })}>
                Close
              </Button>
            }
          >
            {session.refused.error} {what} shows what is kept.
            <Written texts={writtenIn(session.refused.edits, ownWords)} />
          </Notice>
        )}
        {notCounted && (
          <Notice tone="warn" state="Not counted">
            The live numbers could not be read. {notCounted}
          </Notice>
        )}
      </div>
      {decision.isOpen && (
        <ConflictDialog
          {...{ placeWords, ownWords }}
          conflicts={session.conflicts}
          onResolve={(keep) => dispatch({ type: 'resolved', keep })}
          onPutOff={decision.putOff}
        />
      )}
    </>
  );
}

/** Owners have the same names in every kind of document. */
function useOwnWords({ workspace, open: { session, decision }, ownWords }: DocumentTroublesProps): OwnWords {
  const { data } = useQuery({ ...membersOf(workspace), enabled: decision.isOpen || session.refused !== null });
  return (value, place) => {
    if (place.field !== 'owner') return ownWords?.(value, place) ?? null;
    if (value === null) return 'Nobody yet';
    return data?.items.find(({ user_id: id }) => id === value)?.name ?? (data ? 'Somebody who left' : '…');
  };
}

/** So that nobody has to remember what they wrote. */
function Written({ texts }: { texts: string[] }) {
  if (texts.length === 0) return null;
  return (
    <div className="mt-2">
      <p className="text-ink-3 text-xs">What you wrote, to copy:</p>
      <ul className="mt-1 max-h-60 space-y-1 overflow-y-auto">
        {texts.map((text) => (
          <li key={text} className="whitespace-pre-wrap [overflow-wrap:anywhere]">
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
