'use client';

import { useQuery } from '@tanstack/react-query';
import { AddToBoard } from '@/components/insights/add-to-board';
import { AnnotationCard } from '@/components/insights/annotation-card';
import { annotationQueries } from '@/components/insights/annotation-queries';
import { AnswerPlace } from '@/components/insights/answer-place';
import { CellCard } from '@/components/insights/cell-card';
import { InsightFrame } from '@/components/insights/insight-frame';
import { NobodyYet } from '@/components/insights/nobody-yet';
import { insightQueries } from '@/components/insights/queries';
import { TrendAnswer } from '@/components/insights/trend/trend-answer';
import { TrendQuestion } from '@/components/insights/trend/trend-question';
import { useChosenCell, useQuestion } from '@/components/insights/use-question';
import { useNamesAsVocabulary } from '@/components/rule-builder/use-names';
import { VocabularyProvider } from '@/components/rule-builder/vocabulary';
import { withAnswer } from '@/components/ui/on-demand';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { TrendCell, TrendQuery } from '@/lib/core/trends/trend';

const TrendChart = withAnswer(() => import('@/components/insights/trend/trend-chart').then((file) => file.TrendChart));

type TrendScreenProps = {
  workspace: string;
  dictionary: Dictionary;
  start: TrendQuery;
  mayWrite: boolean;
  mayKeep: boolean;
};

/** How much of something happened over time. */
export function TrendScreen({ workspace, dictionary, start, mayWrite, mayKeep }: TrendScreenProps) {
  const [query, setQuery] = useQuestion(TrendQuery, start);
  const [cell, setCell] = useChosenCell(TrendCell);
  const result = useQuery(insightQueries(workspace).ask('trend', query, TrendAnswer));
  const { data: marks = [] } = useQuery(annotationQueries(workspace).list());
  const shown = result.data;
  const ask = (next: TrendQuery) => {
    setCell(null);
    setQuery(next);
  };
  return (
    <VocabularyProvider value={useNamesAsVocabulary(workspace, dictionary)}>
      <InsightFrame
        workspace={workspace}
        title="Trend"
        says="How much of something happened, and whether it is more than before."
        about={result.data?.about}
        actions={mayKeep && <AddToBoard workspace={workspace} question={{ kind: 'trend', query }} title="Trend" />}
        question={<TrendQuestion query={query} dictionary={dictionary} onChange={ask} />}
        means={
          <>
            <CellCard
              {...{ workspace, query, mayWrite }}
              kind="trend"
              cell={query.ratio ? null : cell}
              what={query.ratio ? 'two series instead of their ratio, then a point,' : 'a point of the chart'}
            />
            {shown && <AnnotationCard {...{ workspace, mayWrite }} from={shown.starts[0] ?? ''} to={shown.ends_at} />}
          </>
        }
      >
        <AnswerPlace result={result} label="Counting">
          {(answer) =>
            answer.about.base.profiles === 0 ? (
              <NobodyYet workspace={workspace} needs="A trend needs events with a profile and a time." />
            ) : (
              <TrendChart {...{ query, answer }} marks={marks} onPick={query.ratio ? undefined : setCell} />
            )
          }
        </AnswerPlace>
      </InsightFrame>
    </VocabularyProvider>
  );
}
