import type { Metadata } from 'next';
import { PastContent } from '@/components/content-maps/past-content';
import { getContentVersion } from '@/lib/services/content-maps/content-map-versions';
import { orNotFound } from '../../../../or-not-found';
import { openContentMapPage } from '../../open-content-map';

export const metadata: Metadata = { title: 'A version of a content map' };

type VersionPageProps = { params: Promise<{ workspace: string; key: string; version: string }> };

export default async function VersionPage({ params }: VersionPageProps) {
  const { workspace, key, version } = await params;
  const { ctx, map } = await openContentMapPage({ workspace, key });
  const shown = await orNotFound(getContentVersion(ctx, { key, version: Number(version) || 0 }));
  return <PastContent {...{ workspace }} mapKey={key} version={shown} personas={map.personas} />;
}
