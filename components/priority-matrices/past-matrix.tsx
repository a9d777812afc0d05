import { PastVersion } from '@/components/documents/past-version';
import { MatrixSheet } from '@/components/priority-matrices/matrix-sheet';
import type { EntryName, PriorityMatrixVersion } from '@/lib/core/priority-matrices/priority-matrix';
import { rankMatrix } from '@/lib/core/priority-matrices/rank-matrix';

type PastMatrixProps = { workspace: string; matrixKey: string; version: PriorityMatrixVersion; names: EntryName[] };

const unread = 'Live numbers are of now, so an older version has none.';

/** Without an order that would need live numbers. */
export function PastMatrix({ workspace, matrixKey, version, names }: PastMatrixProps) {
  const { criteria } = version.content;
  const ranking = rankMatrix(version.content, { unread });
  return (
    <PastVersion {...{ workspace, version }} kind="priorities" documentKey={matrixKey}>
      <MatrixSheet sheet={{ criteria, names, ranking, friction: { placed: [], left_out: [] } }} />
    </PastVersion>
  );
}
