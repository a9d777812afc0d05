'use client';

import { Plus } from 'lucide-react';
import { MapCell } from '@/components/journey-maps/map-cell';
import { useOpenMap } from '@/components/journey-maps/map-context';
import { AddLane } from '@/components/journey-maps/map-grid';
import { newStage, StageHead } from '@/components/journey-maps/stage-head';
import { Button } from '@/components/ui/button';
import { DragArea } from '@/components/ui/drag-area';
import { mapLimits } from '@/lib/core/journey-maps/journey-map';
import { addNamed } from '@/lib/core/journey-maps/map-edits';

/** The same map on a narrow screen: stage by stage. */
export function MapStages() {
  const { content, mayWrite, edit } = useOpenMap();
  return (
    <DragArea disabled>
      <ol className="space-y-4">
        {content.stages.map((stage, place) => (
          <li key={stage.id} className="rounded-lg border border-line bg-surface p-3.5">
            <StageHead {...{ stage, place }} />
            <dl className="mt-3 space-y-3 border-line border-t pt-3">
              {content.lanes.map((lane) => (
                <div key={lane.id}>
                  <dt className="font-semibold text-ink-2 text-xs">{lane.name}</dt>
                  <dd>
                    <MapCell stage={stage} lane={lane} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
      {mayWrite && content.stages.length < mapLimits.stages && (
        <Button className="mt-3" onClick={() => edit(addNamed(content, 'stages', newStage()))}>
          <Plus aria-hidden /> Add a stage
        </Button>
      )}
      <AddLane />
    </DragArea>
  );
}
