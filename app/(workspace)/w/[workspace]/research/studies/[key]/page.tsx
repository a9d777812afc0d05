import type { Metadata } from 'next';
import { StudyScreen } from '@/components/research/study-screen';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { getStudy } from '@/lib/services/research/get-study';
import { listInterviews } from '@/lib/services/research/list-interviews';
import { listNotes } from '@/lib/services/research/list-notes';
import { listSurveyBatches } from '@/lib/services/research/survey-batches';
import { orNotFound } from '../../../or-not-found';

type StudyPageProps = { params: Promise<{ workspace: string; key: string }> };

export const metadata: Metadata = { title: 'Study' };

export default async function StudyPage({ params }: StudyPageProps) {
  const { workspace, key } = await params;
  const ctx = await pageContext(workspace);
  const study = await orNotFound(getStudy(ctx, { key }));
  const interviews = await listInterviews(ctx, { study: key, limit: 50 });
  const notes = await listNotes(ctx, { study: key, limit: 50 });
  const answers = await listSurveyBatches(ctx, { key });
  return (
    <StudyScreen
      workspace={workspace}
      study={study}
      interviews={interviews}
      notes={notes}
      answers={answers.items}
      today={ctx.now.toISOString().slice(0, 10)}
      mayWrite={may(ctx.actor.role, 'research:write')}
      mayImport={may(ctx.actor.role, 'imports:write')}
    />
  );
}
