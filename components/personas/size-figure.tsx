import { SparkLine } from '@/components/charts/spark-line';
import { DateTime } from '@/components/ui/date-time';
import { formatCount, formatShare } from '@/components/ui/format-number';
import { Stat } from '@/components/ui/stat';
import type { Persona } from '@/lib/core/personas/persona';

/** How many people stand behind a persona, of whom, and since when that is so. */
export function SizeFigure({ persona, size = 'lead' }: { persona: Persona; size?: 'lead' | 'plain' }) {
  if (!persona.size) return <p className="text-ink-3">No behaviour yet.</p>;
  const { member_count, base_count, base_members, as_of } = persona.size;
  const share = base_count && base_members !== null ? base_members / base_count : null;
  return (
    <Stat
      size={size}
      value={<span data-testid="persona-size">{formatCount(member_count)}</span>}
      unit={member_count === 1 ? 'profile' : 'profiles'}
      base={
        share !== null &&
        base_count !== null && (
          <>
            <b className="font-semibold">{formatShare(share)}</b> of {formatCount(base_count)}
          </>
        )
      }
      age={
        <>
          Exact, as of <DateTime at={as_of} look={size === 'lead' ? 'exact' : 'relative'} />
        </>
      }
    />
  );
}

export function SizeTrend({ persona, className }: { persona: Persona; className?: string }) {
  const values = persona.trend.map((point) => point.member_count);
  const first = values[0];
  const last = values.at(-1);
  if (values.length < 2 || first === undefined || last === undefined) return null;
  const label = `Size over ${values.length} looks, from ${formatCount(first)} to ${formatCount(last)}`;
  return <SparkLine values={values} label={label} {...(className && { className })} />;
}
