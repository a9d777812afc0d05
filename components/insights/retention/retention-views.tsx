'use client';

import { parseAsInteger, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { NobodyYet } from '@/components/insights/nobody-yet';
import type { RetentionAnswer } from '@/components/insights/retention/retention-answer';
import { RetentionCurves } from '@/components/insights/retention/retention-curves';
import { RetentionHeat } from '@/components/insights/retention/retention-heat';
import { RetentionParts } from '@/components/insights/retention/retention-parts';
import { EmptyState } from '@/components/ui/empty-state';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Select } from '@/components/ui/select';
import type { RetentionCell, RetentionQuery } from '@/lib/core/cohorts/retention';

type RetentionViewsProps = {
  workspace: string;
  query: RetentionQuery;
  answer: RetentionAnswer;
  cell: RetentionCell | null;
  onPick: (cell: RetentionCell) => void;
};

const views = ['cohorts', 'curves', 'parts'] as const;

/** The same answer as a map of cohorts, as curves over each other, and by the parts of a split. */
export function RetentionViews({ workspace, query, answer, cell, onPick }: RetentionViewsProps) {
  const [{ view: asked, part: askedPart }, setShown] = useQueryStates({
    view: parseAsStringLiteral(views).withDefault('cohorts'),
    part: parseAsInteger.withDefault(0),
  });
  const { splits = [] } = answer;
  const view = asked === 'parts' && splits.length === 0 ? 'cohorts' : asked;
  const part = splits[askedPart - 1] ? askedPart : 0;
  if (answer.profiles === 0) return <NobodyBegan workspace={workspace} answer={answer} />;
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <SegmentedControl
          size="sm"
          label="View"
          value={view}
          options={[
            { value: 'cohorts', label: 'Cohorts' },
            { value: 'curves', label: 'Curves' },
            ...(splits.length > 0 ? [{ value: 'parts' as const, label: 'Parts' }] : []),
          ]}
          onValueChange={(next) => void setShown({ view: next })}
        />
        {view === 'cohorts' && splits.length > 0 && (
          <Select
            look="token"
            aria-label="Whose cohorts"
            value={String(part)}
            options={[
              { value: '0', label: 'everybody' },
              ...splits.map(({ part: { name } }, index) => ({ value: String(index + 1), label: name })),
            ]}
            onValueChange={(next) => void setShown({ part: Number(next) })}
          />
        )}
      </div>
      {view === 'cohorts' && (
        <RetentionHeat
          query={query}
          table={splits[part - 1] ?? answer}
          zone={answer.about.zone}
          title={titleOf(query)}
          part={part}
          chosen={cell}
          onPick={onPick}
        />
      )}
      {view === 'curves' && <RetentionCurves query={query} answer={answer} />}
      {view === 'parts' && <RetentionParts query={query} answer={answer} />}
    </>
  );
}

function titleOf({ period, measure }: RetentionQuery): string {
  if (!measure) return `Share of each ${period}’s cohort that returned`;
  return measure.aggregate === 'sum'
    ? `${measure.property} that each ${period}’s cohort brought`
    : `${measure.property} per profile of each ${period}’s cohort`;
}

/** Nobody began, and what to ask instead. */
function NobodyBegan({ workspace, answer }: Pick<RetentionViewsProps, 'workspace' | 'answer'>) {
  if (answer.about.base.profiles === 0) {
    return (
      <NobodyYet
        workspace={workspace}
        needs="Retention needs events with a profile and a time: who began when, and who came back."
      />
    );
  }
  return (
    <EmptyState title="Nobody began in this time.">
      <p>Ask for a longer time, an earlier end, or another beginning: “each time they did anything” takes in most.</p>
    </EmptyState>
  );
}
