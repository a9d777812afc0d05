'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { AddToBoard } from '@/components/insights/add-to-board';
import { AnswerPlace } from '@/components/insights/answer-place';
import { CellCard } from '@/components/insights/cell-card';
import { EmptyInsight } from '@/components/insights/empty-insight';
import { InsightFrame } from '@/components/insights/insight-frame';
import { insightQueries } from '@/components/insights/queries';
import { RankingViews } from '@/components/insights/separation/ranking-views';
import { SeparationQuestion } from '@/components/insights/separation/separation-question';
import { useChosenCell, useQuestion, useStart } from '@/components/insights/use-question';
import { useNamesAsVocabulary } from '@/components/rule-builder/use-names';
import { VocabularyProvider } from '@/components/rule-builder/vocabulary';
import { About } from '@/lib/core/insights/about';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { SeparationCell, SeparationNumbers, SeparationQuery } from '@/lib/core/separation/separation';

const Answer = SeparationNumbers.extend({ about: About });

type SeparationScreenProps = {
  workspace: string;
  dictionary: Dictionary;
  /** Null while there is nothing to tell by or to be told. */
  start: SeparationQuery | null;
  mayWrite: boolean;
  mayKeep: boolean;
};

export function SeparationScreen({ start: proposed, ...rest }: SeparationScreenProps) {
  const start = useStart(SeparationQuery, proposed);
  if (start) return <Ranking start={start} {...rest} />;
  return (
    <EmptyInsight
      workspace={rest.workspace}
      title="What separates people"
      needs="Nothing has come in yet that could tell people apart."
    >
      Bring in what people did, or what is known of them; then this ranks what goes with paying, staying or any segment.
    </EmptyInsight>
  );
}

type RankingProps = Omit<SeparationScreenProps, 'start'> & { start: SeparationQuery };

/** Which traits and behaviours tell most about an outcome. */
function Ranking({ workspace, dictionary, start, mayWrite, mayKeep }: RankingProps) {
  const [query, setQuery] = useQuestion(SeparationQuery, start);
  const [cell, setCell] = useChosenCell(SeparationCell);
  const client = useQueryClient();
  const asked = insightQueries(workspace).ask('separation', query, Answer);
  const result = useQuery(asked);
  const ask = (next: SeparationQuery) => {
    setCell(null);
    setQuery(next);
  };
  return (
    <VocabularyProvider value={useNamesAsVocabulary(workspace, dictionary)}>
      <InsightFrame
        workspace={workspace}
        title="What separates people"
        says="Which traits and behaviours tell most about an outcome, and which only seem to."
        about={result.data?.about}
        actions={
          mayKeep && (
            <AddToBoard workspace={workspace} question={{ kind: 'separation', query }} title="What separates people" />
          )
        }
        question={<SeparationQuestion query={query} dictionary={dictionary} onChange={ask} />}
        means={<CellCard {...{ workspace, query, cell, mayWrite }} kind="separation" what="a part of a variable" />}
      >
        <AnswerPlace
          result={result}
          label="Ranking"
          height={420}
          onStop={query.split && (() => void client.cancelQueries({ queryKey: asked.queryKey }))}
        >
          {(numbers) => <RankingViews numbers={numbers} onPick={setCell} />}
        </AnswerPlace>
      </InsightFrame>
    </VocabularyProvider>
  );
}
