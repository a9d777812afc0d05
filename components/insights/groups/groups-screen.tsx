'use client';

import { useQuery } from '@tanstack/react-query';
import { AddToBoard } from '@/components/insights/add-to-board';
import { AnswerPlace } from '@/components/insights/answer-place';
import { CellCard } from '@/components/insights/cell-card';
import { FeatureList } from '@/components/insights/feature-list';
import { FilterField } from '@/components/insights/filter-field';
import { GroupBoard } from '@/components/insights/groups/group-board';
import { InsightFrame } from '@/components/insights/insight-frame';
import { insightQueries } from '@/components/insights/queries';
import { QuestionRow } from '@/components/insights/question-row';
import { useChosenCell, useQuestion } from '@/components/insights/use-question';
import { useNamesAsVocabulary } from '@/components/rule-builder/use-names';
import { VocabularyProvider } from '@/components/rule-builder/vocabulary';
import { EmptyState } from '@/components/ui/empty-state';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { GroupsCell, GroupsNumbers, GroupsQuery } from '@/lib/core/clustering/groups';
import { About } from '@/lib/core/insights/about';
import type { Dictionary } from '@/lib/core/segments/dictionary';

const Answer = GroupsNumbers.extend({ about: About });

type GroupsScreenProps = {
  workspace: string;
  dictionary: Dictionary;
  /** Null while nothing has come in that groups could be made from. */
  start: GroupsQuery | null;
  mayWrite: boolean;
  mayKeep: boolean;
};

export function GroupsScreen({ start, ...rest }: GroupsScreenProps) {
  if (start) return <Grouping start={start} {...rest} />;
  return (
    <EmptyState title="Groups are found in what people did.">
      Bring in events, or traits that count; then this looks for natural kinds of people, and says so when there are
      none.
    </EmptyState>
  );
}

type GroupingProps = Omit<GroupsScreenProps, 'start'> & { start: GroupsQuery };
const counts = ['auto', '2', '3', '4', '5', '6', '7', '8'].map((value) => ({
  value,
  label: value === 'auto' ? 'As many as there are' : value,
}));

/** Natural kinds of people, each with a rule that names it. */
function Grouping({ workspace, dictionary, start, mayWrite, mayKeep }: GroupingProps) {
  const [query, setQuery] = useQuestion(GroupsQuery, start);
  const [cell, setCell] = useChosenCell(GroupsCell);
  const result = useQuery(insightQueries(workspace).ask('groups', query, Answer));
  const change = (part: Partial<GroupsQuery>) => {
    setCell(null);
    setQuery({ ...query, ...part });
  };
  return (
    <VocabularyProvider value={useNamesAsVocabulary(workspace, dictionary)}>
      <InsightFrame
        workspace={workspace}
        title="Groups"
        says="Natural kinds of people: how many there are, what sets each apart, and a rule that names it."
        about={result.data?.about}
        actions={mayKeep && <AddToBoard workspace={workspace} question={{ kind: 'groups', query }} title="Groups" />}
        question={
          <>
            <QuestionRow label="Made from">
              <FeatureList
                numbersOnly
                dictionary={dictionary}
                value={query.features}
                onChange={(features) => change({ features })}
              />
            </QuestionRow>
            <QuestionRow label="How many">
              <SegmentedControl
                size="sm"
                label="How many groups"
                value={query.k === undefined ? 'auto' : String(query.k)}
                options={counts}
                onValueChange={(k) => change({ k: k === 'auto' ? undefined : Number(k) })}
              />
            </QuestionRow>
            <QuestionRow label="Of">
              <FilterField dictionary={dictionary} value={query.filter} onChange={(filter) => change({ filter })} />
            </QuestionRow>
          </>
        }
        means={<CellCard {...{ workspace, query, cell, mayWrite }} kind="groups" what="a group" />}
      >
        <AnswerPlace result={result} label="Looking for groups" height={420}>
          {(answer) => <GroupBoard numbers={answer} onPick={setCell} />}
        </AnswerPlace>
      </InsightFrame>
    </VocabularyProvider>
  );
}
