import type { Metadata } from 'next';
import { MapScreen } from '@/components/journey-maps/map-screen';
import { may } from '@/lib/core/access';
import { listCastNames } from '@/lib/services/personas/list-personas';
import { openMapPage } from './open-map';

type MapPageProps = { params: Promise<{ workspace: string; key: string }> };

export async function generateMetadata({ params }: MapPageProps): Promise<Metadata> {
  return { title: (await openMapPage(await params)).map.name };
}

export default async function MapPage({ params }: MapPageProps) {
  const { workspace, key } = await params;
  const { ctx, map } = await openMapPage({ workspace, key });
  const cast = await listCastNames(ctx);
  return <MapScreen {...{ workspace, map, cast }} mayWrite={may(ctx.actor.role, 'documents:write')} />;
}
