'use client';

import type { DraftSaving } from '@/components/segments/use-draft-saving';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { Popover } from '@/components/ui/popover';
import { TextLink } from '@/components/ui/text-link';
import { AppError } from '@/lib/core/errors';

/** Whether the draft is kept, in two words; what went wrong is one press away. */
export function SaveState({ saving }: { saving: DraftSaving }) {
  if (saving.theirs) return <span className="text-warn text-xs">Changed by somebody else</span>;
  if (saving.error) return <NotSaved error={saving.error} retry={() => void saving.saveNow().catch(() => undefined)} />;
  if (saving.saving || saving.dirty) return <span className="text-ink-3 text-xs">Saving …</span>;
  if (saving.savedAt === null) return <span className="text-ink-3 text-xs">Saved</span>;
  return (
    <span role="status" className="text-ink-3 text-xs">
      Saved <DateTime at={saving.savedAt} />
    </span>
  );
}

function NotSaved({ error, retry }: { error: Error; retry: () => void }) {
  return (
    <Popover
      label="Why the draft is not saved"
      align="end"
      className="w-80 space-y-3"
      trigger={
        <Button variant="ghost" size="sm" className="text-bad">
          Not saved
        </Button>
      }
    >
      <p>{error.message}</p>
      <p className="flex flex-wrap items-center gap-3">
        <Button size="sm" onClick={retry}>
          Save again
        </Button>
        {error instanceof AppError && error.kind === 'signed_out' && (
          <TextLink href="/sign-in" target="_blank">
            Sign in, in a new tab
          </TextLink>
        )}
      </p>
    </Popover>
  );
}
