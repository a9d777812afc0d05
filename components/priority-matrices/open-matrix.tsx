'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Edit } from '@/lib/core/documents/edit';
import type { MatrixNumbers, NoNumbers } from '@/lib/core/priority-matrices/matrix-numbers';
import type { EntryName, MatrixContent } from '@/lib/core/priority-matrices/priority-matrix';
import type { MatrixRanking } from '@/lib/core/priority-matrices/rank-matrix';

/** The matrix that is open, as all of its parts see it. */
export type OpenMatrix = {
  workspace: string;
  content: MatrixContent;
  names: EntryName[];
  ranking: MatrixRanking;
  numbers: MatrixNumbers | NoNumbers;
  /** Its live numbers are on their way, and none is here yet. */
  isReading: boolean;
  mayWrite: boolean;
  edit: (edits: Edit[]) => void;
};

const Open = createContext<OpenMatrix | null>(null);

export function MatrixProvider({ value, children }: { value: OpenMatrix; children: ReactNode }) {
  return <Open value={value}>{children}</Open>;
}

export function useOpenMatrix(): OpenMatrix {
  const open = useContext(Open);
  if (!open) throw new Error('No matrix is open here.');
  return open;
}
