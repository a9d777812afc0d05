'use client';

import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { evidenceQueries } from '@/components/evidence/evidence-queries';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { SkeletonText } from '@/components/ui/skeleton';
import { TextLink } from '@/components/ui/text-link';
import type { Highlight } from '@/lib/core/research/highlight';
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
  const highlights = useQuery(evidenceQueries(workspace).highlights());
  const found = highlights.data?.items.filter((one) => says(wordsOf(one), query));
  return (
    <PickList
      {...highlights}
      items={found}
      isEmpty={highlights.data?.items.length === 0}
      nothing={<NoHighlights {...{ workspace }} />}
    >
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
  const notes = useQuery(evidenceQueries(workspace).notes());
  const found = notes.data?.items.filter((one) => says([one.title, one.beginning, one.participant?.pseudonym], query));
  return (
    <PickList
      {...notes}
      items={found}
      isEmpty={notes.data?.items.length === 0}
      nothing={<NoNotes workspace={workspace} />}
    >
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

const wordsOf = ({ words, participant, tags }: Highlight) => [
  words,
  participant?.pseudonym,
  ...tags.map(({ name }) => name),
];

const says = (words: (string | null | undefined)[], query: string): boolean =>
  words.join(' ').toLowerCase().includes(query.trim().toLowerCase());

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
  isPending: boolean;
  error: Error | null;
  items: Item[] | undefined;
  isEmpty: boolean;
  nothing: ReactNode;
  children: (item: Item) => ReactNode;
};

function PickList<Item>({ isPending, error, items = [], isEmpty, nothing, children }: PickListProps<Item>) {
  if (isPending) return <SkeletonText lines={5} />;
  if (error) return <p className="text-ink-2">{error.message}</p>;
  if (isEmpty) return nothing;
  if (items.length === 0) return <p className="text-ink-2">Nothing here says that.</p>;
  return <ul className="divide-y divide-line">{items.map(children)}</ul>;
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
