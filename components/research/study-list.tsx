'use client';

import { useState } from 'react';
import { ResearchBody } from '@/components/research/research-body';
import { ResearchTabs } from '@/components/research/research-tabs';
import { StudyDialog } from '@/components/research/study-dialog';
import { StudyStatusPill } from '@/components/research/study-status-pill';
import { type Page, ShowMore, useMore } from '@/components/research/use-more';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { methodWords, Study } from '@/lib/core/research/study';

type StudyListProps = { workspace: string; studies: Page<Study>; archived: boolean; mayWrite: boolean };

/** The studies, and the way to a new one. */
export function StudyList({ workspace, studies, archived, mayWrite }: StudyListProps) {
  const [making, setMaking] = useState(false);
  const { items, more } = useMore(workspace, studies, { path: 'studies', query: { archived }, schema: Study });
  const path = `/w/${workspace}/research`;
  return (
    <>
      <PageHeader
        crumbs={archived ? [{ label: 'Research', href: path }, { label: 'Archived' }] : [{ label: 'Research' }]}
        actions={
          <>
            <LinkButton variant="ghost" href={archived ? path : `${path}?archived=true`}>
              {archived ? 'Current studies' : 'Archived'}
            </LinkButton>
            {mayWrite && !archived && (
              <Button variant="primary" onClick={() => setMaking(true)}>
                New study
              </Button>
            )}
          </>
        }
      />
      <ResearchBody>
        <ResearchTabs workspace={workspace} />
        <PageTitle
          note={
            archived ? 'Put away. They can come back.' : 'What people said, kept so that every claim can point at it.'
          }
        >
          {archived ? 'Archived studies' : 'Studies'}
        </PageTitle>
        {items.length > 0 && (
          <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
            {items.map((study) => (
              <li key={study.key}>
                <StudyCard href={`${path}/studies/${study.key}`} study={study} />
              </li>
            ))}
          </ul>
        )}
        {items.length === 0 && archived && <p className="text-ink-2">No study has been archived.</p>}
        {items.length === 0 && !archived && (
          <EmptyState
            title="No study yet."
            action={
              mayWrite && (
                <Button variant="primary" onClick={() => setMaking(true)}>
                  Begin the first study
                </Button>
              )
            }
          >
            A study holds the interviews, notes and highlights about one question. Bring in a transcript, mark what
            matters, and your personas can quote it.
          </EmptyState>
        )}
        <ShowMore {...more} />
      </ResearchBody>
      {making && <StudyDialog workspace={workspace} onClose={() => setMaking(false)} />}
    </>
  );
}

const heard = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

function StudyCard({ href, study }: { href: string; study: Study }) {
  return (
    <Link
      href={href}
      className="flex h-full flex-col rounded-lg border border-line bg-surface p-4.5 transition-colors hover:border-ink-3"
    >
      <span className="flex items-start justify-between gap-3">
        <h2 className="font-serif text-heading">{study.name}</h2>
        <StudyStatusPill status={study.status} />
      </span>
      {study.question && <p className="mt-1 text-ink-2">{study.question}</p>}
      <p className="mt-auto pt-3 text-ink-3 text-xs">
        {methodWords[study.method]} · {heard(study.interviews, 'interview', 'interviews')} with{' '}
        {heard(study.participants, 'participant', 'participants')} ·{' '}
        {heard(study.highlights, 'highlight', 'highlights')} · changed <DateTime at={study.updated_at} />
      </p>
    </Link>
  );
}
