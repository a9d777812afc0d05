import type { ReactNode } from 'react';
import { SharedDocument } from '@/components/documents/shared-document';
import { PlaybookSheet } from '@/components/playbooks/playbook-sheet';
import type { SharedPlaybook } from '@/lib/core/playbooks/shared-playbook';

/** A playbook as whoever holds its link may see it. */
export function SharedPlaybookScreen({ shared, brand }: { shared: SharedPlaybook; brand: ReactNode }) {
  return (
    <SharedDocument {...{ shared, brand }}>
      <PlaybookSheet page={shared} />
    </SharedDocument>
  );
}
