'use client';

import { useQuery } from '@tanstack/react-query';
import { AddToBoard } from '@/components/insights/add-to-board';
import { AnswerPlace } from '@/components/insights/answer-place';
import { CellCard } from '@/components/insights/cell-card';
import { EventField } from '@/components/insights/event-field';
import { FilterField } from '@/components/insights/filter-field';
import { InsightFrame } from '@/components/insights/insight-frame';
import { NobodyYet } from '@/components/insights/nobody-yet';
import { periodNouns } from '@/components/insights/period-words';
import { insightQueries } from '@/components/insights/queries';
import { QuestionRow } from '@/components/insights/question-row';
import { SplitField } from '@/components/insights/split-field';
import { useChosenCell, useQuestion } from '@/components/insights/use-question';
import { NumberToken } from '@/components/rule-builder/number-token';
import { useNamesAsVocabulary } from '@/components/rule-builder/use-names';
import { VocabularyProvider } from '@/components/rule-builder/vocabulary';
import { withAnswer } from '@/components/ui/on-demand';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { About } from '@/lib/core/insights/about';
import { LifecycleCell, LifecycleNumbers, LifecycleQuery } from '@/lib/core/lifecycle/lifecycle';
import type { Dictionary } from '@/lib/core/segments/dictionary';

const LifecycleChart = withAnswer(() =>
  import('@/components/insights/lifecycle/lifecycle-chart').then((file) => file.LifecycleChart),
);

const Answer = LifecycleNumbers.extend({ about: About });

type LifecycleScreenProps = {
  workspace: string;
  dictionary: Dictionary;
  start: LifecycleQuery;
  mayWrite: boolean;
  mayKeep: boolean;
};

/** Who comes for the first time, again, after a pause, or stays away. */
export function LifecycleScreen({ workspace, dictionary, start, mayWrite, mayKeep }: LifecycleScreenProps) {
  const [query, setQuery] = useQuestion(LifecycleQuery, start);
  const [cell, setCell] = useChosenCell(LifecycleCell);
  const result = useQuery(insightQueries(workspace).ask('lifecycle', query, Answer));
  const change = (part: Partial<LifecycleQuery>) => {
    setCell(null);
    setQuery({ ...query, ...part });
  };
  return (
    <VocabularyProvider value={useNamesAsVocabulary(workspace, dictionary)}>
      <InsightFrame
        workspace={workspace}
        title="Lifecycle"
        says="Who comes for the first time, again, after a pause, or stays away."
        about={result.data?.about}
        actions={
          mayKeep && <AddToBoard workspace={workspace} question={{ kind: 'lifecycle', query }} title="Lifecycle" />
        }
        question={<Question {...{ query, dictionary }} onChange={change} />}
        means={<CellCard {...{ workspace, query, cell, mayWrite }} kind="lifecycle" what="a piece of a column" />}
      >
        <AnswerPlace result={result} label="Counting" height={340}>
          {(answer) =>
            answer.about.base.profiles === 0 ? (
              <NobodyYet
                workspace={workspace}
                needs="The lifecycle needs events with a profile and a time: who came when."
              />
            ) : (
              <LifecycleChart query={query} numbers={answer} onPick={setCell} />
            )
          }
        </AnswerPlace>
      </InsightFrame>
    </VocabularyProvider>
  );
}

type QuestionProps = {
  query: LifecycleQuery;
  dictionary: Dictionary;
  onChange: (part: Partial<LifecycleQuery>) => void;
};

const periods = [
  { value: 'day', label: 'Days' },
  { value: 'week', label: 'Weeks' },
  { value: 'month', label: 'Months' },
] as const;
const most = 200;

function Question({ query, dictionary, onChange }: QuestionProps) {
  return (
    <>
      <QuestionRow label="Coming is">
        <EventField label="What counts as coming" value={query} onChange={onChange} />
      </QuestionRow>
      <QuestionRow label="Over">
        <span className="text-ink-2">the last</span>
        <NumberToken
          label="How many periods"
          wholeFrom={1}
          value={query.periods}
          onChange={(next) => onChange({ periods: Math.min(most, next) })}
        />
        <span className="text-ink-2">{periodNouns[query.period][query.periods === 1 ? 0 : 1]}, by</span>
        <SegmentedControl
          size="sm"
          label="Period"
          value={query.period}
          options={periods}
          onValueChange={(period) => onChange({ period })}
        />
      </QuestionRow>
      <QuestionRow label="Of">
        <FilterField dictionary={dictionary} value={query.filter} onChange={(filter) => onChange({ filter })} />
        <span className="text-ink-2">split by</span>
        <SplitField dictionary={dictionary} value={query.split} onChange={(split) => onChange({ split })} />
      </QuestionRow>
    </>
  );
}
