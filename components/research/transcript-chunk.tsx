'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { CorrectLine } from '@/components/research/correct-line';
import { chunkLines, type LinePage, researchQueries } from '@/components/research/queries';
import { TranscriptLineRow } from '@/components/research/transcript-line';
import { SkeletonText } from '@/components/ui/skeleton';
import type { Highlight } from '@/lib/core/research/highlight';
import { highlightsByLine } from '@/lib/core/research/mark-line';
import type { TranscriptLine } from '@/lib/core/research/transcript';

export type ChunkProps = {
  workspace: string;
  interview: string;
  chunk: number;
  /** How many lines it will have. */
  length: number;
  initial?: LinePage;
  highlights: Highlight[];
  current: string | null;
  /** The line to show first. */
  startLine: number;
  mayWrite: boolean;
  onMark: (line: TranscriptLine, version: number) => void;
  onPlay: ((ms: number) => void) | null;
};

const lineHeightPx = 44;
/** One and the same for all rows, which are drawn again only when what they are given differs. */
const nothingMarked: Highlight[] = [];

/** A piece of a transcript that is asked for when it comes near the window, so that a long one opens at once. */
export function TranscriptChunk(props: ChunkProps) {
  const { workspace, interview, chunk, length, initial, highlights, startLine, ...row } = props;
  const place = useRef<HTMLDivElement>(null);
  const holdsStart = startLine > 0 && Math.floor(startLine / chunkLines) === chunk;
  const isNear = useIsNear(place, initial !== undefined || holdsStart);
  const [correcting, setCorrecting] = useState<number | null>(null);
  const { data, error } = useQuery({
    ...researchQueries(workspace).lines(interview, chunk),
    enabled: isNear,
    ...(initial && { initialData: initial }),
  });
  const isThere = data !== undefined;
  useEffect(() => {
    if (holdsStart && isThere) document.getElementById(`line-${startLine + 1}`)?.scrollIntoView({ block: 'center' });
  }, [holdsStart, isThere, startLine]);
  const from = chunk * chunkLines;
  const byLine = useMemo(
    () => highlightsByLine(isThere ? highlights : nothingMarked, { from, to: from + chunkLines }),
    [highlights, from, isThere],
  );

  return (
    <div
      ref={place}
      data-version={data?.version}
      style={{ contentVisibility: 'auto', containIntrinsicSize: `auto ${length * lineHeightPx}px` }}
    >
      {error && <p className="py-4 text-bad">{error.message}</p>}
      {!data && !error && <SkeletonText lines={6} className="py-4" />}
      <ol start={from + 1}>
        {data?.items.map((line, index) =>
          correcting === line.position ? (
            <CorrectLine
              key={line.position}
              {...{ workspace, interview, line }}
              version={data.version}
              onDone={() => setCorrecting(null)}
            />
          ) : (
            <TranscriptLineRow
              key={line.position}
              line={line}
              continues={index > 0 && data.items[index - 1]?.speaker === line.speaker}
              version={data.version}
              highlights={byLine.get(line.position) ?? nothingMarked}
              onCorrect={setCorrecting}
              {...row}
            />
          ),
        )}
      </ol>
    </div>
  );
}

/** True once an element has come within a screen of the window, and from then on. */
function useIsNear(place: React.RefObject<HTMLElement | null>, already: boolean): boolean {
  const [isNear, setNear] = useState(already);
  useEffect(() => {
    if (isNear || !place.current) return;
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: '800px',
    });
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [isNear, place]);
  return isNear;
}
