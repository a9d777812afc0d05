import type { Metadata } from 'next';
import { MapList } from '@/components/journey-maps/map-list';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { listMaps } from '@/lib/services/journey-maps/get-map';
import { listCastNames } from '@/lib/services/personas/list-personas';

export const metadata: Metadata = { title: 'Maps' };

type MapsPageProps = { params: Promise<{ workspace: string }>; searchParams: Promise<{ archived?: string }> };

export default async function MapsPage({ params, searchParams }: MapsPageProps) {
  const { workspace } = await params;
  const archived = (await searchParams).archived === 'true';
  const ctx = await pageContext(workspace);
  const [{ items: maps }, cast] = await Promise.all([listMaps(ctx, { archived, limit: 200 }), listCastNames(ctx)]);
  return <MapList {...{ workspace, maps, cast, archived }} mayWrite={may(ctx.actor.role, 'documents:write')} />;
}
