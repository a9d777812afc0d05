'use client';

import { type FormEvent, useId, useState } from 'react';
import type { ClaimDoing } from '@/components/personas/claims/claim-doing';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import type { Claim } from '@/lib/core/claims/claim';
import { splitClaim } from '@/lib/core/claims/split-claim';
import { SectionKey } from '@/lib/core/personas/sections';
import type { PersonaTemplate } from '@/lib/core/personas/template';

type ClaimTextDialogProps = {
  template: PersonaTemplate;
  /** The claim that is edited; a new one begins in `section`. */
  claim: Claim | null;
  section: SectionKey;
  doing: ClaimDoing;
  onClose: () => void;
};

/** A claim being written. One that holds two assertions is offered to be split. */
export function ClaimTextDialog({ template, claim, section: given, doing, onClose }: ClaimTextDialogProps) {
  const form = useId();
  const [text, setText] = useState(claim?.text ?? '');
  const [section, setSection] = useState(given);
  const [apart, setApart] = useState(true);
  const parts = claim ? null : splitClaim(text);
  const { add, change } = doing.claims;
  const saving = claim ? change : add;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (claim) return change.mutate({ id: claim.id, text, section }, { onSuccess: onClose });
    const texts = parts && apart ? parts : [text];
    add.mutate(
      texts.map((one) => ({ section, text: one })),
      { onSuccess: onClose },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title={claim ? 'Edit the claim' : 'A new claim'}
      description={claim ? undefined : 'One assertion about this persona that evidence can speak for or against.'}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            pending={saving.isPending}
            disabled={text.trim().length < 3}
          >
            {claim ? 'Save the claim' : addWords(parts && apart ? parts.length : 1)}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="space-y-4">
        <Field label="The claim" error={saving.error?.message}>
          {(control) => (
            <Textarea
              {...control}
              autoFocus
              rows={3}
              maxLength={400}
              value={text}
              placeholder="Writes every weekday before nine."
              className="font-serif text-claim"
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        {parts && (
          <div className="rounded-md bg-sunken p-3">
            <RadioGroup
              label="One claim or several"
              value={apart ? 'apart' : 'one'}
              onValueChange={(value) => setApart(value === 'apart')}
              options={[
                { value: 'apart', label: `Make ${parts.length} claims of it`, hint: parts.join(' ') },
                { value: 'one', label: 'Keep it as one' },
              ]}
            />
          </div>
        )}
        <Field label="Section">
          {(control) => (
            <Select
              {...control}
              value={section}
              options={template.map(({ key, title }) => ({ value: key, label: title }))}
              onValueChange={(picked) => setSection(SectionKey.parse(picked))}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

const addWords = (n: number): string => (n === 1 ? 'Add the claim' : `Add ${n} claims`);
