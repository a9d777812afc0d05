'use client';

import { MessageSquareText } from 'lucide-react';
import { useDraft } from '@/components/documents/use-draft';
import { useOpenMatrix } from '@/components/priority-matrices/open-matrix';
import { Button } from '@/components/ui/button';
import { Popover } from '@/components/ui/popover';
import { Textarea } from '@/components/ui/textarea';
import { writeScore } from '@/lib/core/priority-matrices/matrix-edits';
import { scoreId } from '@/lib/core/priority-matrices/priority-matrix';

type ScoreNoteProps = { entry: string; criterion: string; label: string };

/** Why a score is what it is, kept when the note is left. */
export function ScoreNote({ entry, criterion, label }: ScoreNoteProps) {
  const { content, edit } = useOpenMatrix();
  const id = scoreId(entry, criterion);
  const own = content.scores.find((score) => score.id === id);
  const note = own?.note ?? '';
  /** What is being written, and what stood there when it began. */
  const { draft, write, leave } = useDraft<{ text: string; was: string }>(({ text, was }) => {
    const is = text.trim();
    if (is === was) return;
    if (!own) edit(writeScore(content, { entry, criterion }, { note: is }));
    else edit([{ kind: 'set', list: 'scores', id, field: 'note', was, is }]);
  });
  return (
    <Popover
      label={`Why ${label}`}
      open={draft !== null}
      onOpenChange={(isOpen) => (isOpen ? write({ text: note, was: note }) : leave())}
      trigger={
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={`Why ${label}${note ? `: ${note}` : ''}`}
          title={note || undefined}
          className={note ? 'text-ink-2' : 'text-line-strong'}
        >
          <MessageSquareText aria-hidden />
        </Button>
      }
    >
      <Textarea
        aria-label={`Why ${label}`}
        className="w-72"
        rows={4}
        maxLength={500}
        placeholder="Why this score? Whoever reads it later will ask."
        value={draft?.text ?? note}
        onChange={(event) => draft && write({ ...draft, text: event.target.value })}
      />
    </Popover>
  );
}
