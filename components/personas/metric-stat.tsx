'use client';

import { useQuery } from '@tanstack/react-query';
import { metricInterval, metricValue } from '@/components/personas/metric-words';
import { personaQueries } from '@/components/personas/queries';
import { Skeleton } from '@/components/ui/skeleton';
import { Stat } from '@/components/ui/stat';
import type { MetricReading, Persona } from '@/lib/core/personas/persona';

type MetricStatProps = { workspace: string; persona: Persona; size?: 'large' | 'plain' };

/** The persona's key metric, live: its value with the interval, and everybody else beside it. */
export function MetricStat({ workspace, persona, size = 'large' }: MetricStatProps) {
  const { metric, segment } = persona;
  const isReadable = metric !== null && segment !== null;
  const reading = useQuery({ ...personaQueries(workspace).metric(persona.key, persona), enabled: isReadable });
  if (!metric) return null;
  const label = metric.name;
  if (!segment) return <Stat size={size} label={label} value="—" age="no behaviour to count it over yet" />;
  if (reading.isPending) return <Skeleton className="h-16 w-full" />;
  if (reading.isError) return <Stat size={size} label={label} value="—" age={reading.error.message} />;
  return <MetricFigure label={label} reading={reading.data} size={size} />;
}

function MetricFigure({ label, reading, size }: { label: string; reading: MetricReading; size: 'large' | 'plain' }) {
  const { metric, counts, members, others } = reading;
  if (members.kind !== 'estimate') {
    return <Stat size={size} label={label} value="—" age={`Not enough data: ${members.reason}`} />;
  }
  const interval = metricInterval(metric, members);
  return (
    <div>
      <Stat
        size={size}
        label={label}
        value={metricValue(metric, members.value)}
        {...(interval && { interval })}
        age={counts}
      />
      <p className="mt-1 flex flex-wrap gap-x-3 text-ink-2 text-xs">
        {others.kind === 'estimate' && <span>everybody else: {metricValue(metric, others.value)}</span>}
        {metric.target !== undefined && <span>target: {metricValue(metric, metric.target)}</span>}
      </p>
    </div>
  );
}
