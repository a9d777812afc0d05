'use client';

import { useQuery } from '@tanstack/react-query';
import { AddToBoard } from '@/components/insights/add-to-board';
import { AnswerPlace } from '@/components/insights/answer-place';
import { CellCard } from '@/components/insights/cell-card';
import { InsightFrame } from '@/components/insights/insight-frame';
import { insightQueries } from '@/components/insights/queries';
import { RetentionAnswer } from '@/components/insights/retention/retention-answer';
import { RetentionQuestion } from '@/components/insights/retention/retention-question';
import { useChosenCell, useQuestion } from '@/components/insights/use-question';
import { useNamesAsVocabulary } from '@/components/rule-builder/use-names';
import { VocabularyProvider } from '@/components/rule-builder/vocabulary';
import { withAnswer } from '@/components/ui/on-demand';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { RetentionCell, RetentionQuery } from '@/lib/core/cohorts/retention';
import type { Dictionary } from '@/lib/core/segments/dictionary';

const RetentionViews = withAnswer(() =>
  import('@/components/insights/retention/retention-views').then((file) => file.RetentionViews),
);

type RetentionScreenProps = {
  workspace: string;
  dictionary: Dictionary;
  start: RetentionQuery;
  mayWrite: boolean;
  mayKeep: boolean;
};

/** How many of those who began together come back later. */
export function RetentionScreen({ workspace, dictionary, start, mayWrite, mayKeep }: RetentionScreenProps) {
  const [query, setQuery] = useQuestion(RetentionQuery, start);
  const [cell, setCell] = useChosenCell(RetentionCell);
  const result = useQuery(insightQueries(workspace).ask('retention', query, RetentionAnswer));
  const ask = (next: RetentionQuery) => {
    setCell(null);
    setQuery(next);
  };
  return (
    <VocabularyProvider value={useNamesAsVocabulary(workspace, dictionary)}>
      <InsightFrame
        workspace={workspace}
        title="Retention"
        says="How many of those who began together come back later, and when they stop."
        about={result.data?.about}
        actions={
          mayKeep && <AddToBoard workspace={workspace} question={{ kind: 'retention', query }} title="Retention" />
        }
        question={<RetentionQuestion query={query} dictionary={dictionary} onChange={ask} />}
        means={
          <>
            {cell && cell.after > 0 && <WhoSwitch cell={cell} onChange={setCell} />}
            <CellCard {...{ workspace, query, cell, mayWrite }} kind="retention" what="a cell of the table" />
          </>
        }
      >
        <AnswerPlace result={result} label="Counting who came back" height={460}>
          {(answer) => <RetentionViews {...{ workspace, query, answer, cell }} onPick={setCell} />}
        </AnswerPlace>
      </InsightFrame>
    </VocabularyProvider>
  );
}

/** The two kinds of people behind one cell. */
function WhoSwitch({ cell, onChange }: { cell: RetentionCell; onChange: (cell: RetentionCell) => void }) {
  return (
    <SegmentedControl
      size="sm"
      label="Who of the cohort"
      value={cell.who}
      options={[
        { value: 'returned', label: 'Who returned' },
        { value: 'stayed_away', label: 'Who did not' },
      ]}
      onValueChange={(who) => onChange({ ...cell, who })}
    />
  );
}
