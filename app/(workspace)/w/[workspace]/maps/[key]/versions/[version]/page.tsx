import type { Metadata } from 'next';
import { PastMap } from '@/components/journey-maps/past-map';
import { evidenceLines } from '@/lib/core/journey-maps/evidence-line';
import { showVersion } from '@/lib/services/journey-maps/map-versions';
import { orNotFound } from '../../../../or-not-found';
import { openMapPage } from '../../open-map';

export const metadata: Metadata = { title: 'A version of a map' };

type VersionPageProps = { params: Promise<{ workspace: string; key: string; version: string }> };

export default async function VersionPage({ params }: VersionPageProps) {
  const { workspace, key, version } = await params;
  const { ctx } = await openMapPage({ workspace, key });
  const shown = await orNotFound(showVersion(ctx, { key, version: Math.trunc(Number(version)) || 0 }));
  return <PastMap {...{ workspace }} mapKey={key} version={shown} lines={evidenceLines(shown.evidence, [])} />;
}
