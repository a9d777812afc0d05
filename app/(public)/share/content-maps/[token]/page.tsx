import type { Metadata } from 'next';
import { openOrReason } from '@/app/(public)/share/open-or-reason';
import { SharedContentScreen } from '@/components/content-maps/shared-content-screen';
import { PlainPage } from '@/components/shell/plain-page';
import { Wordmark } from '@/components/shell/wordmark';
import { openSharedContentMap } from '@/lib/services/content-maps/share-content-map';

// The address holds a secret: no other site gets to hear it.
export const metadata: Metadata = { title: 'A shared content map', referrer: 'no-referrer', robots: { index: false } };

export default async function SharedContentPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const opened = await openOrReason(openSharedContentMap, token);
  if (typeof opened === 'string') return <PlainPage title="There is nothing to see here" intro={opened} />;
  return <SharedContentScreen shared={opened} brand={<Wordmark />} />;
}
