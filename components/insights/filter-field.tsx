'use client';

import { X } from 'lucide-react';
import { useVocabulary } from '@/components/rule-builder/vocabulary';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { explainRule } from '@/lib/core/segments/explain-rule';
import type { Rule } from '@/lib/core/segments/rule';

type FilterFieldProps = { dictionary: Dictionary; value: Rule | undefined; onChange: (rule: Rule | undefined) => void };

const everybody = '\neverybody';

/** Who is looked at: everybody who counts, or the newest version of a segment. A rule from elsewhere is shown in words. */
export function FilterField({ dictionary, value, onChange }: FilterFieldProps) {
  const { readOnly } = useVocabulary();
  const published = dictionary.segments.filter(({ versions }) => versions.length > 0);
  if (value && value.kind !== 'segment') {
    return (
      <span className="inline-flex items-center gap-1 rounded-md bg-sunken px-2 py-1 text-sm">
        {explainRule(value, dictionary)}
        <Button variant="ghost" size="icon-sm" aria-label="Look at everybody again" onClick={() => onChange(undefined)}>
          <X aria-hidden />
        </Button>
      </span>
    );
  }
  return (
    <Combobox
      look="token"
      aria-label="Who is looked at"
      disabled={readOnly}
      value={value?.segment ?? everybody}
      display={value ? `${nameOf(published, value.segment)} v${value.version}` : 'everybody who counts'}
      onValueChange={(key) => onChange(pinOf(published, key))}
      options={[
        { value: everybody, label: 'everybody who counts' },
        ...published.map(({ key, name }) => ({ value: key, label: name, hint: key })),
      ]}
      searchPlaceholder="Search segments"
    />
  );
}

type Published = Dictionary['segments'];

const nameOf = (published: Published, key: string): string => published.find((one) => one.key === key)?.name ?? key;

function pinOf(published: Published, key: string): Rule | undefined {
  const versions = published.find((one) => one.key === key)?.versions;
  return versions ? { kind: 'segment', segment: key, version: Math.max(...versions) } : undefined;
}
