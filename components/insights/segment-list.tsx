'use client';

import { Chip } from '@/components/insights/chip';
import { Combobox } from '@/components/ui/combobox';
import type { SegmentPin } from '@/lib/core/insights/split';
import type { Dictionary } from '@/lib/core/segments/dictionary';

type SegmentListProps = {
  dictionary: Dictionary;
  value: SegmentPin[];
  fewest: number;
  most: number;
  onChange: (segments: SegmentPin[]) => void;
  /** What the picker says while nothing is chosen. */
  placeholder?: string;
};

/** Some published segments, each at its newest version unless another one was chosen elsewhere. */
export function SegmentList({ dictionary, value, fewest, most, onChange, placeholder = 'choose' }: SegmentListProps) {
  const offered = dictionary.segments.filter(
    ({ key, versions }) => versions.length > 0 && !value.some(({ segment }) => segment === key),
  );
  return (
    <>
      {value.map((pin) => (
        <Chip
          key={pin.segment}
          text={`${nameOf(dictionary, pin.segment)} v${pin.version}`}
          onRemove={value.length > fewest ? () => onChange(value.filter((one) => one !== pin)) : undefined}
        />
      ))}
      {value.length < most && (
        <Combobox
          look="token"
          aria-label={value.length > 0 ? 'One more segment' : 'Segment'}
          value=""
          placeholder={value.length > 0 ? 'and …' : placeholder}
          searchPlaceholder="Search segments"
          empty="No other segment is published."
          options={offered.map(({ key, name }) => ({ value: key, label: name, hint: key }))}
          onValueChange={(segment) => onChange([...value, { segment, version: newestOf(dictionary, segment) }])}
        />
      )}
    </>
  );
}

const nameOf = ({ segments }: Dictionary, key: string): string =>
  segments.find((segment) => segment.key === key)?.name ?? key;

const newestOf = ({ segments }: Dictionary, key: string): number =>
  Math.max(1, ...(segments.find((segment) => segment.key === key)?.versions ?? []));
