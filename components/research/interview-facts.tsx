'use client';

import { useState } from 'react';
import { InterviewDialog } from '@/components/research/interview-dialog';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { TextLink } from '@/components/ui/text-link';
import type { Interview } from '@/lib/core/research/interview';

type InterviewFactsProps = { workspace: string; interview: Interview; mayWrite: boolean };

/** With whom, when, by whom, and what is kept of it. */
export function InterviewFacts({ workspace, interview, mayWrite }: InterviewFactsProps) {
  const [changing, setChanging] = useState(false);
  const { participant, study, transcript, length_minutes, interviewer, asked_by } = interview;
  const path = `/w/${workspace}/research`;
  return (
    <div>
      <h1 className="font-serif text-heading text-balance">{interview.title}</h1>
      <DescriptionList
        className="mt-3"
        entries={[
          {
            term: 'With',
            detail: participant ? (
              <TextLink href={`${path}/participants/${participant.id}`}>{participant.pseudonym}</TextLink>
            ) : (
              'not said yet'
            ),
          },
          ...(participant?.about ? [{ term: 'About them', detail: participant.about }] : []),
          { term: 'Study', detail: <TextLink href={`${path}/studies/${study.key}`}>{study.name}</TextLink> },
          { term: 'Held', detail: <DateTime at={interview.held_at} look="day" /> },
          ...(length_minutes ? [{ term: 'Length', detail: `${length_minutes} minutes` }] : []),
          ...(interviewer ? [{ term: 'Interviewer', detail: interviewer }] : []),
          ...(asked_by.length > 0 ? [{ term: 'Asks in it', detail: asked_by.join(', ') }] : []),
          ...(transcript
            ? [
                {
                  term: 'Transcript',
                  detail: `${transcript.line_count.toLocaleString('en')} lines${transcript.version > 1 ? `, version ${transcript.version}` : ''}`,
                },
              ]
            : []),
        ]}
      />
      {mayWrite && (
        <Button size="sm" className="mt-3" onClick={() => setChanging(true)}>
          Change
        </Button>
      )}
      {changing && <InterviewDialog workspace={workspace} interview={interview} onClose={() => setChanging(false)} />}
    </div>
  );
}
