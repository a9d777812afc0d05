'use client';

import { useQuery } from '@tanstack/react-query';
import { HighlightCard } from '@/components/research/highlight-card';
import { HighlightMenu } from '@/components/research/highlight-menu';
import { researchQueries } from '@/components/research/queries';
import { SectionTitle } from '@/components/ui/page-header';
import type { Highlight } from '@/lib/core/research/highlight';

type InterviewHighlightsProps = { workspace: string; interview: string; initial: Highlight[]; mayWrite: boolean };

const mostShown = 60;

/** What was marked in this interview, in the order it was said. */
export function InterviewHighlights({ workspace, interview, initial, mayWrite }: InterviewHighlightsProps) {
  const { data } = useQuery({ ...researchQueries(workspace).highlightsOn({ interview }), initialData: initial });
  const inOrder = data.toSorted((a, b) => (a.anchor?.first_line ?? 0) - (b.anchor?.first_line ?? 0));
  return (
    <section>
      <SectionTitle aside={<span className="text-ink-3 text-xs">{data.length}</span>}>Highlights</SectionTitle>
      {data.length === 0 && (
        <p className="text-ink-2">
          {mayWrite ? 'Select words in the transcript, then put a tag on them.' : 'Nothing has been marked yet.'}
        </p>
      )}
      <ul className="space-y-2.5">
        {inOrder.slice(0, mostShown).map((highlight) => (
          <li key={highlight.id}>
            <HighlightCard
              compact
              workspace={workspace}
              highlight={highlight}
              actions={mayWrite && <HighlightMenu workspace={workspace} highlight={highlight} />}
            />
          </li>
        ))}
      </ul>
      {inOrder.length > mostShown && <p className="mt-2 text-ink-3 text-xs">The first {mostShown} are shown here.</p>}
    </section>
  );
}
