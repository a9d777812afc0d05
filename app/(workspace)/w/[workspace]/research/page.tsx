import type { Metadata } from 'next';
import { StudyList } from '@/components/research/study-list';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { listStudies } from '@/lib/services/research/list-studies';

export const metadata: Metadata = { title: 'Research' };

type ResearchPageProps = { params: Promise<{ workspace: string }>; searchParams: Promise<{ archived?: string }> };

export default async function ResearchPage({ params, searchParams }: ResearchPageProps) {
  const { workspace } = await params;
  const archived = (await searchParams).archived === 'true';
  const ctx = await pageContext(workspace);
  const studies = await listStudies(ctx, { archived, limit: 50 });
  return (
    <StudyList
      workspace={workspace}
      studies={studies}
      archived={archived}
      mayWrite={may(ctx.actor.role, 'research:write')}
    />
  );
}
