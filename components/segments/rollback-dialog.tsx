'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { segmentCommands } from '@/components/segments/commands';
import { ImpactSummary } from '@/components/segments/impact-summary';
import { segmentQueries } from '@/components/segments/queries';
import { ruleQueries } from '@/components/segments/rule-queries';
import { useSayPublished } from '@/components/segments/use-say-published';
import { movable, UsesChoice } from '@/components/segments/uses-choice';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Textarea } from '@/components/ui/textarea';
import type { Segment, SegmentUse, SegmentVersion } from '@/lib/core/segments/segment';

type RollbackDialogProps = { workspace: string; segment: Segment; version: SegmentVersion; onClose: () => void };

/** Goes back by publishing the old rule as the next version. */
export function RollbackDialog({ workspace, segment, version, onClose }: RollbackDialogProps) {
  const form = useId();
  const client = useQueryClient();
  const router = useRouter();
  const next = (segment.current?.version ?? 0) + 1;
  const [moved, setMoved] = useState<SegmentUse[]>(segment.used_by);
  const sayPublished = useSayPublished(workspace, segment.key);
  const impact = useQuery(ruleQueries(workspace).impact(segment.key, version.rule));
  const goBack = useMutation({
    mutationFn: (note: string) =>
      segmentCommands(workspace).rollback(segment.key, { version: version.version, note, move: moved.map(movable) }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: segmentQueries(workspace).all });
      router.refresh();
      onClose();
      sayPublished(`${segment.name} v${next} has the rule of v${version.version} again`, moved);
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    goBack.mutate(String(new FormData(event.currentTarget).get('note')).trim());
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={`Go back to the rule of v${version.version}`}
      description={`It is published as v${next}. What was published stays as it is, and so does its number.`}
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} pending={goBack.isPending}>
            Publish it as v{next}
          </Button>
        </>
      }
    >
      <div className="space-y-5">
        <ImpactSummary impact={impact.data ?? null} error={impact.error} segment={segment} />
        {segment.draft.changed && (
          <Notice tone="warn" state="Draft">
            The draft has changes that are not published. They are replaced by the rule of v{version.version}.
          </Notice>
        )}
        {segment.used_by.length > 0 && (
          <UsesChoice uses={segment.used_by} next={next} moved={moved} onChange={setMoved} />
        )}
        <form id={form} onSubmit={submit}>
          <Field label="Why go back?" required>
            {(control) => <Textarea name="note" rows={2} maxLength={500} {...control} />}
          </Field>
        </form>
        {goBack.error && (
          <Notice live tone="bad" state="Not published">
            {goBack.error.message}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
