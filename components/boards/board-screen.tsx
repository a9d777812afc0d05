'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { AnswerSourceProvider } from '@/components/boards/answer-source';
import { BoardBody } from '@/components/boards/board-body';
import { BoardGrid } from '@/components/boards/board-grid';
import { BoardMenu } from '@/components/boards/board-menu';
import { everyWords, FrameBar } from '@/components/boards/frame-bar';
import { questionHref } from '@/components/boards/question-href';
import { TileBody } from '@/components/boards/tile-body';
import type { TileChoices } from '@/components/boards/tile-dialog';
import type { Drawings } from '@/components/boards/tile-drawing';
import { TileFrame } from '@/components/boards/tile-frame';
import { tileRows } from '@/components/boards/tile-size';
import { useViewFrame } from '@/components/boards/use-view-frame';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { onDemand } from '@/components/ui/on-demand';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { PrintFoot } from '@/components/ui/print-foot';
import type { Board, BoardFrame, Tile } from '@/lib/core/boards/board';
import { frameWords } from '@/lib/core/boards/frame-words';

const BoardEditor = onDemand(() => import('@/components/boards/board-editor').then((file) => file.BoardEditor));

const ShareDialog = onDemand(() => import('@/components/boards/share-dialog').then((file) => file.ShareDialog));

export type BoardScreenProps = TileChoices & {
  board: Board;
  /** An older version that is only looked at; null shows the newest. */
  past: { version: number } | null;
  drawings: Drawings;
  today: string;
  mayWrite: boolean;
  /** Opens ready to be changed. */
  startsEditing: boolean;
  /** Actions that belong to other nouns, such as following it. */
  actions?: ReactNode;
};

/** A page of numbers, to be read; and to be changed by those who may. */
export function BoardScreen({ startsEditing, ...props }: BoardScreenProps) {
  const { board: kept, mayWrite, past, workspace, dictionary, cast, drawings, today } = props;
  const router = useRouter();
  const [board, setBoard] = useState(kept);
  const [editing, setEditing] = useState(startsEditing && mayWrite && past === null);
  if (editing) {
    return (
      <BoardEditor
        {...{ board, drawings, today, workspace, dictionary, cast }}
        onDone={(saved) => {
          if (saved) setBoard(saved);
          setEditing(false);
          router.replace(`/w/${workspace}/boards/${board.key}`);
          router.refresh();
        }}
      />
    );
  }
  return <BoardView {...props} board={board} onEdit={() => setEditing(true)} />;
}

type BoardViewProps = Omit<BoardScreenProps, 'startsEditing'> & { onEdit: () => void };

function BoardView(props: BoardViewProps) {
  const { board, past, workspace, dictionary, drawings, today, mayWrite, actions, onEdit } = props;
  const { tiles, ...keptFrame } = board.content;
  const [frame, setFrame] = useViewFrame(keptFrame);
  const looksAt = frameWords(frame, dictionary);
  const [sharing, setSharing] = useState(false);
  useEffect(leaveFullScreen, []);
  const mayEdit = mayWrite && past === null && board.archived_at === null;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Boards', href: `/w/${workspace}/boards` }, { label: board.name }]}
        badges={board.archived_at && <Badge tone="warn">archived</Badge>}
        actions={
          past === null && (
            <>
              <BoardMenu
                {...{ workspace, board, frame, mayWrite }}
                onFullScreen={() => void document.documentElement.requestFullscreen()}
              />
              {actions}
              {mayEdit && <Button onClick={() => setSharing(true)}>Share</Button>}
              {mayEdit && (
                <Button variant="primary" onClick={onEdit}>
                  Edit
                </Button>
              )}
            </>
          )
        }
      />
      <BoardBody>
        {past && <PastNotice {...{ workspace, board }} version={past.version} />}
        <PageTitle note={board.description || undefined} aside={<RefreshNote frame={frame} version={board.version} />}>
          {board.name}
        </PageTitle>
        <div className="mb-4">
          <FrameBar editing={false} {...{ frame, dictionary, today }} onChange={setFrame} />
          {looksAt && <p className="hidden print:block">{looksAt}.</p>}
        </div>
        <AnswerSourceProvider value={{ kind: 'live', workspace, frame }}>
          <BoardGrid tiles={tiles}>
            {(tile) => (
              <TileFrame tile={tile} href={hrefOf(workspace, tile)}>
                <TileBody tile={tile} rows={tileRows(tile)} drawings={drawings} />
              </TileFrame>
            )}
          </BoardGrid>
        </AnswerSourceProvider>
        {tiles.length === 0 && <NothingYet mayEdit={mayEdit} onEdit={onEdit} />}
        <PrintFoot>
          {board.name}, version {board.version}, read on {today}
        </PrintFoot>
      </BoardBody>
      {sharing && <ShareDialog {...{ workspace, board }} onClose={() => setSharing(false)} />}
    </>
  );
}

/** Whatever comes after the board has its navigation again. */
function leaveFullScreen(): () => void {
  return () => {
    if (document.fullscreenElement) void document.exitFullscreen();
  };
}

function hrefOf(workspace: string, tile: Tile): string | null {
  if (tile.kind === 'insight') return questionHref(workspace, tile.insight);
  if (tile.kind === 'number') return questionHref(workspace, { kind: 'trend', query: tile.query });
  return null;
}

function RefreshNote({ frame, version }: { frame: BoardFrame; version: number }) {
  return (
    <p className="text-ink-3 text-xs">
      Version {version}
      {frame.refresh_minutes && `, refreshes ${everyWords(frame.refresh_minutes)}`}
    </p>
  );
}

function PastNotice({ workspace, board, version }: { workspace: string; board: Board; version: number }) {
  return (
    <Notice state="An older version" className="mb-4">
      This is what version {version} asks, with the numbers of now.{' '}
      <a href={`/w/${workspace}/boards/${board.key}/versions`} className="underline">
        All versions
      </a>
    </Notice>
  );
}

function NothingYet({ mayEdit, onEdit }: { mayEdit: boolean; onEdit: () => void }) {
  return (
    <EmptyState
      title="Nothing is on this board yet."
      action={
        mayEdit && (
          <Button variant="primary" onClick={onEdit}>
            Add the first tile
          </Button>
        )
      }
    >
      A board keeps the numbers a team looks at together: figures with their shape, insights, your personas, and words
      between them. One filter and one time hold for all of it.
    </EmptyState>
  );
}
