'use client';

import { CommentForm } from '@/components/personas/comments/comment-form';
import { useComments } from '@/components/personas/comments/use-comments';
import { Dialog } from '@/components/ui/dialog';
import type { Claim } from '@/lib/core/claims/claim';

type CommentDialogProps = { workspace: string; persona: string; claim: Claim; onClose: () => void };

/** Something to say about one claim; it stands in the activity of the persona. */
export function CommentDialog({ workspace, persona, claim, onClose }: CommentDialogProps) {
  const { add } = useComments(workspace, persona);
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title="Comment on this claim"
      description={`“${claim.text}”`}
    >
      <CommentForm
        workspace={workspace}
        label="Your comment"
        save="Comment"
        pending={add.isPending}
        error={add.error}
        onSave={(words) => add.mutate({ ...words, claim_id: claim.id }, { onSuccess: onClose })}
        onCancel={onClose}
      />
    </Dialog>
  );
}
