'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { parseAsArrayOf, parseAsString, useQueryStates } from 'nuqs';
import { useState } from 'react';
import { CountBars } from '@/components/charts/count-bars';
import type { SeriesColor } from '@/components/charts/palette';
import { HighlightCard } from '@/components/research/highlight-card';
import { HighlightFilters } from '@/components/research/highlight-filters';
import { HighlightMenu } from '@/components/research/highlight-menu';
import { researchQueries } from '@/components/research/queries';
import { TagsDialog } from '@/components/research/tags-dialog';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadMore } from '@/components/ui/load-more';
import { Loading, SkeletonText } from '@/components/ui/skeleton';

type HighlightListProps = { workspace: string; mayWrite: boolean };

const filters = {
  tag: parseAsArrayOf(parseAsString).withDefault([]),
  participant: parseAsString,
  study: parseAsString,
  segment: parseAsString,
};

/** What was marked, by tag, participant, segment and study. */
export function HighlightList({ workspace, mayWrite }: HighlightListProps) {
  const queries = researchQueries(workspace);
  const [asked, ask] = useQueryStates(filters, { history: 'push' });
  const [editingTags, setEditingTags] = useState(false);
  const { data: tags } = useQuery(queries.tags());
  const pages = useInfiniteQuery(queries.highlightPages(asked));
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = Object.values(asked).some((value) => (Array.isArray(value) ? value.length > 0 : value !== null));
  const used = (tags?.items ?? [])
    .filter(({ highlights }) => highlights > 0)
    .toSorted((a, b) => b.highlights - a.highlights);

  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <HighlightFilters {...{ workspace, asked }} onAsk={ask} />
        {mayWrite && <Button onClick={() => setEditingTags(true)}>Tags</Button>}
      </div>
      {used.length > 1 && !isFiltered && (
        <CountBars
          title="How often each tag was used"
          note="Highlights of the whole workspace, and from how many people they are"
          rows={used.slice(0, 16).map(({ name, highlights, participants, color }) => ({
            label: name,
            value: highlights,
            color: color as SeriesColor,
            note: participants === 1 ? 'from 1 person' : `from ${participants}`,
          }))}
          heads={['Tag', 'Highlights', 'From']}
        />
      )}
      {pages.isPending && (
        <Loading label="Reading the highlights">
          <SkeletonText lines={8} />
        </Loading>
      )}
      {pages.error && <p className="text-bad">{pages.error.message}</p>}
      {pages.data && items.length === 0 && <NothingMarked isFiltered={isFiltered} onClear={() => void ask(null)} />}
      <ul className="grid grid-cols-1 gap-3 md:grid-cols-2 2xl:grid-cols-3">
        {items.map((highlight) => (
          <li key={highlight.id} style={{ contentVisibility: 'auto', containIntrinsicSize: 'auto 170px' }}>
            <HighlightCard
              workspace={workspace}
              highlight={highlight}
              actions={mayWrite && <HighlightMenu workspace={workspace} highlight={highlight} />}
            />
          </li>
        ))}
      </ul>
      <LoadMore
        hasMore={pages.hasNextPage}
        pending={pages.isFetchingNextPage}
        onClick={() => void pages.fetchNextPage()}
      />
      {editingTags && <TagsDialog workspace={workspace} onClose={() => setEditingTags(false)} />}
    </div>
  );
}

function NothingMarked({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  if (isFiltered) {
    return (
      <EmptyState compact title="Nothing was marked like this." action={<Button onClick={onClear}>Show all</Button>}>
        Take a tag or a filter away.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nothing has been marked yet.">
      Open an interview, select words in its transcript and put a tag on them. They come together here, from all
      studies, with who said them.
    </EmptyState>
  );
}
