'use client';

import { useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { DocumentTroubles } from '@/components/documents/document-troubles';
import { conflictPlace, conflictWords } from '@/components/playbooks/conflict-place';
import { usePlaybook } from '@/components/playbooks/playbook-context';
import { playbookQueries } from '@/components/playbooks/playbook-queries';

type PlaybookTroublesProps = Pick<ComponentProps<typeof DocumentTroubles>, 'open' | 'notCounted' | 'className'>;

/** What stands in the way of a playbook; the content maps that it names are asked for their names. */
export function PlaybookTroubles({ open, notCounted, className }: PlaybookTroublesProps) {
  const { workspace, content, cast } = usePlaybook();
  const queries = playbookQueries(workspace);
  const met = open.session.conflicts.filter(({ list }) => list === 'sections').map(({ id }) => id);
  const sections = content.sections.flatMap((one) => (one.kind === 'content' && met.includes(one.id) ? [one] : []));
  const map = sections.find((one) => one.map !== null)?.map ?? null;
  const maps = useQuery({ ...queries.maps(), enabled: sections.length > 0 });
  const named = useQuery({ ...queries.map(map ?? ''), enabled: map !== null });
  const names = { cast, maps: maps.data?.items ?? [], stages: named.data?.content.stages ?? [] };
  return (
    <DocumentTroubles
      {...{ workspace, open, notCounted, className }}
      what="The playbook"
      placeWords={(conflict) => conflictPlace(conflict, content)}
      ownWords={(value, place) => conflictWords(value, place, names)}
    />
  );
}
