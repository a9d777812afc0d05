'use client';

import type { CastName } from '@/components/documents/cast-name';
import type { DocumentHome } from '@/components/documents/document-home';
import { DocumentName } from '@/components/documents/document-name';
import { useOpenMap } from '@/components/journey-maps/map-context';
import { DateTime } from '@/components/ui/date-time';
import { formatCount } from '@/components/ui/format-number';
import { Select } from '@/components/ui/select';
import { TextLink } from '@/components/ui/text-link';
import type { JourneyMap } from '@/lib/core/journey-maps/journey-map';
import type { JourneyNumbers } from '@/lib/core/journey-maps/journey-numbers';
import { putField } from '@/lib/core/journey-maps/map-edits';

type MapWordsProps = {
  home: DocumentHome<JourneyMap>;
  map: JourneyMap;
  cast: CastName[];
  numbers: JourneyNumbers | undefined;
  notCounted: string | null;
};

const nobody = 'nobody yet';
const spans = [7, 14, 30, 60, 90, 180, 365, 730];

/** The name of the map, whose journey it is, and over which time its stages are counted. */
export function MapWords({ home, map, cast, numbers, notCounted }: MapWordsProps) {
  const { content, mayWrite, edit } = useOpenMap();
  return (
    <div className="mb-4 print:mb-3">
      <DocumentName {...{ home, mayWrite }} label="Name of the map" name={map.name} />
      <div className="mt-1 flex flex-wrap items-baseline gap-x-1.5 gap-y-1 text-ink-2 text-md">
        <span>The journey of</span>
        <Chosen
          label="Whose journey it is"
          value={content.persona ?? nobody}
          options={[...cast.map(({ key, name: label }) => ({ value: key, label })), { value: nobody, label: nobody }]}
          onChange={(picked) => edit(putField(content, 'persona', picked === nobody ? null : picked))}
        />
        <span className="ml-3">Counted: who began in the last</span>
        <Days field="last_days" />
        <span>and what they did within</span>
        <Days field="within_days" />
      </div>
      {notCounted ? <p className="mt-1.5 text-warn text-xs">{notCounted}</p> : <Ground numbers={numbers} />}
    </div>
  );
}

function Days({ field }: { field: 'last_days' | 'within_days' }) {
  const { content, edit } = useOpenMap();
  const days = content[field];
  const all = spans.includes(days) ? spans : [...spans, days].toSorted((a, b) => a - b);
  return (
    <Chosen
      label={field === 'last_days' ? 'Since when they began' : 'How long they have'}
      value={String(days)}
      options={all.map((one) => ({ value: String(one), label: `${one} days` }))}
      onChange={(picked) => edit(putField(content, field, Number(picked)))}
    />
  );
}

type ChosenProps = {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
};

function Chosen({ label, value, options, onChange }: ChosenProps) {
  const { mayWrite } = useOpenMap();
  const said = options.find((option) => option.value === value)?.label ?? value;
  if (!mayWrite) return <b className="font-semibold text-ink">{said}</b>;
  const known = options.some((option) => option.value === value) ? options : [...options, { value, label: said }];
  return (
    <>
      <span className="print:hidden">
        <Select look="token" size="sm" aria-label={label} value={value} options={known} onValueChange={onChange} />
      </span>
      <b className="hidden font-semibold text-ink print:inline">{said}</b>
    </>
  );
}

/** Whom the numbers are of, as of when; or why there are none. */
function Ground({ numbers }: { numbers: JourneyNumbers | undefined }) {
  const { workspace } = useOpenMap();
  if (!numbers) return <p className="mt-1.5 text-ink-3 text-xs">Counting …</p>;
  const { about, segment, question, reason } = numbers;
  if (reason !== null) return <p className="mt-1.5 text-ink-3 text-xs">{reason}</p>;
  const href = `/w/${workspace}/insights/funnel?${new URLSearchParams({ q: JSON.stringify(question) })}`;
  return (
    <p className="mt-1.5 text-ink-3 text-xs">
      {about && segment && (
        <>
          Of {formatCount(about.base.profiles)} profiles of {segment.name} v{segment.version}
          {segment.newest_version > segment.version && ` (v${segment.newest_version} is newer)`}, as of{' '}
          <DateTime at={about.as_of} />.{' '}
        </>
      )}
      {question && (
        <TextLink href={href} className="print:hidden">
          Look closer at where they stop
        </TextLink>
      )}
    </p>
  );
}
