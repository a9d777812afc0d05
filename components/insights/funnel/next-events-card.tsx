'use client';

import { useQuery } from '@tanstack/react-query';
import { insightQueries } from '@/components/insights/queries';
import { Card } from '@/components/ui/card';
import { formatCount, formatShare } from '@/components/ui/format-number';
import { Loading, Skeleton } from '@/components/ui/skeleton';
import { type NextEventsCell, NextEventsNumbers, type NextEventsQuery } from '@/lib/core/funnels/next-events';
import { writeSeconds } from '@/lib/core/funnels/write-seconds';
import { type Dictionary, findEvent } from '@/lib/core/segments/dictionary';

type NextEventsCardProps = {
  workspace: string;
  query: NextEventsQuery;
  dictionary: Dictionary;
  onPick: (cell: NextEventsCell) => void;
};

/** What those who stopped at a step did next: each of them is in one row. */
export function NextEventsCard({ workspace, query, dictionary, onPick }: NextEventsCardProps) {
  const { data, error } = useQuery(insightQueries(workspace).ask('funnel/next', query, NextEventsNumbers));
  return (
    <Card title="What they did next" note="The first thing each of them did after this step, in the time they had">
      {error && <p className="text-bad text-sm">{error.message}</p>}
      {!data && !error && (
        <Loading label="Looking at what came next">
          <Skeleton className="h-24 w-full" />
        </Loading>
      )}
      {data && <NextEvents {...{ data, dictionary, onPick }} />}
    </Card>
  );
}

type NextEventsProps = Pick<NextEventsCardProps, 'dictionary' | 'onPick'> & { data: NextEventsNumbers };

function NextEvents({ data: { events, others, nothing, stopped }, dictionary, onPick }: NextEventsProps) {
  if (stopped === 0) return <p className="text-ink-2 text-sm">Nobody stopped here.</p>;
  return (
    <ul className="-mx-1.5">
      {events.map(({ event, profiles, median_seconds: median }) => (
        <NextRow
          key={event}
          name={findEvent(dictionary, event)?.label ?? event}
          hint={`half within ${writeSeconds(median)}`}
          {...{ profiles, stopped }}
          onPick={() => onPick({ next: { event } })}
        />
      ))}
      {others.profiles > 0 && (
        <NextRow
          name={`${formatCount(others.events)} other ${others.events === 1 ? 'event' : 'events'}`}
          profiles={others.profiles}
          stopped={stopped}
        />
      )}
      <NextRow
        name="nothing more"
        profiles={nothing.profiles}
        stopped={stopped}
        onPick={nothing.profiles > 0 ? () => onPick({ next: 'nothing' }) : undefined}
      />
    </ul>
  );
}

type NextRowProps = {
  name: string;
  hint?: string;
  profiles: number;
  stopped: number;
  onPick?: (() => void) | undefined;
};

function NextRow({ name, hint, profiles, stopped, onPick }: NextRowProps) {
  const share = profiles / stopped;
  const inside = (
    <>
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate">{name}</span>
        <span className="shrink-0 tabular-nums">
          <b className="font-semibold">{formatCount(profiles)}</b>{' '}
          <span className="text-ink-3 text-xs">{formatShare(share)}</span>
        </span>
      </span>
      <span aria-hidden className="mt-1 block h-1 rounded-sm bg-sunken">
        <span className="block h-full rounded-sm bg-ink-3" style={{ width: `${share * 100}%` }} />
      </span>
      {hint && <span className="text-ink-3 text-xs">{hint}</span>}
    </>
  );
  const look = 'block w-full rounded-md px-1.5 py-1 text-left text-sm';
  return (
    <li>
      {onPick ? (
        <button type="button" className={`${look} hover:bg-sunken`} onClick={onPick}>
          {inside}
        </button>
      ) : (
        <div className={look}>{inside}</div>
      )}
    </li>
  );
}
