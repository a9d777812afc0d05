'use client';

import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { boardQueries } from '@/components/boards/queries';
import { api } from '@/lib/browser/api';
import type { BoardFrame, Tile } from '@/lib/core/boards/board';
import { TileAnswer } from '@/lib/core/boards/tile-answer';
import type { SharedTile } from '@/lib/core/boards/without-definitions';

/** Where the answers of a board come from: asked now, asked through a link, or kept with a frozen view. */
export type AnswerSource =
  | { kind: 'live'; workspace: string; frame: BoardFrame }
  | { kind: 'shared'; token: string; refreshMinutes: number | undefined }
  | { kind: 'kept'; workspace: string | null; answers: Record<string, TileAnswer> };

/** A tile as whoever looks at it knows it: visitors do not know what it asks. */
export type ShownTile = Tile | SharedTile;

const SourceContext = createContext<AnswerSource>({ kind: 'kept', workspace: null, answers: {} });
export const AnswerSourceProvider = SourceContext.Provider;

/** The workspace that is looked at from inside; null for visitors. */
export function useInsideWorkspace(): string | null {
  const source = useContext(SourceContext);
  return source.kind === 'shared' ? null : source.workspace;
}

type Asked = { data: TileAnswer | undefined; error: Error | null; refetch: () => void };

export function useTileAnswer(tile: ShownTile): Asked {
  const source = useContext(SourceContext);
  const minutes = minutesOf(source);
  const asked = useQuery({
    queryKey: keyOf(source, tile),
    queryFn: ({ signal }) => ask(source, tile, signal),
    enabled: tile.kind !== 'text' && source.kind !== 'kept',
    staleTime: 60_000,
    retry: false,
    refetchInterval: minutes === undefined ? false : minutes * 60_000,
    // A board on a wall is looked at by nobody's pointer.
    refetchIntervalInBackground: true,
  });
  const refetch = () => void asked.refetch();
  if (source.kind === 'kept') return { data: source.answers[tile.id], error: null, refetch };
  return { data: asked.data, error: asked.error, refetch };
}

function minutesOf(source: AnswerSource): number | undefined {
  if (source.kind === 'kept') return undefined;
  return source.kind === 'live' ? source.frame.refresh_minutes : source.refreshMinutes;
}

/** By what is asked, not by where it stands: a tile that is moved or resized keeps its answer. */
function keyOf(source: AnswerSource, { id, size: _, ...asked }: ShownTile): unknown[] {
  if (source.kind === 'shared') return ['shared', source.token, id];
  if (source.kind === 'kept') return ['kept', id];
  const { filter, dates } = source.frame;
  return [...boardQueries(source.workspace).answers, asked, filter, dates];
}

function ask(source: AnswerSource, tile: ShownTile, signal: AbortSignal): Promise<TileAnswer> {
  if (source.kind !== 'live') {
    const token = source.kind === 'shared' ? source.token : '';
    return api().get(`share/${token}/tiles/${tile.id}`, { schema: TileAnswer, signal });
  }
  const { filter, dates } = source.frame;
  return api(source.workspace).post('boards/answer', { body: { tile, filter, dates }, schema: TileAnswer, signal });
}
