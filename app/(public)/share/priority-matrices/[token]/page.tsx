import type { Metadata } from 'next';
import { openOrReason } from '@/app/(public)/share/open-or-reason';
import { SharedMatrixScreen } from '@/components/priority-matrices/shared-matrix-screen';
import { PlainPage } from '@/components/shell/plain-page';
import { Wordmark } from '@/components/shell/wordmark';
import { openSharedMatrix } from '@/lib/services/priority-matrices/share-matrix';

// The address holds a secret: no other site gets to hear it.
export const metadata: Metadata = { title: 'A shared matrix', referrer: 'no-referrer', robots: { index: false } };

export default async function SharedMatrixPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const opened = await openOrReason(openSharedMatrix, token);
  if (typeof opened === 'string') return <PlainPage title="There is nothing to see here" intro={opened} />;
  return <SharedMatrixScreen shared={opened} brand={<Wordmark />} />;
}
