import type { Metadata } from 'next';
import { StandsBeside } from '@/components/personas/stands-beside';
import { AddTranscript } from '@/components/research/add-transcript';
import { FileList } from '@/components/research/file-list';
import { InterviewFacts } from '@/components/research/interview-facts';
import { InterviewHighlights } from '@/components/research/interview-highlights';
import { NoteList } from '@/components/research/note-list';
import { TranscriptView } from '@/components/research/transcript-view';
import { PageBody, PageColumns } from '@/components/shell/page-columns';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { may } from '@/lib/core/access';
import { withheldWords } from '@/lib/core/research/consent';
import type { Interview } from '@/lib/core/research/interview';
import { pageContext } from '@/lib/server/context';
import type { ServiceContext } from '@/lib/services/context';
import { listHighlights } from '@/lib/services/research/list-highlights';
import { getInterview } from '@/lib/services/research/list-interviews';
import { listNotes } from '@/lib/services/research/list-notes';
import { listInterviewFiles } from '@/lib/services/research/research-files';
import { listLines } from '@/lib/services/research/transcript-lines';
import { orNotFound } from '../../../or-not-found';

type InterviewPageProps = {
  params: Promise<{ workspace: string; id: string }>;
  searchParams: Promise<{ highlight?: string; line?: string }>;
};

export const metadata: Metadata = { title: 'Interview' };

export default async function InterviewPage({ params, searchParams }: InterviewPageProps) {
  const { workspace, id } = await params;
  const { highlight: current = null, line } = await searchParams;
  const ctx = await pageContext(workspace);
  const interview = await orNotFound(getInterview(ctx, { id }));
  const mayWrite = may(ctx.actor.role, 'research:write');
  const mayAttach = may(ctx.actor.role, 'personas:write');
  const { items: highlights } = await listHighlights(ctx, { interview: id, limit: 500 });
  const notes = await listNotes(ctx, { interview: id, limit: 50 });
  const files = interview.withheld ? [] : (await listInterviewFiles(ctx, { id })).items;
  const path = `/w/${workspace}/research`;
  const marked = highlights.find((highlight) => highlight.id === current)?.anchor?.first_line;
  const startLine = marked ?? Math.max(0, Number.parseInt(line ?? '1', 10) - 1 || 0);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Research', href: path },
          { label: interview.study.name, href: `${path}/studies/${interview.study.key}` },
          { label: interview.title },
        ]}
      />
      <PageBody>
        <PageColumns
          is={<InterviewFacts workspace={workspace} interview={interview} mayWrite={mayWrite} />}
          work={await workOf(ctx, { workspace, interview, highlights, current, startLine, mayWrite })}
          means={
            <>
              <InterviewHighlights workspace={workspace} interview={id} initial={highlights} mayWrite={mayWrite} />
              <div className="space-y-4 pt-4">
                <StandsBeside workspace={workspace} source={{ kind: 'interview', id }} mayWrite={mayAttach} />
                {interview.withheld === null && (
                  <FileList workspace={workspace} place={{ interview }} files={files} mayWrite={mayWrite} />
                )}
                <NoteList workspace={workspace} notes={notes} place={{ interview_id: id }} mayWrite={mayWrite} />
              </div>
            </>
          }
        />
      </PageBody>
    </>
  );
}

type Work = Omit<Parameters<typeof TranscriptView>[0], 'firstLines'> & { interview: Interview };

async function workOf(ctx: ServiceContext, { workspace, interview, mayWrite, ...rest }: Work) {
  const { withheld, transcript, participant } = interview;
  if (withheld) {
    return (
      <Notice tone="warn" state="Not shown">
        {withheldWords[withheld]}{' '}
        {mayWrite && participant && withheld !== 'erased' && (
          <TextLink href={`/w/${workspace}/research/participants/${participant.id}`}>
            See what {participant.pseudonym} agreed to
          </TextLink>
        )}
      </Notice>
    );
  }
  if (!transcript) {
    return mayWrite ? (
      <AddTranscript workspace={workspace} interview={interview.id} />
    ) : (
      <p className="text-ink-2">There is no transcript of this interview yet.</p>
    );
  }
  const firstLines = await listLines(ctx, { id: interview.id, from: 0, limit: 200 });
  return <TranscriptView {...{ workspace, interview, firstLines, mayWrite, ...rest }} />;
}
