'use client';

import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useRef, useState } from 'react';
import { AnswerSourceProvider } from '@/components/boards/answer-source';
import { BoardBody } from '@/components/boards/board-body';
import { BoardGrid } from '@/components/boards/board-grid';
import { BoardPages } from '@/components/boards/board-pages';
import { DeleteFrozen } from '@/components/boards/delete-frozen';
import { TileBody } from '@/components/boards/tile-body';
import type { Drawings } from '@/components/boards/tile-drawing';
import { TileFrame } from '@/components/boards/tile-frame';
import { tileRows } from '@/components/boards/tile-size';
import { useOrigin } from '@/components/boards/use-origin';
import { StatePill } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ClockProvider } from '@/components/ui/clock';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { onDemand } from '@/components/ui/on-demand';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { showWhole } from '@/components/ui/paper-stage';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { useHasFullScreen } from '@/components/ui/use-has-full-screen';
import type { FrozenView } from '@/lib/core/boards/share';

const ShareDialog = onDemand(() => import('@/components/boards/share-dialog').then((file) => file.ShareDialog));

type FrozenScreenProps = {
  workspace: string;
  view: FrozenView;
  /** Who and which time it was looked at with, in a sentence. */
  looksAt: string | null;
  drawings: Drawings;
  mayWrite: boolean;
};

const looks = [
  { value: 'board', label: 'Board' },
  { value: 'a4', label: 'A4' },
  { value: 'wide', label: '16:9' },
] as const;

/** A board as it was: on the screen, on paper, or as slides. */
export function FrozenScreen({ workspace, view, looksAt, drawings, mayWrite }: FrozenScreenProps) {
  const [pages, setPages] = useQueryState('pages', parseAsStringLiteral(['a4', 'wide'] as const));
  const [sharing, setSharing] = useState(false);
  const stage = useRef<HTMLElement>(null);
  const hasFullScreen = useHasFullScreen();
  const path = `/w/${workspace}/boards`;
  const address = `${useOrigin()}${path}/${view.key}/frozen/${view.id}`;
  return (
    <ClockProvider zone={view.zone}>
      <PageHeader
        crumbs={[
          { label: 'Boards', href: path },
          { label: view.name, href: `${path}/${view.key}` },
          { label: 'Frozen' },
        ]}
        badges={<StatePill tone="info">Frozen</StatePill>}
        actions={
          <>
            {mayWrite && (
              <DeleteFrozen
                workspace={workspace}
                path={`boards/${view.key}/frozen/${view.id}`}
                name={view.name}
                list={`${path}/${view.key}/versions`}
              />
            )}
            <SegmentedControl
              size="sm"
              label="How it is shown"
              options={looks}
              value={pages ?? 'board'}
              onValueChange={(look) => void setPages(look === 'board' ? null : look)}
            />
            <CopyButton text={address} label="Copy the link" showLabel />
            {mayWrite && <Button onClick={() => setSharing(true)}>Share</Button>}
            {pages && hasFullScreen && <Button onClick={() => void showWhole(stage.current)}>Full screen</Button>}
            {pages && (
              <Button variant="primary" onClick={() => window.print()}>
                Print
              </Button>
            )}
          </>
        }
      />
      <AnswerSourceProvider value={{ kind: 'kept', workspace, answers: view.answers }}>
        {pages ? (
          <BoardPages
            key={pages}
            shape={pages}
            name={view.name}
            description={view.description}
            looksAt={looksAt}
            tiles={view.content.tiles}
            drawings={drawings}
            foot={{ version: view.version, at: view.frozen_at, address }}
            stage={stage}
          />
        ) : (
          <FrozenBoard {...{ view, looksAt, drawings }} />
        )}
      </AnswerSourceProvider>
      {sharing && <ShareDialog workspace={workspace} board={view} frozen={view.id} onClose={() => setSharing(false)} />}
    </ClockProvider>
  );
}

function FrozenBoard({ view, looksAt, drawings }: Pick<FrozenScreenProps, 'view' | 'looksAt' | 'drawings'>) {
  return (
    <BoardBody>
      <PageTitle
        note={
          <>
            Frozen by {view.frozen_by}, <DateTime at={view.frozen_at} look="exact" />, at version {view.version}. These
            numbers stay as they were.
          </>
        }
      >
        {view.name}
      </PageTitle>
      {looksAt && <p className="mb-4 text-ink-2">{looksAt}.</p>}
      <BoardGrid tiles={view.content.tiles}>
        {(tile) => (
          <TileFrame tile={tile}>
            <TileBody tile={tile} rows={tileRows(tile)} drawings={drawings} />
          </TileFrame>
        )}
      </BoardGrid>
    </BoardBody>
  );
}
