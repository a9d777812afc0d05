'use client';

import { type FormEvent, useId, useState } from 'react';
import type { ClaimDoing } from '@/components/personas/claims/claim-doing';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import type { Claim } from '@/lib/core/claims/claim';

/** Somebody doubts a claim: it says so beside its state until the owner answers. */
export function QuestionDialog({ claim, doing, onClose }: { claim: Claim; doing: ClaimDoing; onClose: () => void }) {
  const form = useId();
  const [reason, setReason] = useState('');
  const { question } = doing.claims;

  function submit(event: FormEvent) {
    event.preventDefault();
    question.mutate({ id: claim.id, reason }, { onSuccess: onClose });
  }

  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title="Question this claim"
      description={`“${claim.text}”`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            pending={question.isPending}
            disabled={reason.trim().length < 3}
          >
            Ask the owner
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <Field
          label="Why do you doubt it?"
          hint="The claim says “questioned” until its owner answers."
          error={question.error?.message}
        >
          {(control) => (
            <Textarea
              {...control}
              autoFocus
              rows={3}
              maxLength={600}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
