import type { ReactNode } from 'react';
import { SharedDocument } from '@/components/documents/shared-document';
import { MapSheet } from '@/components/journey-maps/map-sheet';
import { DateTime } from '@/components/ui/date-time';
import { sourceWords } from '@/lib/core/claims/source-words';
import { counted } from '@/lib/core/claims/write-words';
import type { EvidenceLine } from '@/lib/core/journey-maps/evidence-line';
import type { SharedEvidence, SharedMap } from '@/lib/core/journey-maps/shared-map';

/** A journey map as whoever holds its link may see it. */
export function SharedMapScreen({ shared, brand }: { shared: SharedMap; brand: ReactNode }) {
  const { persona, numbers_as_of: asOf, quotes_hidden: hidden } = shared;
  return (
    <SharedDocument
      {...{ shared, brand }}
      about={
        <>
          {persona ? `The journey of ${persona.name}.` : 'Nobody’s journey yet.'}
          {asOf && (
            <>
              {' '}
              Counted: who began in the last {shared.last_days} days, and what they did within {shared.within_days}{' '}
              days, as of <DateTime at={asOf} look="day" />.
            </>
          )}
        </>
      }
    >
      <MapSheet map={shared} lines={shared.evidence.map(lineOf)} />
      {hidden > 0 && (
        <p className="mt-3 text-ink-3 text-xs">{counted(hidden, 'quote')} more that may not be shown here.</p>
      )}
    </SharedDocument>
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
