'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { DocumentActions } from '@/components/documents/document-actions';
import { DocumentMenu } from '@/components/documents/document-menu';
import { DocumentName } from '@/components/documents/document-name';
import { DocumentTroubles } from '@/components/documents/document-troubles';
import { listCrumbs } from '@/components/documents/map-kinds';
import { useDocument } from '@/components/documents/use-document';
import { useHistoryKeys } from '@/components/documents/use-history-keys';
import { conflictPlace, conflictWords } from '@/components/priority-matrices/conflict-place';
import { CriteriaList } from '@/components/priority-matrices/criteria-list';
import { FrictionSection } from '@/components/priority-matrices/friction-section';
import { matrixQueries } from '@/components/priority-matrices/matrix-queries';
import { MatrixSheet } from '@/components/priority-matrices/matrix-sheet';
import { nameIn } from '@/components/priority-matrices/name-in';
import { MatrixProvider, type OpenMatrix } from '@/components/priority-matrices/open-matrix';
import { ScoreTable } from '@/components/priority-matrices/score-table';
import { SensitivityList } from '@/components/priority-matrices/sensitivity-list';
import type { WhoChoice } from '@/components/priority-matrices/who-choice';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { onDemand } from '@/components/ui/on-demand';
import { PageHeader } from '@/components/ui/page-header';
import { PrintFoot } from '@/components/ui/print-foot';
import type { MatrixContent, PriorityMatrix } from '@/lib/core/priority-matrices/priority-matrix';
import { rankMatrix } from '@/lib/core/priority-matrices/rank-matrix';
import { placeEntries } from '@/lib/core/priority-matrices/value-and-friction';

const DocumentShareDialog = onDemand(() =>
  import('@/components/documents/document-share-dialog').then((file) => file.DocumentShareDialog),
);

type MatrixScreenProps = { workspace: string; matrix: PriorityMatrix; choices: WhoChoice[]; mayWrite: boolean };

const onTheirWay = { unread: 'The live numbers are being read …' };
const away = { unread: 'The live numbers could not be read.' };
const sharedWords =
  'Whoever has the link reads the matrix as it is then, without signing in: names, weights, scores and numbers. Notes on scores, key metrics and which events count are never shown, and nothing can be changed.';

/** A priority matrix: weighed, scored, and looked at from the side of its weights. */
export function MatrixScreen({ workspace, matrix: found, choices, mayWrite: may }: MatrixScreenProps) {
  const open = useMatrix(workspace, found);
  const { document: matrix, content, session, dispatch } = open;
  const [isShared, setIsShared] = useState(false);
  const {
    data: read,
    error: notCounted,
    isPending: isReading,
  } = useQuery(matrixQueries(workspace).numbers(found.key, session.kept.content));
  const numbers = read ?? (isReading ? onTheirWay : away);
  const mayWrite = may && matrix.archived_at === null;
  // Ten thousand weightings: not for every key that is pressed.
  const ranking = useMemo(() => rankMatrix(content, numbers), [content, numbers]);
  const names = namesWith(matrix, content, choices);
  const nameOf = nameIn({ names, criteria: content.criteria });
  useHistoryKeys(dispatch, mayWrite);
  const value: OpenMatrix = {
    workspace,
    content,
    names,
    ranking,
    numbers,
    isReading,
    mayWrite,
    edit: (edits) => edits.length > 0 && dispatch({ type: 'edited', edits }),
  };
  return (
    <MatrixProvider value={value}>
      <MatrixHeader
        {...{ workspace, open, may, mayWrite }}
        onShare={() => setIsShared(true)}
        onDecide={open.decision.takeUp}
      />
      <div className="px-4 py-5.5 sm:px-6.5 print:p-0">
        <DocumentTroubles
          {...{ workspace, open }}
          what="The matrix"
          notCounted={notCounted?.message ?? null}
          placeWords={(conflict) => conflictPlace(conflict, nameOf)}
          ownWords={(given, place) => conflictWords(given, place, nameOf)}
        />
        <div className="mb-5">
          <DocumentName {...{ home: open.home, mayWrite }} label="Name of the matrix" name={matrix.name} />
        </div>
        <CriteriaList />
        <ScoreTable choices={choices} />
        <SensitivityList {...{ ranking, nameOf }} className="print:hidden" />
        <FrictionSection />
        <MatrixSheet
          className="hidden print:block"
          sheet={{ criteria: content.criteria, names, ranking, friction: placeEntries(content, ranking, numbers) }}
        />
        <PrintFoot>
          {matrix.name}, revision {matrix.revision}
        </PrintFoot>
      </div>
      {isShared && (
        <DocumentShareDialog
          home={open.home}
          name={matrix.name}
          description={sharedWords}
          onClose={() => setIsShared(false)}
        />
      )}
    </MatrixProvider>
  );
}

/** Whoever was added a moment ago has the name they were chosen by, until the server says so too. */
function namesWith({ names }: PriorityMatrix, { entries }: MatrixContent, choices: WhoChoice[]) {
  return entries.map(({ id, who }) => {
    const chosen = choices.find((choice) => choice.who.kind === who.kind && choice.who.key === who.key);
    return (
      names.find(({ entry }) => entry === id) ?? {
        entry: id,
        name: chosen?.name ?? who.key,
        color: null,
        missing: null,
        newer: null,
      }
    );
  });
}

function useMatrix(workspace: string, found: PriorityMatrix) {
  const home = matrixQueries(workspace).home(found.key);
  return { home, ...useDocument<MatrixContent, PriorityMatrix>(home, found) };
}

type HeaderProps = {
  workspace: string;
  open: ReturnType<typeof useMatrix>;
  /** Also where the matrix is archived, and may only be brought back. */
  may: boolean;
  mayWrite: boolean;
  onShare: () => void;
  onDecide: () => void;
};

function MatrixHeader({ workspace, open, may, mayWrite, onShare, onDecide }: HeaderProps) {
  const { document: matrix, home, session, dispatch } = open;
  return (
    <PageHeader
      crumbs={[...listCrumbs(workspace, 'priorities'), { label: matrix.name }]}
      badges={matrix.archived_at && <Badge tone="warn">archived</Badge>}
      actions={
        <>
          {mayWrite && <DocumentActions {...{ session, dispatch, onDecide }} />}
          <DocumentMenu kind="priorities" home={home} document={matrix} mayWrite={may} />
          {mayWrite && <Button onClick={onShare}>Share</Button>}
        </>
      }
    />
  );
}
