'use client';

import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { saveFile } from '@/components/charts/save-file';
import type { CastName } from '@/components/documents/cast-name';
import { DocumentActions } from '@/components/documents/document-actions';
import { DocumentTroubles } from '@/components/documents/document-troubles';
import { listCrumbs } from '@/components/documents/map-kinds';
import { useHistoryKeys } from '@/components/documents/use-history-keys';
import { useIsNarrow } from '@/components/documents/use-is-narrow';
import { conflictPlace, conflictWords } from '@/components/journey-maps/conflict-place';
import { MapProvider, type OpenMap, type Place, useOpenMap } from '@/components/journey-maps/map-context';
import { MapGrid } from '@/components/journey-maps/map-grid';
import { MapMenu } from '@/components/journey-maps/map-menu';
import { mapQueries } from '@/components/journey-maps/map-queries';
import { MapSheet } from '@/components/journey-maps/map-sheet';
import { MapStages } from '@/components/journey-maps/map-stages';
import { MapWords } from '@/components/journey-maps/map-words';
import { newStage } from '@/components/journey-maps/stage-head';
import { type MapSession, useMap } from '@/components/journey-maps/use-map';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { onDemand } from '@/components/ui/on-demand';
import { PageHeader } from '@/components/ui/page-header';
import { PrintFoot } from '@/components/ui/print-foot';
import { toastFailed } from '@/components/ui/toast';
import { evidenceLines } from '@/lib/core/journey-maps/evidence-line';
import type { JourneyMap } from '@/lib/core/journey-maps/journey-map';
import { addNamed } from '@/lib/core/journey-maps/map-edits';

const DocumentShareDialog = onDemand(() =>
  import('@/components/documents/document-share-dialog').then((file) => file.DocumentShareDialog),
);
const EvidenceDialog = onDemand(() =>
  import('@/components/journey-maps/evidence-dialog').then((file) => file.EvidenceDialog),
);
const TieDialog = onDemand(() => import('@/components/journey-maps/tie-dialog').then((file) => file.TieDialog));

type MapScreenProps = { workspace: string; map: JourneyMap; cast: CastName[]; mayWrite: boolean };
type Opened = { kind: 'evidence'; place: Place } | { kind: 'tie'; stage: string } | { kind: 'share' } | null;

const shared =
  'Whoever has the link reads the map as it is then, without signing in: its words and numbers, and only quotes that participants agreed to show to anybody. Which events count is never shown, and nothing can be changed.';

/** A journey map: read, written together, taken along. */
export function MapScreen({ workspace, map: found, cast, mayWrite: may }: MapScreenProps) {
  const open = useMap(workspace, found);
  const { map, content, session, dispatch } = open;
  const [opened, setOpened] = useState<Opened>(null);
  const picture = useRef<HTMLTableElement>(null);
  const isNarrow = useIsNarrow();
  const { data: numbers, error: notCounted } = useQuery(mapQueries(workspace).numbers(found.key, session.kept.content));
  const lines = evidenceLines(map.evidence, numbers?.readings ?? []);
  const mayWrite = may && map.archived_at === null;
  useHistoryKeys(dispatch, mayWrite);
  const value: OpenMap = {
    workspace,
    mapKey: found.key,
    content,
    lines,
    numbers: new Map(numbers?.stages.map((one) => [one.stage, one])),
    mayWrite,
    edit: (edits) => edits.length > 0 && dispatch({ type: 'edited', edits }),
    openEvidence: (place) => setOpened({ kind: 'evidence', place }),
    openTie: (stage) => setOpened({ kind: 'tie', stage }),
  };
  const close = () => setOpened(null);
  return (
    <MapProvider value={value}>
      <MapHeader
        {...{ workspace, open, mayWrite, may }}
        onDecide={open.decision.takeUp}
        onShare={() => setOpened({ kind: 'share' })}
        onPicture={() => void savePicture(picture.current, map.key)}
      />
      <div className="px-4 py-5.5 sm:px-6.5 print:p-0">
        <DocumentTroubles
          {...{ workspace, open }}
          what="The map"
          placeWords={(conflict) => conflictPlace(conflict, content)}
          ownWords={(given, place) => conflictWords(given, place, cast)}
        />
        <MapWords {...{ home: open.home, map, cast, numbers }} notCounted={notCounted?.message ?? null} />
        <div className="print:hidden">
          {content.stages.length === 0 && <NoStages />}
          {content.stages.length > 0 && !isNarrow && <MapGrid name={map.name} picture={picture} />}
          {content.stages.length > 0 && isNarrow && <MapStages />}
        </div>
        <MapSheet
          className="hidden print:block"
          map={{ name: map.name, numbers: numbers?.stages ?? [], ...content }}
          lines={lines}
        />
        <PrintFoot>
          {map.name}, revision {map.revision}
        </PrintFoot>
      </div>
      {opened?.kind === 'evidence' && (
        <EvidenceDialog place={opened.place} readings={numbers?.readings ?? []} onClose={close} />
      )}
      {opened?.kind === 'tie' && <TieDialog stage={opened.stage} onClose={close} />}
      {opened?.kind === 'share' && (
        <DocumentShareDialog home={open.home} name={map.name} description={shared} onClose={close} />
      )}
    </MapProvider>
  );
}

type MapHeaderProps = {
  workspace: string;
  open: MapSession;
  mayWrite: boolean;
  /** Also where the map is archived, and may only be brought back. */
  may: boolean;
  onDecide: () => void;
  onShare: () => void;
  onPicture: () => void;
};

function MapHeader({ workspace, open, mayWrite, may, onDecide, onShare, onPicture }: MapHeaderProps) {
  const { map, home, session, dispatch } = open;
  return (
    <PageHeader
      crumbs={[...listCrumbs(workspace, 'journey'), { label: map.name }]}
      badges={map.archived_at && <Badge tone="warn">archived</Badge>}
      actions={
        <>
          {mayWrite && <DocumentActions {...{ session, dispatch, onDecide }} />}
          <MapMenu {...{ home, map, onPicture }} mayWrite={may} />
          {mayWrite && <Button onClick={onShare}>Share</Button>}
        </>
      }
    />
  );
}

function NoStages() {
  const { content, mayWrite, edit } = useOpenMap();
  return (
    <EmptyState
      title="No stage yet."
      action={
        mayWrite && (
          <Button variant="primary" onClick={() => edit(addNamed(content, 'stages', newStage()))}>
            Add the first stage
          </Button>
        )
      }
    >
      Stages are what somebody goes through one after the other, from first hearing of it to making it a habit. Lanes
      say what they do, think and feel in each.
    </EmptyState>
  );
}

async function savePicture(table: HTMLTableElement | null, key: string): Promise<void> {
  try {
    if (!table) throw new Error('The map is drawn stage by stage here. Open it on a wider screen for a picture.');
    const { drawPicture } = await import('@/components/charts/draw-picture');
    saveFile(`${key}.png`, await drawPicture(table, window.location.href));
  } catch (error) {
    toastFailed(error instanceof Error ? error.message : 'The picture could not be drawn.');
  }
}
