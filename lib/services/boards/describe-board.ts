import type { Board, BoardSummary } from '@/lib/core/boards/board';
import type { StoredBoard } from '@/lib/data/boards';

export function describeSummary(board: StoredBoard): BoardSummary {
  return {
    key: board.key,
    name: board.name,
    description: board.description,
    version: board.version,
    tiles: board.content.tiles.length,
    owner: board.owner,
    archived_at: board.archivedAt?.toISOString() ?? null,
    created_at: board.createdAt.toISOString(),
    updated_at: board.updatedAt.toISOString(),
  };
}

export function describeBoard(board: StoredBoard): Board {
  return { ...describeSummary(board), content: board.content };
}
