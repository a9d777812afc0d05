import type { Metadata } from 'next';
import { openOrReason } from '@/app/(public)/share/open-or-reason';
import { boardDrawings } from '@/app/board-drawings';
import { SharedScreen } from '@/components/boards/shared-screen';
import { PlainPage } from '@/components/shell/plain-page';
import { Wordmark } from '@/components/shell/wordmark';
import { openSharedBoard } from '@/lib/services/boards/open-shared';

// The address holds a secret: no other site gets to hear it.
export const metadata: Metadata = { title: 'A shared board', referrer: 'no-referrer', robots: { index: false } };

export default async function SharePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const opened = await openOrReason(openSharedBoard, token);
  if (typeof opened === 'string') return <PlainPage title="There is nothing to see here" intro={opened} />;
  return <SharedScreen token={token} board={opened} drawings={boardDrawings} brand={<Wordmark />} />;
}
