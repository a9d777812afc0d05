'use client';

import { useQuery } from '@tanstack/react-query';
import { AddToBoard } from '@/components/insights/add-to-board';
import { AnswerPlace } from '@/components/insights/answer-place';
import { EmptyInsight } from '@/components/insights/empty-insight';
import { Chosen, ChosenPeople, frictionQuery } from '@/components/insights/funnel/chosen-people';
import { FunnelQuestion } from '@/components/insights/funnel/funnel-question';
import { InsightFrame } from '@/components/insights/insight-frame';
import { insightQueries } from '@/components/insights/queries';
import { useChosenCell, useQuestion, useStart } from '@/components/insights/use-question';
import { useNamesAsVocabulary } from '@/components/rule-builder/use-names';
import { VocabularyProvider } from '@/components/rule-builder/vocabulary';
import { withAnswer } from '@/components/ui/on-demand';
import { FunnelNumbers, FunnelQuery } from '@/lib/core/funnels/funnel';
import { About } from '@/lib/core/insights/about';
import type { Dictionary } from '@/lib/core/segments/dictionary';

const FrictionList = withAnswer(() =>
  import('@/components/insights/funnel/friction-list').then((file) => file.FrictionList),
);
const FunnelSteps = withAnswer(() =>
  import('@/components/insights/funnel/funnel-steps').then((file) => file.FunnelSteps),
);

const Answer = FunnelNumbers.extend({ about: About });

type FunnelScreenProps = {
  workspace: string;
  dictionary: Dictionary;
  /** Null while no event has come in. */
  start: FunnelQuery | null;
  mayWrite: boolean;
  mayKeep: boolean;
};

export function FunnelScreen({ start: proposed, ...rest }: FunnelScreenProps) {
  const start = useStart(FunnelQuery, proposed);
  if (start) return <Going start={start} {...rest} />;
  return (
    <EmptyInsight workspace={rest.workspace} title="Funnel" needs="A funnel needs events.">
      Bring in what people do from their first step to the one that matters; then this shows how many get there, how
      fast, and where they stop.
    </EmptyInsight>
  );
}

type GoingProps = Omit<FunnelScreenProps, 'start'> & { start: FunnelQuery };

/** How many get from one step to the next. */
function Going({ workspace, dictionary, start, mayWrite, mayKeep }: GoingProps) {
  const [query, setQuery] = useQuestion(FunnelQuery, start);
  const [chosen, setChosen] = useChosenCell(Chosen);
  const result = useQuery(insightQueries(workspace).ask('funnel', query, Answer));
  const ask = (next: FunnelQuery) => {
    setChosen(null);
    setQuery(next);
  };
  return (
    <VocabularyProvider value={useNamesAsVocabulary(workspace, dictionary)}>
      <InsightFrame
        workspace={workspace}
        title="Funnel"
        says="How many get from one step to the next, how fast, and where they stop."
        about={result.data?.about}
        actions={mayKeep && <AddToBoard workspace={workspace} question={{ kind: 'funnel', query }} title="Funnel" />}
        question={<FunnelQuestion {...{ query, dictionary }} shown={result.data} onChange={ask} />}
        means={<ChosenPeople {...{ workspace, query, dictionary, chosen, mayWrite }} onChoose={setChosen} />}
      >
        <AnswerPlace result={result} label="Following everybody" height={360}>
          {(answer) => (
            <>
              <FunnelSteps numbers={answer} onPick={setChosen} />
              {(answer.steps[0]?.count ?? 0) > 0 && (
                <FrictionList
                  {...{ workspace, mayWrite }}
                  query={frictionQuery(query, dictionary)}
                  names={answer.sentences ?? answer.names}
                  onPick={setChosen}
                />
              )}
            </>
          )}
        </AnswerPlace>
      </InsightFrame>
    </VocabularyProvider>
  );
}
