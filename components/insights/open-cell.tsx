'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { CellProfiles } from '@/components/insights/cell-profiles';
import { freezeCell } from '@/components/insights/freeze-cell';
import { insightQueries } from '@/components/insights/queries';
import { useQueryAsAnswered } from '@/components/insights/use-query-as-answered';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { formatCount } from '@/components/ui/format-number';
import { LinkButton } from '@/components/ui/link-button';
import { Loading, Skeleton } from '@/components/ui/skeleton';
import { Stat } from '@/components/ui/stat';
import { toastFailed } from '@/components/ui/toast';
import type { Rule } from '@/lib/core/segments/rule';

type OpenCellProps = { workspace: string; kind: string; query: object; cell: object; mayWrite: boolean };

/** How many are behind a cell, in words, and the way to a segment of them. */
export function OpenCell({ workspace, kind, query: asked, cell, mayWrite }: OpenCellProps) {
  const query = useQueryAsAnswered(workspace, kind, asked);
  const { data, error } = useQuery(insightQueries(workspace).cell(kind, query, cell));
  const [shows, setShows] = useState(false);
  return (
    <Card title={data?.name ?? 'Who is behind it'} aria-live="polite">
      {error && <p className="text-bad text-sm">{error.message}</p>}
      {!data && !error && (
        <Loading label="Counting">
          <Skeleton className="h-16 w-full" />
        </Loading>
      )}
      {data && (
        <>
          <Stat size="lead" value={formatCount(data.count)} base={data.count === 1 ? 'profile' : 'profiles'} />
          {data.sentence && <p className="mt-1 font-serif text-ink-2 text-md">{data.sentence}</p>}
          <div className="mt-3 flex flex-wrap gap-2">
            {mayWrite && data.count > 0 && data.rule && (
              <LinkButton variant="primary" size="sm" href={segmentHref(workspace, data.rule, data.name)}>
                Make a segment
              </LinkButton>
            )}
            {mayWrite && data.count > 0 && !data.rule && (
              <FreezeButton {...{ workspace, kind, query, cell }} name={data.name} />
            )}
            {data.count > 0 && (
              <Button size="sm" onClick={() => setShows(true)}>
                See profiles
              </Button>
            )}
          </div>
        </>
      )}
      {shows && data && (
        <CellProfiles {...{ workspace, kind, query, cell }} name={data.name} onClose={() => setShows(false)} />
      )}
    </Card>
  );
}

function segmentHref(workspace: string, rule: Rule, name: string): string {
  const given = new URLSearchParams({ rule: JSON.stringify(rule), name: name.slice(0, 120) });
  return `/w/${workspace}/segments/new?${given}`;
}

type FreezeButtonProps = { workspace: string; kind: string; query: object; cell: object; name: string };

/** Where no rule says who these are, the list is kept as it is now. */
function FreezeButton({ workspace, kind, query, cell, name }: FreezeButtonProps) {
  const router = useRouter();
  const freeze = useMutation({
    mutationFn: () => freezeCell(workspace, { kind, query, cell, name }),
    onSuccess: ({ rule }) => router.push(segmentHref(workspace, rule, name)),
    onError: (error) => toastFailed(error.message),
  });
  return (
    <Button
      variant="primary"
      size="sm"
      pending={freeze.isPending}
      title="No rule can say who these are, so the list stays as it is now."
      onClick={() => freeze.mutate()}
    >
      Freeze as a segment
    </Button>
  );
}
