import type { Metadata } from 'next';
import { ContentScreen } from '@/components/content-maps/content-screen';
import { may } from '@/lib/core/access';
import { listCastNames } from '@/lib/services/personas/list-personas';
import { openContentMapPage } from './open-content-map';

type ContentMapPageProps = { params: Promise<{ workspace: string; key: string }> };

export async function generateMetadata({ params }: ContentMapPageProps): Promise<Metadata> {
  return { title: (await openContentMapPage(await params)).map.name };
}

export default async function ContentMapPage({ params }: ContentMapPageProps) {
  const { workspace, key } = await params;
  const { ctx, map } = await openContentMapPage({ workspace, key });
  const cast = await listCastNames(ctx);
  return <ContentScreen {...{ workspace, map, cast }} mayWrite={may(ctx.actor.role, 'documents:write')} />;
}
