'use client';

import { Suspense } from 'react';
import { type ShownTile, useTileAnswer } from '@/components/boards/answer-source';
import { TextBody } from '@/components/boards/text-body';
import { TileBoundary } from '@/components/boards/tile-boundary';
import type { Drawings } from '@/components/boards/tile-drawing';
import { drawingHeight } from '@/components/boards/tile-size';
import { AnswerMoment } from '@/components/ui/answer-moment';
import { Button } from '@/components/ui/button';
import { withAnswer } from '@/components/ui/on-demand';
import { Loading, Skeleton } from '@/components/ui/skeleton';
import type { QuestionKind } from '@/lib/core/boards/insight-question';
import type { TileAnswer } from '@/lib/core/boards/tile-answer';
import { unreachable } from '@/lib/core/errors';

const FigureBody = withAnswer(() => import('@/components/boards/figure-body').then((file) => file.FigureBody));
const PersonasBody = withAnswer(() => import('@/components/boards/personas-body').then((file) => file.PersonasBody));

type TileBodyProps = { tile: ShownTile; rows: number; drawings: Drawings };

/** What a tile shows, or what stands in its place: a skeleton, or why there is nothing. */
export function TileBody({ tile, rows, drawings }: TileBodyProps) {
  const { data, error, refetch } = useTileAnswer(tile);
  if (tile.kind === 'text') return <TextBody text={tile.text ?? ''} />;
  if (error) {
    return (
      <div role="alert" className="text-ink-2">
        <p>{error.message}</p>
        <Button size="sm" className="mt-2 print:hidden" onClick={() => refetch()}>
          Ask again
        </Button>
      </div>
    );
  }
  const waiting = (
    <Loading label="Counting">
      <Skeleton className={tile.kind === 'number' ? 'h-14 w-full' : 'h-40 w-full'} />
    </Loading>
  );
  if (!data) return waiting;
  return (
    <TileBoundary answer={data}>
      <Suspense fallback={waiting}>
        <AnswerBody answer={data} title={tile.title} height={drawingHeight(rows)} drawings={drawings} />
      </Suspense>
    </TileBoundary>
  );
}

type AnswerBodyProps = { answer: TileAnswer; title: string; height: number; drawings: Drawings };

function AnswerBody({ answer, title, height, drawings }: AnswerBodyProps) {
  switch (answer.kind) {
    case 'text':
      return null;
    case 'refused':
      return <p className="text-ink-2">{answer.message}</p>;
    case 'number':
      return <FigureBody figure={answer.figure} currency={answer.about.currency} />;
    case 'personas':
      return <PersonasBody personas={answer.personas} />;
    case 'insight': {
      const Drawing = drawings[answer.insight as QuestionKind];
      if (!Drawing) return <p className="text-ink-2">This kind of insight cannot be drawn on a board.</p>;
      return (
        <>
          <Drawing title={title || 'Insight'} answer={answer.answer} height={height} />
          <p className="mt-1 text-2xs text-ink-3">
            <AnswerMoment exact={answer.about.exact} as_of={answer.about.as_of} />
          </p>
        </>
      );
    }
    default:
      return unreachable(answer);
  }
}
