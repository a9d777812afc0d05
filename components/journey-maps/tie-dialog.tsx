'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { evidenceQueries } from '@/components/evidence/evidence-queries';
import { useOpenMap } from '@/components/journey-maps/map-context';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { formatCompact } from '@/components/ui/format-number';
import { mapLimits } from '@/lib/core/journey-maps/journey-map';
import { setNamed } from '@/lib/core/journey-maps/map-edits';

/** Which event tells that somebody got to a stage. */
export function TieDialog({ stage: id, onClose }: { stage: string; onClose: () => void }) {
  const { workspace, content, edit } = useOpenMap();
  const stage = content.stages.find((one) => one.id === id);
  const [event, setEvent] = useState(stage?.event?.event ?? '');
  const names = useQuery(evidenceQueries(workspace).names());
  const others = content.stages.filter((one) => one.id !== id && one.event !== null).length;
  const isFull = others >= mapLimits.tiedStages;
  function tie() {
    const kept = stage?.event?.event === event ? stage.event : { event };
    edit(setNamed(content, 'stages', { id, field: 'event', is: kept }));
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title={`Who gets to “${stage?.name ?? 'this stage'}”?`}
      description="Whoever did this, after the tied stages before it. The map then says how many of the persona’s people get here, how long it takes them, and how many stop."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={event === '' || isFull} onClick={tie}>
            Tie it
          </Button>
        </>
      }
    >
      {isFull && (
        <p className="mb-3 text-warn">At most {mapLimits.tiedStages} stages are tied to events. Untie one first.</p>
      )}
      <Field label="Event">
        {(control) => (
          <Combobox
            {...control}
            value={event}
            placeholder="Choose an event"
            empty="No events have come in yet."
            options={(names.data?.events ?? []).map(({ name, label, count }) => ({
              value: name,
              label: label ?? name,
              hint: `${formatCompact(count)} times`,
            }))}
            onValueChange={setEvent}
          />
        )}
      </Field>
    </Dialog>
  );
}
