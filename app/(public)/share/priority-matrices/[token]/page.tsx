import type { Metadata } from 'next';
import { SharedMatrixScreen } from '@/components/priority-matrices/shared-matrix-screen';
import { PlainPage } from '@/components/shell/plain-page';
import { Wordmark } from '@/components/shell/wordmark';
import { AppError } from '@/lib/core/errors';
import type { SharedMatrix } from '@/lib/core/priority-matrices/shared-matrix';
import { sharePageContext } from '@/lib/server/context';
import { openSharedMatrix } from '@/lib/services/priority-matrices/share-matrix';

// The address holds a secret: no other site gets to hear it.
export const metadata: Metadata = { title: 'A shared matrix', referrer: 'no-referrer', robots: { index: false } };

export default async function SharedMatrixPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const opened = await openOrReason(token);
  if (typeof opened === 'string') return <PlainPage title="There is nothing to see here" intro={opened} />;
  return <SharedMatrixScreen shared={opened} brand={<Wordmark />} />;
}

async function openOrReason(token: string): Promise<SharedMatrix | string> {
  try {
    return await openSharedMatrix(await sharePageContext(), { token });
  } catch (error) {
    if (error instanceof AppError && (error.kind === 'not_found' || error.kind === 'too_many')) return error.message;
    throw error;
  }
}
