'use client';

import { useQuery } from '@tanstack/react-query';
import { parseAsString, parseAsStringLiteral, useQueryState } from 'nuqs';
import { DefinitionImport } from '@/components/segments/definition-import';
import { FirstSegments } from '@/components/segments/first-segments';
import { segmentQueries } from '@/components/segments/queries';
import { SegmentTable } from '@/components/segments/segment-table';
import { shownSegments, shows, sortings } from '@/components/segments/shown-segments';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { SearchInput } from '@/components/ui/search-input';
import { Select } from '@/components/ui/select';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import type { Segment } from '@/lib/core/segments/segment';

type SegmentListProps = {
  workspace: string;
  segments: Segment[];
  dictionary: Dictionary;
  mayWrite: boolean;
  hasRetired: boolean;
};

/** Every segment of the workspace; what is searched, shown and sorted is in the address. */
export function SegmentList({ workspace, segments: given, dictionary, mayWrite, hasRetired }: SegmentListProps) {
  const [search, setSearch] = useQueryState('q', parseAsString.withDefault(''));
  const [show, setShow] = useQueryState('show', parseAsStringLiteral(shows).withDefault('all'));
  const [sort, setSort] = useQueryState('sort', parseAsStringLiteral(sortings).withDefault('name'));
  const retired = show === 'retired';
  const list = useQuery({
    ...segmentQueries(workspace).list(retired),
    ...(!retired && { initialData: { items: given, next_cursor: null } }),
  });
  const items = list.data?.items ?? [];
  const shown = shownSegments(items, { search, show, sort });
  const isEmpty = !retired && items.length === 0;
  const hasData = dictionary.events.length > 0 || dictionary.traits.length > 0;

  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Segments' }]}
        actions={
          mayWrite && (
            <>
              <DefinitionImport workspace={workspace} />
              <LinkButton variant={hasData ? 'primary' : 'secondary'} href={`/w/${workspace}/segments/new`}>
                Make a segment
              </LinkButton>
            </>
          )
        }
      />
      <div className="px-4 py-5.5 sm:px-6.5">
        <PageTitle note="Groups by behaviour, published as versions that other systems can rely on.">
          Segments
        </PageTitle>
        {list.error && (
          <Notice tone="bad" state="Not up to date" className="mb-4">
            {list.error.message}
          </Notice>
        )}
        {isEmpty ? (
          <FirstSegments
            {...{ workspace, dictionary, hasData, mayWrite }}
            onShowRetired={hasRetired ? () => setShow('retired') : null}
          />
        ) : (
          <>
            <div className="mb-3 flex flex-wrap items-center gap-2">
              <SearchInput
                label="Search by name, key or words of the rule"
                className="w-full sm:w-80"
                value={search}
                onChange={(event) => setSearch(event.target.value || null)}
              />
              <Select
                aria-label="Show"
                className="w-auto"
                value={show}
                onValueChange={(value) => setShow(shows.find((each) => each === value) ?? null)}
                options={showOptions}
              />
              <Select
                aria-label="Sort by"
                className="w-auto"
                value={sort}
                onValueChange={(value) => setSort(sortings.find((each) => each === value) ?? null)}
                options={sortOptions}
              />
            </div>
            <SegmentTable workspace={workspace} segments={shown} search={search} />
          </>
        )}
      </div>
    </>
  );
}

const showOptions = [
  { value: 'all', label: 'All of them' },
  { value: 'drafts', label: 'With unpublished changes' },
  { value: 'used', label: 'In use' },
  { value: 'failing', label: 'With a failed refresh' },
  { value: 'retired', label: 'Retired' },
];
const sortOptions = [
  { value: 'name', label: 'By name' },
  { value: 'size', label: 'Largest first' },
  { value: 'changed', label: 'Changed last first' },
];
