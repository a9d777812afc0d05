'use client';

import { InterviewTable } from '@/components/research/interview-table';
import { type Page, ShowMore, useMore } from '@/components/research/use-more';
import { Interview } from '@/lib/core/research/interview';

type InterviewListProps = {
  workspace: string;
  interviews: Page<Interview>;
  /** Which interviews they are. */
  of: { study: string } | { participant: string };
};

/** All interviews of a study or with a participant, page by page. */
export function InterviewList({ workspace, interviews, of }: InterviewListProps) {
  const { items, more } = useMore(workspace, interviews, { path: 'interviews', query: of, schema: Interview });
  return (
    <>
      <InterviewTable workspace={workspace} interviews={items} showStudy={'participant' in of} />
      <ShowMore {...more} />
    </>
  );
}
