import type { ShellData } from '@/components/shell/shell-data';
import { DateTime } from '@/components/ui/date-time';
import { formatCount } from '@/components/ui/format-number';

/** How many people we know of, and which moment the numbers speak of. */
export function ClockNote({ counts, clock }: Pick<ShellData, 'counts' | 'clock'>) {
  return (
    <div className="space-y-0.5 text-ink-3 text-xs">
      {counts.profiles !== undefined && (
        <p>{counts.profiles === 1 ? '1 profile' : `${formatCount(counts.profiles)} profiles`}</p>
      )}
      {clock.stopsAt && (
        <p>
          {clock.stopsAt === clock.dataAsOf ? 'Clock at the end of the data, ' : 'Clock stands at '}
          <DateTime at={clock.stopsAt} look="day" zone={clock.zone} />
        </p>
      )}
      {clock.stopsAt !== clock.dataAsOf && <DataAge clock={clock} />}
    </div>
  );
}

function DataAge({ clock }: Pick<ShellData, 'clock'>) {
  if (!clock.dataAsOf) {
    return <p>No data yet</p>;
  }
  return (
    <p>
      Data as of <DateTime at={clock.dataAsOf} zone={clock.zone} />
    </p>
  );
}
