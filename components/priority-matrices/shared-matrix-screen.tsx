import type { ReactNode } from 'react';
import { MatrixSheet } from '@/components/priority-matrices/matrix-sheet';
import { StatePill } from '@/components/ui/badge';
import { ClockProvider } from '@/components/ui/clock';
import { DateTime } from '@/components/ui/date-time';
import { PrintFoot } from '@/components/ui/print-foot';
import type { SharedMatrix } from '@/lib/core/priority-matrices/shared-matrix';

/** A priority matrix as whoever holds its link may see it. */
export function SharedMatrixScreen({ shared, brand }: { shared: SharedMatrix; brand: ReactNode }) {
  return (
    <ClockProvider zone={shared.zone}>
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-3 sm:px-6.5 print:hidden">
        {brand}
        <span className="text-ink-2">{shared.workspace_name}</span>
        <StatePill tone="info">Read only</StatePill>
        <span className="ml-auto text-ink-3 text-xs">
          This link opens until <DateTime at={shared.expires_at} look="day" />
        </span>
      </header>
      <main className="px-4 py-5.5 sm:px-6.5 print:p-0">
        <h1 className="mb-4 font-serif text-title text-balance tracking-[-0.01em]">{shared.name}</h1>
        <MatrixSheet sheet={shared} />
        <PrintFoot isSecret>
          {shared.name}, {shared.workspace_name}, read <DateTime at={shared.read_at} look="exact" />
        </PrintFoot>
      </main>
    </ClockProvider>
  );
}
