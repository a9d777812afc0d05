'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { personaQueries } from '@/components/personas/queries';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { formatCount } from '@/components/ui/format-number';
import { Select } from '@/components/ui/select';
import { TextLink } from '@/components/ui/text-link';
import { type Option, withMore } from '@/components/ui/use-options';
import type { Segment } from '@/lib/core/segments/segment';

type Link = { key: string; version: number };
type SegmentFieldProps = { workspace: string; value: Link | null; onChange: (value: Link | null) => void };

/** Ties a persona to a published version of a segment, or to none. */
export function SegmentField({ workspace, value, onChange }: SegmentFieldProps) {
  const cache = useQueryClient();
  const queries = personaQueries(workspace);
  const { data: hasPublished } = useQuery(queries.hasPublished());
  const { data: chosen } = useQuery({ ...queries.segment(value?.key ?? ''), enabled: value !== null });
  const newest = Math.max(chosen?.current?.version ?? 1, value?.version ?? 1);

  async function loadOptions(typed: string, signal: AbortSignal): Promise<Option[]> {
    const page = await queries.searchSegments(typed, signal);
    for (const segment of page.items) cache.setQueryData(queries.segment(segment.key).queryKey, segment);
    return withMore(page.items.map(optionOf), page.next_cursor !== null);
  }

  async function choose(key: string) {
    const { current } = await cache.fetchQuery(queries.segment(key));
    if (current) onChange({ key, version: current.version });
  }

  if (hasPublished === false) {
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
            display={chosen?.name}
            loadOptions={loadOptions}
            loadKey={`${workspace} published segments`}
            onValueChange={(key) => void choose(key)}
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

const optionOf = ({ key, name, size }: Segment): Option => ({
  value: key,
  label: name,
  ...(size && { hint: `${formatCount(size.member_count)} profiles` }),
});
