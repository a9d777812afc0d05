'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { type ReactNode, useDeferredValue } from 'react';
import { evidenceQueries } from '@/components/evidence/evidence-queries';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { LoadMore } from '@/components/ui/load-more';
import { SkeletonText } from '@/components/ui/skeleton';
import { TextLink } from '@/components/ui/text-link';
import type { NoteSummary } from '@/lib/core/research/note';

export type PicksProps = {
  workspace: string;
  /** Typed into the search. */
  query: string;
  isAdded: (id: string) => boolean;
  pending: boolean;
  onAdd: (id: string) => void;
};

/** What was marked in transcripts and notes, to be picked one by one. */
export function HighlightPicks({ workspace, query, ...picking }: PicksProps) {
  const typed = useDeferredValue(query);
  const highlights = useInfiniteQuery(evidenceQueries(workspace).highlights(typed));
  return (
    <PickList {...pagesOf(highlights)} {...{ typed }} nothing={<NoHighlights {...{ workspace }} />}>
      {({ id, words, participant, source, created_at: created }) => (
        <PickRow
          key={id}
          {...{ id, words, picking }}
          name={words ?? 'a quote'}
          from={[participant?.pseudonym ?? 'Nobody known', source?.title]}
          at={source?.at ?? created}
        />
      )}
    </PickList>
  );
}

/** Whole notes, told by their title and how they begin. */
export function NotePicks({ workspace, query, ...picking }: PicksProps) {
  const typed = useDeferredValue(query);
  const notes = useInfiniteQuery(evidenceQueries(workspace).notes(typed));
  return (
    <PickList {...pagesOf(notes)} {...{ typed }} nothing={<NoNotes workspace={workspace} />}>
      {({ id, title, beginning, withheld, participant, study, created_at: created }: NoteSummary) => (
        <PickRow
          key={id}
          {...{ id, picking }}
          words={withheld ? null : beginning || title}
          name={title || 'a note'}
          from={[participant?.pseudonym ?? 'Nobody known', title, study?.name]}
          at={created}
        />
      )}
    </PickList>
  );
}

type Pages<Item> = {
  data: { pages: { items: Item[] }[] } | undefined;
  isPending: boolean;
  isPlaceholderData: boolean;
  error: Error | null;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
};

const pagesOf = <Item,>({ data, isPending, isPlaceholderData, error, ...next }: Pages<Item>) => ({
  items: data?.pages.flatMap(({ items }) => items),
  isPending,
  isEarlier: isPlaceholderData,
  error,
  more: {
    hasMore: next.hasNextPage,
    pending: next.isFetchingNextPage,
    onClick: () => void next.fetchNextPage(),
  },
});

function NoHighlights({ workspace }: { workspace: string }) {
  return (
    <p className="text-ink-2">
      No highlights yet. Mark what matters in a transcript or a note of the{' '}
      <TextLink href={`/w/${workspace}/research`}>research</TextLink>, then come back.
    </p>
  );
}

function NoNotes({ workspace }: { workspace: string }) {
  return (
    <p className="text-ink-2">
      No notes yet. Write one in the <TextLink href={`/w/${workspace}/research`}>research</TextLink>, then come back.
    </p>
  );
}

type PickListProps<Item> = {
  typed: string;
  isPending: boolean;
  /** The items are those of what was typed before. */
  isEarlier: boolean;
  error: Error | null;
  items: Item[] | undefined;
  more: { hasMore: boolean; pending: boolean; onClick: () => void };
  nothing: ReactNode;
  children: (item: Item) => ReactNode;
};

function PickList<Item>({ typed, isPending, isEarlier, error, items = [], more, ...shown }: PickListProps<Item>) {
  if (isPending) return <SkeletonText lines={5} />;
  if (error) return <p className="text-ink-2">{error.message}</p>;
  if (items.length === 0 && typed.trim() === '' && !isEarlier) return shown.nothing;
  return (
    <div aria-busy={isEarlier}>
      {items.length === 0 && <p className="text-ink-2">{isEarlier ? 'Looking …' : 'Nothing here says that.'}</p>}
      <ul className="divide-y divide-line">{items.map(shown.children)}</ul>
      <LoadMore {...more} />
    </div>
  );
}

type PickRowProps = {
  id: string;
  /** Null where consent does not reach whoever looks. */
  words: string | null;
  name: string;
  from: (string | undefined)[];
  at: string;
  picking: Pick<PicksProps, 'isAdded' | 'pending' | 'onAdd'>;
};

function PickRow({ id, words, name, from, at, picking }: PickRowProps) {
  return (
    <li className="flex items-start justify-between gap-4 py-2.5">
      <div className="min-w-0">
        <p className={words === null ? 'text-ink-3' : 'font-serif text-md italic'}>
          {words === null ? 'Its words may not be shown to you; it counts all the same.' : `“${words}”`}
        </p>
        <p className="text-ink-3 text-xs">
          {from.filter((part) => part).join(', ')}, <DateTime at={at} look="day" />
        </p>
      </div>
      {picking.isAdded(id) ? (
        <span className="inline-flex shrink-0 items-center gap-1 text-good text-xs">
          <Check aria-hidden className="size-3.5" /> added
        </span>
      ) : (
        <Button size="sm" disabled={picking.pending} aria-label={`Add: ${name}`} onClick={() => picking.onAdd(id)}>
          Add
        </Button>
      )}
    </li>
  );
}
