'use client';

import { useQuery } from '@tanstack/react-query';
import { AddToBoard } from '@/components/insights/add-to-board';
import { AdoptionAnswer } from '@/components/insights/adoption/adoption-answer';
import { AdoptionQuestion } from '@/components/insights/adoption/adoption-question';
import { AnswerPlace } from '@/components/insights/answer-place';
import { CellCard } from '@/components/insights/cell-card';
import { EmptyInsight } from '@/components/insights/empty-insight';
import { InsightFrame } from '@/components/insights/insight-frame';
import { insightQueries } from '@/components/insights/queries';
import { useChosenCell, useQuestion, useStart } from '@/components/insights/use-question';
import { useNamesAsVocabulary } from '@/components/rule-builder/use-names';
import { VocabularyProvider } from '@/components/rule-builder/vocabulary';
import { withAnswer } from '@/components/ui/on-demand';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { AdoptionCell, AdoptionQuery } from '@/lib/core/adoption/adoption';
import type { Dictionary } from '@/lib/core/segments/dictionary';

const AdoptionBoard = withAnswer(() =>
  import('@/components/insights/adoption/adoption-board').then((file) => file.AdoptionBoard),
);

type AdoptionScreenProps = {
  workspace: string;
  dictionary: Dictionary;
  /** Null while no event has come in. */
  start: AdoptionQuery | null;
  mayWrite: boolean;
  mayKeep: boolean;
};

export function AdoptionScreen({ start: proposed, ...rest }: AdoptionScreenProps) {
  const start = useStart(AdoptionQuery, proposed);
  if (start) return <Adopting start={start} {...rest} />;
  return (
    <EmptyInsight workspace={rest.workspace} title="Adoption of a feature" needs="No feature has been used yet.">
      Once events have come in, this shows how soon newcomers use a feature, by how many of the active it is used, how
      often and on how many days.
    </EmptyInsight>
  );
}

type AdoptingProps = Omit<AdoptionScreenProps, 'start'> & { start: AdoptionQuery };

/** How a feature is taken up. */
function Adopting({ workspace, dictionary, start, mayWrite, mayKeep }: AdoptingProps) {
  const [query, setQuery] = useQuestion(AdoptionQuery, start);
  const [cell, setCell] = useChosenCell(AdoptionCell);
  const result = useQuery(insightQueries(workspace).ask('adoption', query, AdoptionAnswer));
  const ask = (next: AdoptionQuery) => {
    setCell(null);
    setQuery(next);
  };
  return (
    <VocabularyProvider value={useNamesAsVocabulary(workspace, dictionary)}>
      <InsightFrame
        workspace={workspace}
        title="Adoption of a feature"
        says="How soon newcomers use it, by how many of the active it is used, how often, and on how many days."
        about={result.data?.about}
        actions={
          mayKeep && (
            <AddToBoard workspace={workspace} question={{ kind: 'adoption', query }} title="Adoption of a feature" />
          )
        }
        question={<AdoptionQuestion query={query} dictionary={dictionary} onChange={ask} />}
        means={
          <>
            {cell && 'who' in cell && <WhoSwitch cell={cell} onChange={setCell} />}
            <CellCard {...{ workspace, query, cell, mayWrite }} kind="adoption" what="a point or a bar" />
          </>
        }
      >
        <AnswerPlace result={result} label="Counting who used it" height={560}>
          {(answer) => <AdoptionBoard query={query} answer={answer} onPick={setCell} />}
        </AnswerPlace>
      </InsightFrame>
    </VocabularyProvider>
  );
}

type WithWho = Extract<AdoptionCell, { who: unknown }>;

function WhoSwitch({ cell, onChange }: { cell: WithWho; onChange: (cell: AdoptionCell) => void }) {
  return (
    <SegmentedControl
      size="sm"
      label="Who of them"
      value={cell.who}
      options={[
        { value: 'used', label: 'Who used it' },
        { value: 'not_used', label: 'Who did not' },
      ]}
      onValueChange={(who) => onChange({ ...cell, who })}
    />
  );
}
