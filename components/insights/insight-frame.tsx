'use client';

import type { ReactNode } from 'react';
import { AboutLine } from '@/components/insights/about-line';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import type { About } from '@/lib/core/insights/about';

type InsightFrameProps = {
  workspace: string;
  /** What it is called: "Retention". */
  title: string;
  /** What it answers, in a sentence. */
  says: string;
  about: About | undefined;
  /** More actions of the page header, the primary one last. */
  actions?: ReactNode;
  /** The question, as controls. */
  question: ReactNode;
  /** The answer. */
  children: ReactNode;
  /** What it means: the right column. */
  means?: ReactNode;
};

/** Around every insight: where this is, what is asked, the answer, how fresh it is, and what follows from it. */
export function InsightFrame({ workspace, title, says, about, actions, question, children, means }: InsightFrameProps) {
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Insights', href: `/w/${workspace}/insights` }, { label: title }]}
        actions={
          <>
            <CopyLink />
            {actions}
          </>
        }
      />
      <div className="grid gap-x-7.5 gap-y-5 px-4 py-5.5 sm:px-6.5 lg:grid-cols-[minmax(0,1fr)_270px] lg:grid-rows-[auto_1fr] xl:grid-cols-[minmax(0,1fr)_330px]">
        <div className="min-w-0 lg:col-start-1">
          <PageTitle note={says}>{title}</PageTitle>
          <section aria-label="Question" className="-mt-1 flex flex-col gap-2.5">
            {question}
          </section>
        </div>
        <aside aria-label="What it means" className="min-w-0 space-y-3 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          {means}
          {about?.remarks.map((remark) => (
            <Notice key={remark} state="Note">
              {remark}
            </Notice>
          ))}
        </aside>
        <section aria-label="Answer" className="min-w-0 lg:col-start-1">
          {children}
          {about && <AboutLine about={about} />}
        </section>
      </div>
    </>
  );
}

/** The address holds the whole question. */
function CopyLink() {
  const address = typeof window === 'undefined' ? '' : window.location.href;
  return <CopyButton text={address} label="Copy the link" showLabel="wide" />;
}
