import { useInsideWorkspace } from '@/components/boards/answer-source';
import type { SeriesColor } from '@/components/charts/palette';
import { SparkLine } from '@/components/charts/spark-line';
import { formatCount, formatNumber, formatShare } from '@/components/ui/format-number';
import { Link } from '@/components/ui/link';
import { Portrait } from '@/components/ui/portrait';
import type { PersonaFigure } from '@/lib/core/boards/tile-answer';

/** Who plays, how many they are, and how their key metric stands. */
export function PersonasBody({ personas }: { personas: PersonaFigure[] }) {
  if (personas.length === 0) return <p className="text-ink-2">Nobody is on stage yet.</p>;
  return (
    <ul className="grid gap-x-6 gap-y-4 [grid-template-columns:repeat(auto-fill,minmax(min(100%,260px),1fr))]">
      {personas.map((persona) => (
        <PersonaItem key={persona.key} persona={persona} />
      ))}
    </ul>
  );
}

function PersonaItem({ persona }: { persona: PersonaFigure }) {
  const workspace = useInsideWorkspace();
  const { name, role, portrait, size, trend, segment } = persona;
  const values = trend.map(({ member_count: count }) => count);
  const src = workspace === null ? portrait : `${portrait}&workspace=${encodeURIComponent(workspace)}`;
  return (
    <li className="flex min-w-0 gap-3">
      <Portrait src={src} alt="" size="md" />
      <div className="min-w-0 flex-1">
        <p className="truncate font-serif text-lg">
          {workspace === null ? (
            name
          ) : (
            <Link href={`/w/${workspace}/personas/${persona.key}`} className="rounded-sm hover:underline">
              {name}
            </Link>
          )}
          {role && <span className="ml-1.5 text-ink-3 text-md italic">{role}</span>}
        </p>
        {size ? (
          <p>
            <b className="font-semibold">{formatCount(size.member_count)}</b>{' '}
            <span className="text-ink-2 text-xs">
              {size.member_count === 1 ? 'profile' : 'profiles'}
              {shareOf(size)}
            </span>
          </p>
        ) : (
          <p className="text-ink-3 text-xs">No behaviour yet.</p>
        )}
        {segment && (
          <p className="truncate text-2xs text-ink-3">
            {segment.name} v{segment.version}
          </p>
        )}
        {values.length > 1 && (
          <SparkLine
            className="mt-1 h-6"
            values={values}
            color={persona.color as SeriesColor}
            label={`Size over ${values.length} looks, from ${formatCount(values[0] ?? 0)} to ${formatCount(values.at(-1) ?? 0)}`}
          />
        )}
        <MetricLine metric={persona.metric} />
      </div>
    </li>
  );
}

function shareOf({ base_count: base, base_members: members }: NonNullable<PersonaFigure['size']>): string {
  return base && members !== null ? `, ${formatShare(members / base)} of ${formatCount(base)}` : '';
}

function MetricLine({ metric }: Pick<PersonaFigure, 'metric'>) {
  if (!metric) return null;
  if ('missing' in metric) return <p className="mt-1 text-ink-3 text-xs">{metric.missing}</p>;
  const { members, others, metric: what } = metric;
  const write = (value: number) => (what.measure === 'share_who_did' ? formatShare(value) : formatNumber(value));
  if (members.kind !== 'estimate') {
    return (
      <p className="mt-1 text-ink-3 text-xs">
        {what.name}: {members.reason}
      </p>
    );
  }
  return (
    <p className="mt-1 text-ink-2 text-xs">
      {what.name}: <b className="font-semibold text-ink">{write(members.value)}</b>{' '}
      <span className="text-ink-3">
        [{write(members.low)}, {write(members.high)}]
        {others.kind === 'estimate' && `, everybody else ${write(others.value)}`}
      </span>
    </p>
  );
}
