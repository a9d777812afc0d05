import type { Metadata } from 'next';
import { PlaybookList } from '@/components/playbooks/playbook-list';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { listCastNames } from '@/lib/services/personas/list-personas';
import { listPlaybooks } from '@/lib/services/playbooks/get-playbook';

export const metadata: Metadata = { title: 'Playbooks' };

type PlaybooksPageProps = { params: Promise<{ workspace: string }>; searchParams: Promise<{ archived?: string }> };

export default async function PlaybooksPage({ params, searchParams }: PlaybooksPageProps) {
  const { workspace } = await params;
  const archived = (await searchParams).archived === 'true';
  const ctx = await pageContext(workspace);
  const [{ items: playbooks }, cast] = await Promise.all([
    listPlaybooks(ctx, { archived, limit: 200 }),
    listCastNames(ctx),
  ]);
  return (
    <PlaybookList {...{ workspace, playbooks, cast, archived }} mayWrite={may(ctx.actor.role, 'documents:write')} />
  );
}
