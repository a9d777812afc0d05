'use client';

import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { labelled } from '@/components/evidence/event-metric-fields';
import { evidenceQueries } from '@/components/evidence/evidence-queries';
import { useOpenMatrix } from '@/components/priority-matrices/open-matrix';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { putFunnel } from '@/lib/core/priority-matrices/matrix-edits';
import { FrictionFunnel, matrixLimits } from '@/lib/core/priority-matrices/priority-matrix';

type Step = { id: number; event: string; was: FrictionFunnel['steps'][number] | null };

/** The way on which friction is read: events in their order. */
export function FunnelDialog({ onClose }: { onClose: () => void }) {
  const { workspace, content, edit } = useOpenMatrix();
  const { funnel } = content;
  const [steps, setSteps] = useState<Step[]>(() => {
    const kept = (funnel?.steps ?? []).map((was, id) => ({ id, event: was.event, was }));
    return kept.length > 0 ? kept : [0, 1].map((id) => ({ id, event: '', was: null }));
  });
  const [last, setLast] = useState(String(funnel?.last_days ?? 90));
  const [within, setWithin] = useState(String(funnel?.within_days ?? 30));
  const names = useQuery(evidenceQueries(workspace).names());
  // Conditions of a step stay as long as its event does.
  const parsed = FrictionFunnel.safeParse({
    steps: steps.map(({ event, was }) => (was?.event === event ? was : { event })),
    last_days: Number(last),
    within_days: Number(within),
  });
  function keep() {
    if (!parsed.success) return;
    edit(putFunnel(content, parsed.data));
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title="On which way are people lost?"
      description="Everybody who is compared is followed on the same way. Who begins it and does not get to its end is lost."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!parsed.success} onClick={keep}>
            Follow it
          </Button>
        </>
      }
    >
      <div className="space-y-3">
        {steps.map((step, place) => (
          <div key={step.id} className="flex items-end gap-2">
            <Field label={`Step ${place + 1}`} className="flex-1">
              {(control) => (
                <Combobox
                  {...control}
                  value={step.event}
                  placeholder="Choose an event"
                  empty="No events have come in yet."
                  options={labelled(names.data?.events ?? [])}
                  onValueChange={(event) => setSteps(steps.map((one) => (one === step ? { ...one, event } : one)))}
                />
              )}
            </Field>
            {steps.length > 2 && (
              <Button
                variant="ghost"
                size="icon"
                aria-label={`Take step ${place + 1} away`}
                onClick={() => setSteps(steps.filter((one) => one !== step))}
              >
                <Trash2 aria-hidden />
              </Button>
            )}
          </div>
        ))}
        <Button
          size="sm"
          disabled={steps.length >= matrixLimits.funnelSteps}
          onClick={() => setSteps([...steps, { id: Math.max(...steps.map(({ id }) => id)) + 1, event: '', was: null }])}
        >
          Add a step
        </Button>
        <div className="grid grid-cols-2 gap-3">
          <Field label="Began in the last days">
            {(control) => (
              <Input
                {...control}
                type="number"
                min={1}
                max={730}
                value={last}
                onChange={(event) => setLast(event.target.value)}
              />
            )}
          </Field>
          <Field label="Days to get through">
            {(control) => (
              <Input
                {...control}
                type="number"
                min={1}
                max={730}
                value={within}
                onChange={(event) => setWithin(event.target.value)}
              />
            )}
          </Field>
        </div>
      </div>
    </Dialog>
  );
}
