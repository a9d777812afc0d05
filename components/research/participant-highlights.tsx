'use client';

import { HighlightCard } from '@/components/research/highlight-card';
import { type Page, ShowMore, useMore } from '@/components/research/use-more';
import { Highlight } from '@/lib/core/research/highlight';

type ParticipantHighlightsProps = { workspace: string; participant: string; highlights: Page<Highlight> };

/** What was marked of what somebody said. */
export function ParticipantHighlights({ workspace, participant, highlights }: ParticipantHighlightsProps) {
  const place = { path: 'highlights', query: { participant }, schema: Highlight };
  const { items, more } = useMore(workspace, highlights, place);
  return (
    <>
      {items.length === 0 && <p className="text-ink-2">Nothing of theirs has been marked.</p>}
      <ul className="grid gap-3 md:grid-cols-2 lg:grid-cols-1 2xl:grid-cols-2">
        {items.map((highlight) => (
          <li key={highlight.id}>
            <HighlightCard workspace={workspace} highlight={highlight} />
          </li>
        ))}
      </ul>
      <ShowMore {...more} />
    </>
  );
}
