'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CheckPanel } from '@/components/content-maps/check-panel';
import { conflictPlace, conflictWords } from '@/components/content-maps/conflict-place';
import { ContentBoard } from '@/components/content-maps/content-board';
import { ContentProvider, type OpenContentMap } from '@/components/content-maps/content-context';
import { ContentMenu } from '@/components/content-maps/content-menu';
import { contentQueries } from '@/components/content-maps/content-queries';
import { ContentSheet } from '@/components/content-maps/content-sheet';
import { ContentWords } from '@/components/content-maps/content-words';
import type { ItemOpened } from '@/components/content-maps/item-dialog';
import type { CastName } from '@/components/documents/cast-name';
import { DocumentActions } from '@/components/documents/document-actions';
import { DocumentTroubles } from '@/components/documents/document-troubles';
import { listCrumbs } from '@/components/documents/map-kinds';
import { useDocument } from '@/components/documents/use-document';
import { useHistoryKeys } from '@/components/documents/use-history-keys';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { onDemand } from '@/components/ui/on-demand';
import { PageHeader } from '@/components/ui/page-header';
import { PrintFoot } from '@/components/ui/print-foot';
import type { ContentMap, ContentPlan } from '@/lib/core/content-maps/content-map';
import { shownItems } from '@/lib/core/content-maps/shared-content-map';

const ItemDialog = onDemand(() => import('@/components/content-maps/item-dialog').then((file) => file.ItemDialog));
const DocumentShareDialog = onDemand(() =>
  import('@/components/documents/document-share-dialog').then((file) => file.DocumentShareDialog),
);

type ContentScreenProps = { workspace: string; map: ContentMap; cast: CastName[]; mayWrite: boolean };

const shared =
  'Whoever has the link reads the map as it is then, without signing in: pieces, states and numbers. Who keeps a piece and which events count is never shown, and nothing can be changed.';

/** A content map: read, written together, taken along. */
export function ContentScreen({ workspace, map: found, cast: onStage, mayWrite: may }: ContentScreenProps) {
  const open = useContentDocument(workspace, found);
  const { document: map, content, session, dispatch } = open;
  const [item, setItem] = useState<ItemOpened | null>(null);
  const [sharing, setSharing] = useState(false);
  const { data: numbers, error: notCounted } = useQuery(
    contentQueries(workspace).numbers(found.key, session.kept.content),
  );
  const mayWrite = may && map.archived_at === null;
  useHistoryKeys(dispatch, mayWrite);
  const missing = map.personas.filter(({ key }) => onStage.every((one) => one.key !== key));
  const cast = [...onStage, ...missing];
  const value: OpenContentMap = {
    ...{ workspace, content, numbers, cast, mayWrite },
    notCounted: notCounted?.message ?? null,
    owners: map.owners,
    today: map.today,
    edit: (edits) => edits.length > 0 && dispatch({ type: 'edited', edits }),
    openItem: (id) => setItem({ kind: 'kept', id }),
    newItem: (place, filled) => setItem({ kind: 'new', place, ...filled }),
  };
  return (
    <ContentProvider value={value}>
      <ContentHeader
        {...{ workspace, open, mayWrite, may }}
        onDecide={open.decision.takeUp}
        onShare={() => setSharing(true)}
      />
      <div className="px-4 py-5.5 sm:px-6.5 print:p-0">
        <DocumentTroubles
          {...{ workspace, open }}
          what="The map"
          placeWords={(conflict) => conflictPlace(conflict, content)}
          ownWords={(given, place) => conflictWords(given, place, { cast, stages: content.stages })}
        />
        <ContentWords {...{ home: open.home, map }} />
        <div className="space-y-6 print:hidden">
          <ContentBoard />
          <CheckPanel map={map} />
        </div>
        <ContentSheet
          className="hidden print:block"
          map={{ ...map, stages: content.stages, items: shownItems({ content }, numbers) }}
        />
        <PrintFoot>
          {map.name}, revision {map.revision}
        </PrintFoot>
      </div>
      {item && <ItemDialog opened={item} asks={map.asks} onClose={() => setItem(null)} />}
      {sharing && (
        <DocumentShareDialog home={open.home} name={map.name} description={shared} onClose={() => setSharing(false)} />
      )}
    </ContentProvider>
  );
}

function useContentDocument(workspace: string, found: ContentMap) {
  const home = contentQueries(workspace).home(found.key);
  return { home, ...useDocument<ContentPlan, ContentMap>(home, found) };
}

type ContentHeaderProps = {
  workspace: string;
  open: ReturnType<typeof useContentDocument>;
  mayWrite: boolean;
  /** Also where the map is archived, and may only be brought back. */
  may: boolean;
  onDecide: () => void;
  onShare: () => void;
};

function ContentHeader({ workspace, open, mayWrite, may, onDecide, onShare }: ContentHeaderProps) {
  const { document: map, home, session, dispatch } = open;
  return (
    <PageHeader
      crumbs={[...listCrumbs(workspace, 'content'), { label: map.name }]}
      badges={map.archived_at && <Badge tone="warn">archived</Badge>}
      actions={
        <>
          {mayWrite && <DocumentActions {...{ session, dispatch, onDecide }} />}
          <ContentMenu {...{ home, map }} mayWrite={may} />
          {mayWrite && <Button onClick={onShare}>Share</Button>}
        </>
      }
    />
  );
}
