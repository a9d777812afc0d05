'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { HighlightCard } from '@/components/research/highlight-card';
import { HighlightMenu } from '@/components/research/highlight-menu';
import { type HighlightPage, researchQueries } from '@/components/research/queries';
import { formatCount } from '@/components/ui/format-number';
import { LoadMore } from '@/components/ui/load-more';
import { SectionTitle } from '@/components/ui/page-header';

type InterviewHighlightsProps = { workspace: string; interview: string; initial: HighlightPage; mayWrite: boolean };

const atOnce = 60;

/** What was marked in this interview, in the order it was said. */
export function InterviewHighlights({ workspace, interview, initial, mayWrite }: InterviewHighlightsProps) {
  const { data } = useQuery(researchQueries(workspace).highlightsOn(interview, initial));
  const [shown, setShown] = useState(atOnce);
  const inOrder = data.toSorted((a, b) => (a.anchor?.first_line ?? 0) - (b.anchor?.first_line ?? 0));
  return (
    <section>
      <SectionTitle aside={<span className="text-ink-3 text-xs">{formatCount(data.length)}</span>}>
        Highlights
      </SectionTitle>
      {data.length === 0 && (
        <p className="text-ink-2">
          {mayWrite ? 'Select words in the transcript, then put a tag on them.' : 'Nothing has been marked yet.'}
        </p>
      )}
      <ul className="space-y-2.5">
        {inOrder.slice(0, shown).map((highlight) => (
          <li key={highlight.id} style={{ contentVisibility: 'auto', containIntrinsicSize: 'auto 120px' }}>
            <HighlightCard
              compact
              workspace={workspace}
              highlight={highlight}
              actions={mayWrite && <HighlightMenu workspace={workspace} highlight={highlight} />}
            />
          </li>
        ))}
      </ul>
      <LoadMore hasMore={inOrder.length > shown} pending={false} onClick={() => setShown(shown + atOnce)} />
    </section>
  );
}
