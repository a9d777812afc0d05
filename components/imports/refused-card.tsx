'use client';

import { useQuery } from '@tanstack/react-query';
import { importQueries } from '@/components/imports/queries';
import { Card } from '@/components/ui/card';
import { formatCount } from '@/components/ui/format-number';
import { LinkButton } from '@/components/ui/link-button';
import { SkeletonText } from '@/components/ui/skeleton';
import { downloadUrl } from '@/lib/browser/api';
import type { Import } from '@/lib/core/imports/import';

/** Why rows were refused, by column, and all of them as a file. */
export function RefusedCard({ workspace, shown }: { workspace: string; shown: Import }) {
  const refused = useQuery(importQueries(workspace).refused(shown.id));
  return (
    <Card
      tone="warn"
      title={shown.rows.refused === 1 ? 'One row was refused' : `${formatCount(shown.rows.refused)} rows were refused`}
      note={shown.rows.read === shown.rows.refused ? 'That is all of them: nothing is in.' : 'The rest is in.'}
    >
      {refused.isPending && <SkeletonText lines={3} />}
      {refused.isError && <p className="text-ink-2">{refused.error.message}</p>}
      <ul className="space-y-2">
        {refused.data?.reasons.slice(0, 6).map((reason) => (
          <li key={`${reason.column} ${reason.example}`}>
            <span className="font-semibold">{reason.column || 'the row'}</span>,{' '}
            {reason.rows === 1 ? 'once' : `${formatCount(reason.rows)} times`}:{' '}
            <span className="text-ink-2">{reason.example}</span>
          </li>
        ))}
      </ul>
      <LinkButton size="sm" className="mt-3" href={downloadUrl(workspace, `imports/${shown.id}/refused.csv`)} download>
        All of them as CSV
      </LinkButton>
    </Card>
  );
}
