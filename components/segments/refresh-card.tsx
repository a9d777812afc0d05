'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { SparkLine } from '@/components/charts/spark-line';
import { segmentCommands } from '@/components/segments/commands';
import { segmentQueries } from '@/components/segments/queries';
import { RefreshPill } from '@/components/segments/refresh-pill';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { formatCount } from '@/components/ui/format-number';
import { TextLink } from '@/components/ui/text-link';
import { toastFailed } from '@/components/ui/toast';
import type { Segment } from '@/lib/core/segments/segment';

type RefreshCardProps = { workspace: string; segment: Segment; mayWrite: boolean };

/** The published version as it is kept: its size over time, how fresh it is, and what went wrong if something did. */
export function RefreshCard({ workspace, segment, mayWrite }: RefreshCardProps) {
  const { current, size, refresh, trend } = segment;
  const client = useQueryClient();
  const ask = useMutation({
    mutationFn: (version: number) => segmentCommands(workspace).refresh(segment.key, version),
    onSettled: () => client.invalidateQueries({ queryKey: segmentQueries(workspace).all }),
    onError: (error) => toastFailed(error.message),
  });
  if (!current) return null;
  const busy = refresh?.state === 'queued' || refresh?.state === 'running';
  return (
    <Card
      title={`Members of v${current.version}`}
      aside={<TextLink href={`/w/${workspace}/segments/${segment.key}/members`}>see them</TextLink>}
    >
      {size && (
        <p className="flex items-baseline gap-2">
          <span className="font-serif text-figure-sm">{formatCount(size.member_count)}</span>
          <span className="text-ink-3 text-xs">
            as of <DateTime at={size.as_of} look="exact" />
          </span>
        </p>
      )}
      {trend.length > 1 && (
        <SparkLine values={trend} label={`Size over the last ${trend.length} refreshes`} className="mt-2 h-9" />
      )}
      <div className="mt-2.5 flex flex-wrap items-center gap-2">
        {refresh && <RefreshPill state={refresh.state} />}
        {refresh?.finished_at && (
          <span className="text-ink-3 text-xs">
            <DateTime at={refresh.finished_at} />
          </span>
        )}
        {mayWrite && !busy && (
          <Button
            size="sm"
            variant="ghost"
            className="ml-auto"
            pending={ask.isPending}
            onClick={() => ask.mutate(current.version)}
          >
            {refresh?.state === 'failed' ? 'Try again' : 'Refresh now'}
          </Button>
        )}
      </div>
      {refresh?.state === 'failed' && <p className="mt-2 text-bad text-xs">{refresh.error}</p>}
    </Card>
  );
}
