'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { researchQueries } from '@/components/research/queries';
import { TagChip } from '@/components/research/tag-chip';
import { Checkbox } from '@/components/ui/checkbox';
import { Combobox } from '@/components/ui/combobox';
import { FieldGroup } from '@/components/ui/field';
import { LoadMore } from '@/components/ui/load-more';
import { SearchInput } from '@/components/ui/search-input';
import { SkeletonText } from '@/components/ui/skeleton';

type HighlightPickerProps = {
  workspace: string;
  study: string | null;
  chosen: string[];
  onChange: (ids: string[]) => void;
};

const anyTag = 'any';

/** Chooses the highlights that something stands on. */
export function HighlightPicker({ workspace, study, chosen, onChange }: HighlightPickerProps) {
  const [tag, setTag] = useState(anyTag);
  const [typed, setTyped] = useState('');
  const queries = researchQueries(workspace);
  const { data: tags } = useQuery(queries.tags());
  const words = useDeferredValue(typed).trim();
  const pages = useInfiniteQuery(queries.highlightPages({ study, tag: tag === anyTag ? null : tag, q: words || null }));
  const items = pages.data?.pages.flatMap((page) => page.items).filter(({ withheld }) => withheld === null) ?? [];
  return (
    <FieldGroup legend={`The highlights it stands on${chosen.length > 0 ? `: ${chosen.length}` : ''}`}>
      <div className="flex flex-wrap gap-2">
        <SearchInput label="Search highlights" value={typed} onChange={(event) => setTyped(event.target.value)} />
        <Combobox
          aria-label="Tag"
          value={tag}
          onValueChange={setTag}
          options={[
            { value: anyTag, label: 'All tags' },
            ...(tags?.items ?? []).map(({ id, name, highlights }) => ({ value: id, label: `${name} (${highlights})` })),
          ]}
          className="w-56"
        />
      </div>
      {pages.isPending && <SkeletonText lines={4} />}
      {pages.data && items.length === 0 && <p className="text-ink-2">Nothing was marked like this.</p>}
      <ul className="max-h-72 divide-y divide-line overflow-y-auto rounded-md border border-line px-3">
        {items.map(({ id, words, participant, speaker, tags: on }) => (
          <li key={id} className="py-2">
            <Checkbox
              label={`“${words}”`}
              hint={
                <span className="flex flex-wrap items-center gap-1.5 pt-0.5">
                  {participant?.pseudonym ?? speaker}
                  {on.map((one) => (
                    <TagChip key={one.id} tag={one} />
                  ))}
                </span>
              }
              checked={chosen.includes(id)}
              onCheckedChange={(isOn) => onChange(isOn ? [...chosen, id] : chosen.filter((other) => other !== id))}
            />
          </li>
        ))}
      </ul>
      <LoadMore
        hasMore={pages.hasNextPage}
        pending={pages.isFetchingNextPage}
        onClick={() => void pages.fetchNextPage()}
      />
    </FieldGroup>
  );
}
