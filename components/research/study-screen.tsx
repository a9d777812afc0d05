'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { InterviewList } from '@/components/research/interview-list';
import { NoteList } from '@/components/research/note-list';
import { ResearchBody } from '@/components/research/research-body';
import { StudyDialog } from '@/components/research/study-dialog';
import { StudyStatusPill } from '@/components/research/study-status-pill';
import { SurveyBatches } from '@/components/research/survey-batches';
import type { Page } from '@/components/research/use-more';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { onDemand } from '@/components/ui/on-demand';
import { PageHeader, PageTitle, SectionTitle } from '@/components/ui/page-header';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import type { Interview } from '@/lib/core/research/interview';
import type { NoteSummary } from '@/lib/core/research/note';
import { methodWords, Study } from '@/lib/core/research/study';
import type { SurveyBatch } from '@/lib/core/research/survey';

const ImportDialog = onDemand(() => import('@/components/research/import-dialog').then((file) => file.ImportDialog));
const SurveyDialog = onDemand(() => import('@/components/research/survey-dialog').then((file) => file.SurveyDialog));

type StudyScreenProps = {
  workspace: string;
  study: Study;
  interviews: Page<Interview>;
  notes: Page<NoteSummary>;
  answers: SurveyBatch[];
  /** The day it is in the workspace. */
  today: string;
  mayWrite: boolean;
  /** Whether they may change traits of profiles. */
  mayImport: boolean;
};

/** One study: its question, and everything that was heard. */
export function StudyScreen(props: StudyScreenProps) {
  const { workspace, study, interviews, notes, answers, today, mayWrite, mayImport } = props;
  const [open, setOpen] = useState<'change' | 'add' | 'answers' | null>(null);
  const path = `/w/${workspace}/research`;
  const shelve = useShelve(workspace, study);
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Research', href: path }, { label: study.name }]}
        badges={
          <>
            <StudyStatusPill status={study.status} />
            {study.archived_at && <Badge>archived</Badge>}
          </>
        }
        actions={
          mayWrite && (
            <>
              <Button variant="ghost" onClick={shelve}>
                {study.archived_at ? 'Bring back' : 'Archive'}
              </Button>
              <Button onClick={() => setOpen('change')}>Change</Button>
              <Button onClick={() => setOpen('answers')}>Bring in answers</Button>
              <Button variant="primary" onClick={() => setOpen('add')}>
                Add interviews
              </Button>
            </>
          )
        }
      />
      <ResearchBody>
        <PageTitle
          note={`${methodWords[study.method]}${study.owner ? `, by ${study.owner.name}` : ''}`}
          aside={
            <span className="flex gap-2">
              <LinkButton href={`${path}/highlights?study=${study.key}`}>{study.highlights} highlights</LinkButton>
              <LinkButton href={`${path}/studies/${study.key}/board`}>Quotes in groups</LinkButton>
            </span>
          }
        >
          {study.name}
        </PageTitle>
        {study.question && <p className="mb-6 max-w-[62ch] font-serif text-claim">{study.question}</p>}
        <SectionTitle>Interviews</SectionTitle>
        {interviews.items.length > 0 ? (
          <InterviewList workspace={workspace} interviews={interviews} of={{ study: study.key }} />
        ) : (
          <EmptyState
            compact
            title="No interview yet."
            action={mayWrite && <Button onClick={() => setOpen('add')}>Add the first interview</Button>}
          >
            Bring in transcripts as text, WebVTT or SubRip, or paste one. Who spoke and when is kept.
          </EmptyState>
        )}
        <SurveyBatches workspace={workspace} batches={answers} mayWrite={mayWrite} />
        <div className="mt-8 max-w-190">
          <NoteList workspace={workspace} notes={notes} place={{ study: study.key }} mayWrite={mayWrite} />
        </div>
      </ResearchBody>
      {open === 'change' && <StudyDialog workspace={workspace} study={study} onClose={() => setOpen(null)} />}
      {open === 'answers' && (
        <SurveyDialog workspace={workspace} study={study.key} mayImport={mayImport} onClose={() => setOpen(null)} />
      )}
      {open === 'add' && (
        <ImportDialog workspace={workspace} study={study.key} today={today} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

function useShelve(workspace: string, study: Study): () => void {
  const router = useRouter();
  const shelve = useMutation({
    mutationFn: (verb: 'archive' | 'restore') =>
      api(workspace).post(`studies/${study.key}/${verb}`, { body: {}, schema: Study }),
    onSuccess: () => router.refresh(),
    onError: (error) => toastFailed(error.message),
  });
  return () =>
    study.archived_at
      ? shelve.mutate('restore')
      : shelve.mutate('archive', {
          onSuccess: () => toastDone(`"${study.name}" is archived.`, { onUndo: () => shelve.mutate('restore') }),
        });
}
