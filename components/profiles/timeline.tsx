'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '@/components/ui/button';
import { useZone } from '@/components/ui/clock';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { formatDay } from '@/components/ui/format-time';
import { LoadMore } from '@/components/ui/load-more';
import { Loading, SkeletonText } from '@/components/ui/skeleton';
import { api } from '@/lib/browser/api';
import { pageOf } from '@/lib/core/page';
import { TimelineEvent } from '@/lib/core/profiles/profile';

const Page = pageOf(TimelineEvent);

/** What one profile did, newest first, day by day. */
export function Timeline({ workspace, profileId }: { workspace: string; profileId: string }) {
  const zone = useZone();
  const path = `profiles/${encodeURIComponent(profileId)}/timeline`;
  const timeline = useInfiniteQuery({
    queryKey: ['profiles', workspace, profileId, 'timeline'],
    queryFn: ({ signal, pageParam }) =>
      api(workspace).get(path, { query: { cursor: pageParam, limit: 60 }, schema: Page, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
  if (timeline.isPending) {
    return (
      <Loading label="Reading the timeline">
        <SkeletonText lines={8} />
      </Loading>
    );
  }
  if (timeline.isError) {
    return (
      <div>
        <p className="mb-3 text-ink-2">{timeline.error.message}</p>
        <Button onClick={() => void timeline.refetch()}>Try again</Button>
      </div>
    );
  }
  const events = timeline.data.pages.flatMap((page) => page.items);
  if (events.length === 0) {
    return (
      <EmptyState compact title="No events yet.">
        This profile is known by its traits only.
      </EmptyState>
    );
  }
  return (
    <div className="space-y-6">
      {daysOf(events, zone).map(([day, of]) => (
        <section key={day}>
          <h3 className="mb-1 font-semibold text-sm">{day}</h3>
          <ol>
            {of.map((event) => (
              <TimelineRow key={event.event_id} event={event} />
            ))}
          </ol>
        </section>
      ))}
      <LoadMore
        hasMore={timeline.hasNextPage}
        pending={timeline.isFetchingNextPage}
        onClick={() => void timeline.fetchNextPage()}
      />
    </div>
  );
}

function TimelineRow({ event }: { event: TimelineEvent }) {
  return (
    <li className="grid grid-cols-[64px_minmax(0,1fr)] gap-x-3 border-line border-b py-2">
      <span className="text-ink-3 text-xs tabular-nums">
        <DateTime at={event.ts} look="clock" />
      </span>
      <div className="min-w-0">
        <p className="font-semibold">{event.label ?? event.event}</p>
        <p className="flex flex-wrap gap-x-3 text-ink-2 text-xs">
          {Object.entries(event.properties).map(([name, value]) => (
            <span key={name} className="max-w-full truncate">
              <span className="text-ink-3">{name}</span> {Array.isArray(value) ? value.join(', ') : String(value)}
            </span>
          ))}
        </p>
      </div>
    </li>
  );
}

function daysOf(events: TimelineEvent[], zone: string): [string, TimelineEvent[]][] {
  const days = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    const day = formatDay(event.ts, zone);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days];
}
