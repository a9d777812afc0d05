import type { Metadata } from 'next';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { CompareScreen } from '@/components/journey-maps/compare-screen';
import { listMaps } from '@/lib/services/journey-maps/get-map';
import { openMapPage } from '../open-map';

export const metadata: Metadata = { title: 'Two journeys' };

type ComparePageProps = { params: Promise<{ workspace: string; key: string }> };

export default async function ComparePage({ params }: ComparePageProps) {
  const { workspace, key } = await params;
  const { ctx, map } = await openMapPage({ workspace, key });
  const { items } = await listMaps(ctx, { archived: false, limit: 200 });
  return (
    <NuqsAdapter>
      <CompareScreen {...{ workspace, map }} others={items.filter((other) => other.key !== key)} />
    </NuqsAdapter>
  );
}
