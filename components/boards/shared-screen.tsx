'use client';

import type { ReactNode } from 'react';
import { type AnswerSource, AnswerSourceProvider } from '@/components/boards/answer-source';
import { BoardGrid } from '@/components/boards/board-grid';
import { everyWords } from '@/components/boards/frame-bar';
import { TileBody } from '@/components/boards/tile-body';
import type { Drawings } from '@/components/boards/tile-drawing';
import { TileFrame } from '@/components/boards/tile-frame';
import { tileRows } from '@/components/boards/tile-size';
import { StatePill } from '@/components/ui/badge';
import { ClockProvider } from '@/components/ui/clock';
import { DateTime } from '@/components/ui/date-time';
import { PageTitle } from '@/components/ui/page-header';
import type { SharedBoard } from '@/lib/core/boards/share';

type SharedScreenProps = { token: string; board: SharedBoard; drawings: Drawings; brand: ReactNode };

/** A board for whoever holds its link: to be read, and nothing else. */
export function SharedScreen({ token, board, drawings, brand }: SharedScreenProps) {
  const source: AnswerSource = board.answers
    ? { kind: 'kept', workspace: null, answers: board.answers }
    : { kind: 'shared', token, refreshMinutes: board.refresh_minutes };
  return (
    <ClockProvider zone={board.zone}>
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-3 sm:px-6.5">
        {brand}
        <span className="text-ink-2">{board.workspace_name}</span>
        <StatePill tone="info">{board.frozen_at ? 'Frozen' : 'Read only'}</StatePill>
        <span className="ml-auto text-ink-3 text-xs">
          This link opens until <DateTime at={board.expires_at} look="day" />
        </span>
      </header>
      <main className="px-4 py-5.5 sm:px-6.5">
        <PageTitle note={board.description || undefined} aside={<Freshness board={board} />}>
          {board.name}
        </PageTitle>
        {board.looks_at && <p className="mb-4 text-ink-2">{board.looks_at}.</p>}
        <AnswerSourceProvider value={source}>
          <BoardGrid tiles={board.tiles}>
            {(tile) => (
              <TileFrame tile={tile}>
                <TileBody tile={tile} rows={tileRows(tile)} drawings={drawings} />
              </TileFrame>
            )}
          </BoardGrid>
        </AnswerSourceProvider>
        {board.tiles.length === 0 && <p className="text-ink-2">Nothing is on this board yet.</p>}
      </main>
    </ClockProvider>
  );
}

function Freshness({ board }: { board: SharedBoard }) {
  return (
    <p className="text-ink-3 text-xs">
      Version {board.version}
      {board.frozen_at && (
        <>
          , frozen <DateTime at={board.frozen_at} look="exact" />
        </>
      )}
      {board.refresh_minutes && `, refreshes ${everyWords(board.refresh_minutes)}`}
    </p>
  );
}
