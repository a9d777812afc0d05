'use client';

import { FeatureList } from '@/components/insights/feature-list';
import { FilterField } from '@/components/insights/filter-field';
import { QuestionRow } from '@/components/insights/question-row';
import { SplitField } from '@/components/insights/split-field';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { GroupsQuery } from '@/lib/core/clustering/groups';
import type { Dictionary } from '@/lib/core/segments/dictionary';

type GroupsQuestionProps = {
  dictionary: Dictionary;
  query: GroupsQuery;
  /** Not where it is about who moved. */
  canSplit: boolean;
  onChange: (query: GroupsQuery) => void;
};

const counts = ['auto', '2', '3', '4', '5', '6', '7', '8'].map((value) => ({
  value,
  label: value === 'auto' ? 'As many as there are' : value,
}));

/** What groups are made from, how many, and of whom. Kept groups have the first two already. */
export function GroupsQuestion({ dictionary, query, canSplit, onChange }: GroupsQuestionProps) {
  return (
    <>
      {!query.model && (
        <>
          <QuestionRow label="Made from">
            <FeatureList
              numbersOnly
              dictionary={dictionary}
              value={query.features}
              onChange={(features) => onChange({ ...query, features })}
            />
          </QuestionRow>
          <QuestionRow label="How many">
            <SegmentedControl
              size="sm"
              label="How many groups"
              value={query.k === undefined ? 'auto' : String(query.k)}
              options={counts}
              onValueChange={(k) => onChange({ ...query, k: k === 'auto' ? undefined : Number(k) })}
            />
          </QuestionRow>
        </>
      )}
      <QuestionRow label="Of">
        <FilterField
          dictionary={dictionary}
          value={query.filter}
          onChange={(filter) => onChange({ ...query, filter })}
        />
        {canSplit && (
          <>
            <span className="text-ink-2">split by</span>
            <SplitField
              segmentsOnly
              dictionary={dictionary}
              value={query.split}
              onChange={(split) => onChange({ ...query, split })}
            />
          </>
        )}
      </QuestionRow>
    </>
  );
}
