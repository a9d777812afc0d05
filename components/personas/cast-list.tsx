import { PersonaStatusBadge } from '@/components/personas/claims/state-words';
import { MetricStat } from '@/components/personas/metric-stat';
import { portraitUrl } from '@/components/personas/queries';
import { SizeFigure, SizeTrend } from '@/components/personas/size-figure';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import { Portrait } from '@/components/ui/portrait';
import type { Persona } from '@/lib/core/personas/persona';

/** The playbill: who plays, in one line each, and how large a part. */
export function CastList({ workspace, personas }: { workspace: string; personas: Persona[] }) {
  return (
    <ol className="border-line border-t">
      {personas.map((persona) => (
        <CastRow key={persona.key} workspace={workspace} persona={persona} />
      ))}
    </ol>
  );
}

function CastRow({ workspace, persona }: { workspace: string; persona: Persona }) {
  const href = `/w/${workspace}/personas/${persona.key}`;
  return (
    <li className="grid break-inside-avoid gap-x-6 gap-y-3 border-line border-b py-5 md:grid-cols-[112px_minmax(0,1fr)_200px] xl:grid-cols-[112px_minmax(0,1fr)_220px_200px] print:grid-cols-[84px_minmax(0,1fr)_146px_158px] print:gap-x-4 print:py-1.5">
      <Link href={href} tabIndex={-1} aria-hidden className="max-md:row-span-2">
        <Portrait src={portraitUrl(workspace, persona)} alt="" size="lg" className="print:size-21" />
      </Link>
      <div className="min-w-0">
        <h2 className="font-serif text-heading">
          <Link href={href} className="rounded-sm hover:underline">
            {persona.name}
          </Link>
          {persona.role && <span className="ml-2 text-ink-2 text-lg italic">{persona.role}</span>}
        </h2>
        <p className="mt-1 max-w-prose text-ink-2 text-md print:text-sm">
          {persona.summary || 'Nobody has written down yet who this is.'}
        </p>
        <p className="mt-2.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-3 text-xs">
          <SegmentBadge persona={persona} />
          <PersonaStatusBadge status={persona.standing.status} />
          {persona.standing.claims > 0 && (
            <span>
              {persona.standing.counts.supported} of {persona.standing.claims} claims supported
            </span>
          )}
          {persona.owner && <span>kept by {persona.owner.name}</span>}
          {persona.last_reviewed_at && (
            <span>
              reviewed <DateTime at={persona.last_reviewed_at} />
            </span>
          )}
        </p>
      </div>
      <div className="min-w-0">
        <SizeFigure persona={persona} size="plain" />
        <SizeTrend persona={persona} className="mt-2 h-8" />
      </div>
      <div className="min-w-0 max-xl:md:col-start-3 print:col-start-4!">
        <MetricStat workspace={workspace} persona={persona} size="plain" />
      </div>
    </li>
  );
}

/** Which version of which segment a persona stands on, or that it stands on none. */
export function SegmentBadge({ persona }: { persona: Persona }) {
  const { segment } = persona;
  if (!segment) return <Badge tone="warn">no behaviour yet</Badge>;
  return (
    <Badge>
      {segment.name} v{segment.version}
    </Badge>
  );
}
