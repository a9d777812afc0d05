'use client';

import { useQuery } from '@tanstack/react-query';
import { personaQueries } from '@/components/personas/queries';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { formatCount } from '@/components/ui/format-number';
import { Select } from '@/components/ui/select';
import { TextLink } from '@/components/ui/text-link';

type Link = { key: string; version: number };
type SegmentFieldProps = { workspace: string; value: Link | null; onChange: (value: Link | null) => void };

/** Ties a persona to a published version of a segment, or to none. */
export function SegmentField({ workspace, value, onChange }: SegmentFieldProps) {
  const segments = useQuery(personaQueries(workspace).publishedSegments());
  const chosen = segments.data?.find((segment) => segment.key === value?.key);
  const newest = chosen?.current?.version ?? value?.version ?? 1;
  if (segments.data?.length === 0) {
    return (
      <p className="text-ink-2">
        No segment is published yet. <TextLink href={`/w/${workspace}/segments/new`}>Build one</TextLink>, publish it,
        and tie this persona to it then.
      </p>
    );
  }
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field label="Segment" className="min-w-60 flex-1">
        {(control) => (
          <Combobox
            {...control}
            value={value?.key ?? ''}
            placeholder="No behaviour yet"
            searchPlaceholder="Search published segments"
            options={(segments.data ?? []).map((segment) => ({
              value: segment.key,
              label: segment.name,
              ...(segment.size && { hint: `${formatCount(segment.size.member_count)} profiles` }),
            }))}
            onValueChange={(key) => {
              const version = segments.data?.find((segment) => segment.key === key)?.current?.version;
              if (version) onChange({ key, version });
            }}
          />
        )}
      </Field>
      {value && (
        <Field label="Version" className="w-28">
          {(control) => (
            <Select
              {...control}
              value={String(value.version)}
              onValueChange={(version) => onChange({ key: value.key, version: Number(version) })}
              options={Array.from({ length: newest }, (_, index) => newest - index).map((version) => ({
                value: String(version),
                label: `v${version}`,
              }))}
            />
          )}
        </Field>
      )}
      {value && (
        <Button variant="ghost" onClick={() => onChange(null)}>
          Untie
        </Button>
      )}
    </div>
  );
}
