'use client';

import { useQuery } from '@tanstack/react-query';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { Suspense } from 'react';
import { AddToBoard } from '@/components/insights/add-to-board';
import { AnswerPlace } from '@/components/insights/answer-place';
import { CellCard } from '@/components/insights/cell-card';
import { EmptyInsight } from '@/components/insights/empty-insight';
import { InsightFrame } from '@/components/insights/insight-frame';
import { insightQueries } from '@/components/insights/queries';
import { customersText } from '@/components/insights/rfm/customers-text';
import { ModelBar } from '@/components/insights/rfm/model-bar';
import { money } from '@/components/insights/rfm/money';
import { NoCustomers } from '@/components/insights/rfm/no-customers';
import { RfmAnswer } from '@/components/insights/rfm/rfm-answer';
import { RfmQuestion } from '@/components/insights/rfm/rfm-question';
import { useChosenCell, useMoment, useQuestion, useStart } from '@/components/insights/use-question';
import { useNamesAsVocabulary } from '@/components/rule-builder/use-names';
import { VocabularyProvider } from '@/components/rule-builder/vocabulary';
import { useZone } from '@/components/ui/clock';
import { isoDay } from '@/components/ui/format-time';
import { withAnswer } from '@/components/ui/on-demand';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { RfmMovementCell } from '@/lib/core/rfm/movement';
import { RfmCell, RfmQuery } from '@/lib/core/rfm/rfm';
import { type Dictionary, findEvent } from '@/lib/core/segments/dictionary';

const GroupsView = withAnswer(() => import('@/components/insights/rfm/groups-view').then((file) => file.GroupsView));
const MovementView = withAnswer(() =>
  import('@/components/insights/rfm/movement-view').then((file) => file.MovementView),
);
const RfmGrid = withAnswer(() => import('@/components/insights/rfm/rfm-grid').then((file) => file.RfmGrid));
const CutOffsCard = withAnswer(() =>
  import('@/components/insights/rfm/cut-offs-card').then((file) => file.CutOffsCard),
);
const ChosenCard = withAnswer(() => import('@/components/insights/rfm/chosen-card').then((file) => file.ChosenCard));

type RfmScreenProps = {
  workspace: string;
  dictionary: Dictionary;
  /** Null while nothing has come in that has an amount. */
  start: RfmQuery | null;
  mayWrite: boolean;
  mayKeep: boolean;
};

export function RfmScreen({ start: proposed, ...rest }: RfmScreenProps) {
  const start = useStart(RfmQuery, proposed);
  if (start) return <Scoring start={start} {...rest} />;
  return (
    <EmptyInsight workspace={rest.workspace} title="Customer value" needs="Customers are scored by what they bought.">
      Bring in orders or payments with an amount; then each customer gets a score for how recently, how often and for
      how much.
    </EmptyInsight>
  );
}

const views = ['grid', 'groups', 'movement'] as const;
const viewOptions = [
  { value: 'grid', label: 'Grid' },
  { value: 'groups', label: 'Groups' },
  { value: 'movement', label: 'Movement' },
] as const;

/** Recency, frequency, monetary: customers on a grid, in named groups, and from one group to another. */
function Scoring({ workspace, dictionary, start, mayWrite, mayKeep }: RfmScreenProps & { start: RfmQuery }) {
  const [query, setQuery] = useQuestion(RfmQuery, start);
  const [cell, setCell] = useChosenCell(RfmCell);
  const [view, setView] = useQueryState('view', parseAsStringLiteral(views).withDefault('grid'));
  const result = useQuery(insightQueries(workspace).ask('rfm', query, RfmAnswer));
  const answer = result.data;
  const ask = (next: RfmQuery) => {
    setCell(null);
    setQuery(next);
  };
  const movement = useMovement(query, answer);
  return (
    <VocabularyProvider value={useNamesAsVocabulary(workspace, dictionary)}>
      <InsightFrame
        workspace={workspace}
        title="Customer value"
        says={
          answer && answer.customers > 0
            ? `${customersText(answer.customers)}, ${money(answer.amount, answer.about.currency)} in the window, exact.`
            : 'Who bought how recently, how often and for how much.'
        }
        about={answer?.about}
        actions={
          <>
            <ModelBar {...{ workspace, query, mayWrite }} onChange={ask} />
            {mayKeep && (
              <AddToBoard
                workspace={workspace}
                question={
                  view === 'movement' ? { kind: 'rfm/movement', query: movement.query } : { kind: 'rfm', query }
                }
                title={view === 'movement' ? 'Movement between groups' : 'Customer value'}
              />
            )}
          </>
        }
        question={<RfmQuestion {...{ query, dictionary }} asOf={answer?.about.as_of} onChange={ask} />}
        means={
          answer &&
          (answer.customers > 0 || view === 'movement') && (
            <Suspense>
              {view === 'movement' ? (
                <CellCard
                  {...{ workspace, mayWrite }}
                  kind="rfm/movement"
                  query={movement.query}
                  cell={movement.cell}
                  what="a number of the matrix"
                />
              ) : (
                <ChosenCard {...{ workspace, dictionary, query, answer, cell, mayWrite }} onSaved={setQuery} />
              )}
              <CutOffsCard {...{ query, answer }} onChange={(scores) => setQuery({ ...query, scores })} />
            </Suspense>
          )
        }
      >
        <SegmentedControl label="View" className="mb-4" options={viewOptions} value={view} onValueChange={setView} />
        <AnswerPlace result={result} label="Scoring customers" height={460}>
          {(shown) => (
            <>
              {shown.customers === 0 && view !== 'movement' && (
                <NoCustomers workspace={workspace} event={query.event} known={findEvent(dictionary, query.event)} />
              )}
              {shown.customers > 0 && view === 'grid' && (
                <RfmGrid answer={shown} currency={shown.about.currency} cell={cell} onPick={setCell} />
              )}
              {shown.customers > 0 && view === 'groups' && (
                <GroupsView
                  {...{ query, cell, mayWrite }}
                  answer={shown}
                  onPick={(group) => setCell(RfmCell.parse({ group }))}
                  onGroups={(groups) => setQuery({ ...query, groups })}
                />
              )}
              {view === 'movement' && (
                <MovementView
                  {...{ workspace }}
                  query={movement.query}
                  asOf={shown.about.as_of}
                  cell={movement.cell}
                  onPick={movement.setCell}
                  onChange={movement.setBefore}
                />
              )}
            </>
          )}
        </AnswerPlace>
      </InsightFrame>
    </VocabularyProvider>
  );
}

const defaultDays = 90;

/** The earlier day, and the move that is looked into, both in the address. */
function useMovement({ split: _, ...query }: RfmQuery, answer: RfmAnswer | undefined) {
  const [before, setBefore] = useMoment('before');
  const [move, setMove] = useQueryState('move');
  const zone = useZone();
  const asOf = answer?.about.as_of ?? '1970-04-01';
  const asked = { ...query, before: before ?? isoDay(asOf, zone, -defaultDays) };
  return {
    query: asked,
    cell: readMove(move),
    setCell: (next: RfmMovementCell) => void setMove(JSON.stringify(next)),
    setBefore: (day: string) => {
      void setMove(null);
      setBefore(day);
    },
  };
}

function readMove(text: string | null): RfmMovementCell | null {
  try {
    return text === null ? null : (RfmMovementCell.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}
