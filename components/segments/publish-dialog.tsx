'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { segmentCommands } from '@/components/segments/commands';
import { ImpactSummary } from '@/components/segments/impact-summary';
import { segmentQueries } from '@/components/segments/queries';
import { ruleQueries } from '@/components/segments/rule-queries';
import type { DraftSaving } from '@/components/segments/use-draft-saving';
import { useSayPublished } from '@/components/segments/use-say-published';
import { movable, UsesChoice } from '@/components/segments/uses-choice';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Textarea } from '@/components/ui/textarea';
import type { Rule } from '@/lib/core/segments/rule';
import type { Segment, SegmentUse } from '@/lib/core/segments/segment';

type PublishDialogProps = { workspace: string; segment: Segment; rule: Rule; saving: DraftSaving; onClose: () => void };

/** Before a version goes out: who moves, what relies on it, and why it is made. */
export function PublishDialog({ workspace, segment, rule, saving, onClose }: PublishDialogProps) {
  const form = useId();
  const number = (segment.current?.version ?? 0) + 1;
  const [moved, setMoved] = useState<SegmentUse[]>(segment.used_by);
  const publish = usePublication({ workspace, segment, saving, number, onClose });
  const impact = useQuery(ruleQueries(workspace).impact(segment.key, rule));

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const purpose = String(data.get('purpose') ?? '').trim();
    const note = String(data.get('note')).trim();
    publish.mutate({ note, moved, ...(purpose && { purpose }) });
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={`Publish ${segment.name} v${number}`}
      description="A version never changes again. Going back later publishes the old rule as a new version."
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} pending={publish.isPending}>
            Publish v{number}
          </Button>
        </>
      }
    >
      <div className="space-y-5">
        <ImpactSummary impact={impact.data ?? null} error={impact.error} segment={segment} />
        {segment.used_by.length > 0 && segment.current && (
          <UsesChoice uses={segment.used_by} next={number} moved={moved} onChange={setMoved} />
        )}
        <form id={form} onSubmit={submit} className="space-y-4">
          {!segment.purpose && (
            <Field label="What is it for?" hint="What will somebody do with these people? Asked once." required>
              {(control) => <Textarea name="purpose" rows={2} maxLength={500} {...control} />}
            </Field>
          )}
          <Field label="What does this version change, and why?" required>
            {(control) => (
              <Textarea
                name="note"
                rows={2}
                maxLength={500}
                defaultValue={number === 1 ? 'First version.' : ''}
                {...control}
              />
            )}
          </Field>
        </form>
        {publish.error && (
          <Notice live tone="bad" state="Not published">
            {publish.error.message}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

type Publishing = Omit<PublishDialogProps, 'rule'> & { number: number };

function usePublication({ workspace, segment, saving, number, onClose }: Publishing) {
  const client = useQueryClient();
  const sayPublished = useSayPublished(workspace, segment.key);
  return useMutation({
    mutationFn: async ({ note, purpose, moved }: { note: string; purpose?: string; moved: SegmentUse[] }) => {
      const revision = await saving.saveNow();
      const move = moved.map(movable);
      return segmentCommands(workspace).publish(segment.key, { revision, note, purpose, move });
    },
    onSuccess: async (_version, { moved }) => {
      await client.invalidateQueries({ queryKey: segmentQueries(workspace).all });
      onClose();
      sayPublished(`${segment.name} v${number} is published`, moved);
    },
  });
}
