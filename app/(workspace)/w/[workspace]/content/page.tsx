import type { Metadata } from 'next';
import { ContentList } from '@/components/content-maps/content-list';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { listContentMaps } from '@/lib/services/content-maps/get-content-map';
import { listCastNames } from '@/lib/services/personas/list-personas';

export const metadata: Metadata = { title: 'Content' };

type ContentPageProps = { params: Promise<{ workspace: string }>; searchParams: Promise<{ archived?: string }> };

export default async function ContentPage({ params, searchParams }: ContentPageProps) {
  const { workspace } = await params;
  const archived = (await searchParams).archived === 'true';
  const ctx = await pageContext(workspace);
  const [{ items: maps }, cast] = await Promise.all([
    listContentMaps(ctx, { archived, limit: 200 }),
    listCastNames(ctx),
  ]);
  return <ContentList {...{ workspace, maps, cast, archived }} mayWrite={may(ctx.actor.role, 'documents:write')} />;
}
