'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { AddToBoard } from '@/components/insights/add-to-board';
import { AnswerPlace } from '@/components/insights/answer-place';
import { CellCard } from '@/components/insights/cell-card';
import { EmptyInsight } from '@/components/insights/empty-insight';
import { GroupModelBar } from '@/components/insights/groups/group-model-bar';
import { GroupsMovementAnswer, GroupsMovementView } from '@/components/insights/groups/groups-movement';
import { GroupsQuestion } from '@/components/insights/groups/groups-question';
import { InsightFrame } from '@/components/insights/insight-frame';
import { insightQueries } from '@/components/insights/queries';
import { useChosenCell, useJson, useMoment, useQuestion, useStart } from '@/components/insights/use-question';
import { useNamesAsVocabulary } from '@/components/rule-builder/use-names';
import { VocabularyProvider } from '@/components/rule-builder/vocabulary';
import { withAnswer } from '@/components/ui/on-demand';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { GroupsCell, GroupsNumbers, GroupsQuery } from '@/lib/core/clustering/groups';
import { GroupsMovementCell, GroupsMovementQuery } from '@/lib/core/clustering/groups-movement';
import { About } from '@/lib/core/insights/about';
import type { Dictionary } from '@/lib/core/segments/dictionary';

const GroupBoard = withAnswer(() => import('@/components/insights/groups/group-board').then((file) => file.GroupBoard));

const Answer = GroupsNumbers.extend({ about: About });

type GroupsScreenProps = {
  workspace: string;
  dictionary: Dictionary;
  /** Null while nothing has come in that groups could be made from. */
  start: GroupsQuery | null;
  mayWrite: boolean;
  mayKeep: boolean;
};

export function GroupsScreen({ start: proposed, ...rest }: GroupsScreenProps) {
  const start = useStart(GroupsQuery, proposed);
  if (start) return <Grouping start={start} {...rest} />;
  return (
    <EmptyInsight workspace={rest.workspace} title="Groups" needs="Groups are found in what people did.">
      Bring in events, or traits that count; then this looks for natural kinds of people, and says so when there are
      none.
    </EmptyInsight>
  );
}

type GroupingProps = Omit<GroupsScreenProps, 'start'> & { start: GroupsQuery };
const views = ['groups', 'moved'] as const;
const viewOptions = [
  { value: 'groups', label: 'Groups' },
  { value: 'moved', label: 'Who moved' },
] as const;

const whomOptions = [
  { value: 'members', label: 'The group itself' },
  { value: 'rule', label: 'Who the rule names' },
] as const;

/** Natural kinds of people, each with a rule that names it; and who moved between those that were kept. */
function Grouping({ workspace, dictionary, start, mayWrite, mayKeep }: GroupingProps) {
  const [query, setQuery] = useQuestion(GroupsQuery, start);
  const [cell, setCell] = useChosenCell(GroupsCell);
  const [view, setView] = useQueryState('view', parseAsStringLiteral(views).withDefault('groups'));
  const movement = useMovement(workspace, query, view === 'moved');
  const client = useQueryClient();
  const asked = insightQueries(workspace).ask('groups', query, Answer);
  const moves = view === 'moved' && movement.query;
  const result = useQuery({ ...asked, enabled: !moves });
  const ask = (next: GroupsQuery) => {
    setCell(null);
    movement.setCell(null);
    setQuery(next);
  };
  return (
    <VocabularyProvider value={useNamesAsVocabulary(workspace, dictionary)}>
      <InsightFrame
        workspace={workspace}
        title="Groups"
        says="Natural kinds of people: how many there are, what sets each apart, and a rule that names it."
        about={(moves ? movement.result : result).data?.about}
        actions={
          <>
            <GroupModelBar {...{ workspace, query, mayWrite }} groups={result.data?.groups ?? []} onChange={ask} />
            {mayKeep && (
              <AddToBoard
                workspace={workspace}
                question={moves ? { kind: 'groups/movement', query: moves } : { kind: 'groups', query }}
                title={moves ? 'Who moved' : 'Groups'}
              />
            )}
          </>
        }
        question={<GroupsQuestion {...{ dictionary, query }} canSplit={!moves} onChange={ask} />}
        means={
          moves ? (
            <CellCard
              {...{ workspace, mayWrite }}
              cell={movement.cell}
              query={moves}
              kind="groups/movement"
              what="a number"
            />
          ) : (
            <>
              {cell && cell.part > 0 && result.data?.groups[cell.group]?.rule && (
                <SegmentedControl
                  size="sm"
                  label="Whom"
                  value={cell.as}
                  options={whomOptions}
                  onValueChange={(as) => setCell({ ...cell, as })}
                />
              )}
              <CellCard {...{ workspace, query, cell, mayWrite }} kind="groups" what="a group" />
            </>
          )
        }
      >
        {movement.query && (
          <SegmentedControl label="View" className="mb-4" options={viewOptions} value={view} onValueChange={setView} />
        )}
        {moves ? (
          <GroupsMovementView
            query={moves}
            result={movement.result}
            cell={movement.cell}
            onPick={movement.setCell}
            onChange={movement.setBefore}
          />
        ) : (
          <AnswerPlace
            result={result}
            label="Looking for groups"
            height={420}
            onStop={() => void client.cancelQueries({ queryKey: asked.queryKey })}
          >
            {(answer) => <GroupBoard workspace={workspace} numbers={answer} onPick={setCell} />}
          </AnswerPlace>
        )}
      </InsightFrame>
    </VocabularyProvider>
  );
}

/** The earlier day, and the move that is looked into, both in the address; null while no groups are kept. */
function useMovement(workspace: string, { model, filter, as_of, known_at, zone }: GroupsQuery, isShown: boolean) {
  const [before, setBefore] = useMoment('before');
  const [cell, setCell] = useJson('move', GroupsMovementCell);
  const given = { filter, as_of, known_at, zone, before: before ?? undefined };
  const query = model ? GroupsMovementQuery.parse({ ...given, model }) : null;
  const asked = insightQueries(workspace).ask('groups/movement', query ?? {}, GroupsMovementAnswer);
  const result = useQuery({ ...asked, enabled: isShown && query !== null });
  return {
    query,
    result,
    cell,
    setCell,
    setBefore: (day: string) => {
      setCell(null);
      setBefore(day);
    },
  };
}
