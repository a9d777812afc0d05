'use client';

import { EventField } from '@/components/insights/event-field';
import { useVocabulary } from '@/components/rule-builder/vocabulary';
import { Combobox } from '@/components/ui/combobox';
import { Select } from '@/components/ui/select';
import type { CohortStart } from '@/lib/core/cohorts/retention';
import type { Dictionary } from '@/lib/core/segments/dictionary';

type StartFieldProps = { dictionary: Dictionary; value: CohortStart; onChange: (start: CohortStart) => void };

const kinds = [
  { value: 'each', label: 'each time they' },
  { value: 'first', label: 'the first time they' },
  { value: 'seen', label: 'when first seen' },
  { value: 'segment', label: 'when they come into' },
] as const;
type Kind = (typeof kinds)[number]['value'];

/** How a cohort begins: "each time they did anything", "when first seen", "when they come into Loyal v2". */
export function StartField({ dictionary, value, onChange }: StartFieldProps) {
  const published = dictionary.segments.filter(({ versions }) => versions.length > 0);
  const kind = kindOf(value);
  const { names } = useVocabulary();
  const [commonest] = names.events.toSorted((a, b) => b.count - a.count);
  return (
    <>
      <Select
        look="token"
        aria-label="How a cohort begins"
        value={kind}
        options={kinds.map((option) => ({
          ...option,
          disabled: (option.value === 'segment' && published.length === 0) || (option.value === 'first' && !commonest),
        }))}
        onValueChange={(next) => onChange(startOf(next, value, { published, commonest: commonest?.name }))}
      />
      {(kind === 'each' || kind === 'first') && !('segment' in value) && (
        <EventField
          key={value.event ?? ''}
          label="What begins a cohort"
          anyLabel="did anything"
          value={value}
          onChange={(choice) => onChange({ ...choice, first: value.first })}
        />
      )}
      {'segment' in value && (
        <Combobox
          look="token"
          aria-label="Segment they come into"
          value={value.segment}
          display={`${nameOf(published, value.segment)} v${value.version}`}
          searchPlaceholder="Search segments"
          options={published.map(({ key, name }) => ({ value: key, label: name, hint: key }))}
          onValueChange={(key) => onChange({ ...value, segment: key, version: newestOf(published, key) })}
        />
      )}
    </>
  );
}

function kindOf(start: CohortStart): Kind {
  if ('segment' in start) return 'segment';
  if (!start.first) return 'each';
  return start.event === undefined && !start.where ? 'seen' : 'first';
}

type Published = Dictionary['segments'];

type Names = {
  published: Published /** The first time of anything is being first seen: of what else may it be? */;
  commonest: string | undefined;
};

function startOf(kind: string, before: CohortStart, { published, commonest }: Names): CohortStart {
  const event = 'segment' in before ? undefined : before.event;
  switch (kind) {
    case 'segment': {
      const [first] = published;
      return first ? { segment: first.key, version: newestOf(published, first.key), first: false } : before;
    }
    case 'seen':
      return { first: true };
    case 'first':
      return { event: event ?? commonest, first: true };
    default:
      return { ...(event ? { event } : {}), first: false };
  }
}

const nameOf = (published: Published, key: string): string => published.find((one) => one.key === key)?.name ?? key;

const newestOf = (published: Published, key: string): number =>
  Math.max(1, ...(published.find((one) => one.key === key)?.versions ?? []));
