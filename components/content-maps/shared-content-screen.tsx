import type { ReactNode } from 'react';
import { ContentSheet } from '@/components/content-maps/content-sheet';
import { SharedDocument } from '@/components/documents/shared-document';
import type { SharedContentMap } from '@/lib/core/content-maps/shared-content-map';

/** A content map as whoever holds its link may see it. */
export function SharedContentScreen({ shared, brand }: { shared: SharedContentMap; brand: ReactNode }) {
  const names = shared.personas.map(({ name }) => name).join(' and ');
  return (
    <SharedDocument {...{ shared, brand }} about={names ? `Content for ${names}.` : 'Content for nobody yet.'}>
      <ContentSheet map={shared} />
    </SharedDocument>
  );
}
