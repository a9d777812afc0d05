'use client';

import { useQuery } from '@tanstack/react-query';
import { AddToBoard } from '@/components/insights/add-to-board';
import { AnswerPlace } from '@/components/insights/answer-place';
import { CellCard } from '@/components/insights/cell-card';
import { CompositionBoard } from '@/components/insights/composition/composition-board';
import { CompositionQuestion } from '@/components/insights/composition/composition-question';
import { EmptyInsight } from '@/components/insights/empty-insight';
import { InsightFrame } from '@/components/insights/insight-frame';
import { insightQueries } from '@/components/insights/queries';
import { useChosenCell, useQuestion, useStart } from '@/components/insights/use-question';
import { useNamesAsVocabulary } from '@/components/rule-builder/use-names';
import { VocabularyProvider } from '@/components/rule-builder/vocabulary';
import { CompositionCell, CompositionNumbers, CompositionQuery } from '@/lib/core/composition/composition';
import { About } from '@/lib/core/insights/about';
import type { Dictionary } from '@/lib/core/segments/dictionary';

const Answer = CompositionNumbers.extend({ about: About });

type CompositionScreenProps = {
  workspace: string;
  dictionary: Dictionary;
  /** Null while fewer than two segments are published. */
  start: CompositionQuery | null;
  mayWrite: boolean;
  mayKeep: boolean;
};

export function CompositionScreen({ start: proposed, ...rest }: CompositionScreenProps) {
  const start = useStart(CompositionQuery, proposed);
  if (start) return <Comparing start={start} {...rest} />;
  return (
    <EmptyInsight
      workspace={rest.workspace}
      title="Compare segments"
      needs="Two segments are needed to compare."
      step={{ label: 'Go to segments', page: 'segments' }}
    >
      Publish at least two segments; then their sizes, who is in both, what sets each apart, who stays and what they
      bring stand side by side here.
    </EmptyInsight>
  );
}

type ComparingProps = Omit<CompositionScreenProps, 'start'> & { start: CompositionQuery };

/** Two to five segments side by side. */
function Comparing({ workspace, dictionary, start, mayWrite, mayKeep }: ComparingProps) {
  const [query, setQuery] = useQuestion(CompositionQuery, start);
  const [cell, setCell] = useChosenCell(CompositionCell);
  const result = useQuery(insightQueries(workspace).ask('composition', query, Answer));
  const ask = (next: CompositionQuery) => {
    setCell(null);
    setQuery(next);
  };
  return (
    <VocabularyProvider value={useNamesAsVocabulary(workspace, dictionary)}>
      <InsightFrame
        workspace={workspace}
        title="Compare segments"
        says="How large, who is in several, what sets each apart, who stays and what they bring."
        about={result.data?.about}
        actions={
          mayKeep && (
            <AddToBoard workspace={workspace} question={{ kind: 'composition', query }} title="Compare segments" />
          )
        }
        question={<CompositionQuestion query={query} dictionary={dictionary} onChange={ask} />}
        means={<CellCard {...{ workspace, query, cell, mayWrite }} kind="composition" what="a number" />}
      >
        <AnswerPlace result={result} label="Comparing" height={420}>
          {(answer) => (
            <CompositionBoard numbers={answer} query={query} currency={answer.about.currency} onPick={setCell} />
          )}
        </AnswerPlace>
      </InsightFrame>
    </VocabularyProvider>
  );
}
