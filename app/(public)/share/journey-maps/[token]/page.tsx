import type { Metadata } from 'next';
import { SharedMapScreen } from '@/components/journey-maps/shared-map-screen';
import { PlainPage } from '@/components/shell/plain-page';
import { Wordmark } from '@/components/shell/wordmark';
import { AppError } from '@/lib/core/errors';
import type { SharedMap } from '@/lib/core/journey-maps/shared-map';
import { sharePageContext } from '@/lib/server/context';
import { openSharedMap } from '@/lib/services/journey-maps/share-map';

// The address holds a secret: no other site gets to hear it.
export const metadata: Metadata = { title: 'A shared map', referrer: 'no-referrer', robots: { index: false } };

export default async function SharedMapPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const opened = await openOrReason(token);
  if (typeof opened === 'string') return <PlainPage title="There is nothing to see here" intro={opened} />;
  return <SharedMapScreen shared={opened} brand={<Wordmark />} />;
}

async function openOrReason(token: string): Promise<SharedMap | string> {
  try {
    return await openSharedMap(await sharePageContext(), { token });
  } catch (error) {
    if (error instanceof AppError && (error.kind === 'not_found' || error.kind === 'too_many')) return error.message;
    throw error;
  }
}
