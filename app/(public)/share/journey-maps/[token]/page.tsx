import type { Metadata } from 'next';
import { openOrReason } from '@/app/(public)/share/open-or-reason';
import { SharedMapScreen } from '@/components/journey-maps/shared-map-screen';
import { PlainPage } from '@/components/shell/plain-page';
import { Wordmark } from '@/components/shell/wordmark';
import { openSharedMap } from '@/lib/services/journey-maps/share-map';

// The address holds a secret: no other site gets to hear it.
export const metadata: Metadata = { title: 'A shared map', referrer: 'no-referrer', robots: { index: false } };

export default async function SharedMapPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const opened = await openOrReason(openSharedMap, token);
  if (typeof opened === 'string') return <PlainPage title="There is nothing to see here" intro={opened} />;
  return <SharedMapScreen shared={opened} brand={<Wordmark />} />;
}
