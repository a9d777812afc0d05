import type { ReactNode } from 'react';
import { SharedDocument } from '@/components/documents/shared-document';
import { MatrixSheet } from '@/components/priority-matrices/matrix-sheet';
import type { SharedMatrix } from '@/lib/core/priority-matrices/shared-matrix';

/** A priority matrix as whoever holds its link may see it. */
export function SharedMatrixScreen({ shared, brand }: { shared: SharedMatrix; brand: ReactNode }) {
  return (
    <SharedDocument {...{ shared, brand }}>
      <MatrixSheet sheet={shared} />
    </SharedDocument>
  );
}
