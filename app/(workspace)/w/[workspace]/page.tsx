import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { TodayScreen } from '@/components/today/today-screen';
import { pageContext } from '@/lib/server/context';
import { getWorkspace } from '@/lib/services/accounts/get-workspace';
import { isFirstVisit, readToday } from '@/lib/services/today/read-today';

export const metadata: Metadata = { title: 'Today' };

/** Members land here. Who comes for the first time meets the Cast: nothing can have changed for them yet. */
export default async function WorkspacePage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  const ctx = await pageContext(slug);
  const isFirst = await isFirstVisit(ctx);
  const [today, workspace] = await Promise.all([readToday(ctx), getWorkspace(ctx)]);
  if (isFirst && today.steps.personas) redirect(`/w/${encodeURIComponent(slug)}/personas`);
  return <TodayScreen workspace={slug} name={workspace.name} today={today} />;
}
