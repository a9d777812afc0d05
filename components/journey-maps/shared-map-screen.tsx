import type { ReactNode } from 'react';
import { MapSheet } from '@/components/journey-maps/map-sheet';
import { StatePill } from '@/components/ui/badge';
import { ClockProvider } from '@/components/ui/clock';
import { DateTime } from '@/components/ui/date-time';
import { PrintFoot } from '@/components/ui/print-foot';
import { sourceWords } from '@/lib/core/claims/source-words';
import { counted } from '@/lib/core/claims/write-words';
import type { EvidenceLine } from '@/lib/core/journey-maps/evidence-line';
import type { SharedEvidence, SharedMap } from '@/lib/core/journey-maps/shared-map';

/** A journey map as whoever holds its link may see it. */
export function SharedMapScreen({ shared, brand }: { shared: SharedMap; brand: ReactNode }) {
  const { persona, numbers_as_of: asOf, quotes_hidden: hidden } = shared;
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
        <h1 className="font-serif text-title text-balance tracking-[-0.01em]">{shared.name}</h1>
        <p className="mt-1 mb-4 text-ink-2 text-md">
          {persona ? `The journey of ${persona.name}.` : 'Nobody’s journey yet.'}
          {asOf && (
            <>
              {' '}
              Counted: who began in the last {shared.last_days} days, and what they did within {shared.within_days}{' '}
              days, as of <DateTime at={asOf} look="day" />.
            </>
          )}
        </p>
        <MapSheet map={shared} lines={shared.evidence.map(lineOf)} />
        {hidden > 0 && (
          <p className="mt-3 text-ink-3 text-xs">{counted(hidden, 'quote')} more that may not be shown here.</p>
        )}
        <PrintFoot isSecret>
          {shared.name}, {shared.workspace_name}, read <DateTime at={shared.read_at} look="exact" />
        </PrintFoot>
      </main>
    </ClockProvider>
  );
}

function lineOf(evidence: SharedEvidence, index: number): EvidenceLine {
  const placed = { id: String(index), cell: evidence.cell, value: null, isMissing: false };
  switch (evidence.kind) {
    case 'quote':
      return { ...placed, kind: 'quote', words: `“${evidence.words}”` };
    case 'number':
      return { ...placed, kind: 'metric', words: evidence.name, value: evidence.value };
    default:
      return { ...placed, kind: 'source', words: `${sourceWords[evidence.source]}, ${evidence.date}` };
  }
}
