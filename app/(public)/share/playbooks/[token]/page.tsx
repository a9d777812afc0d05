import type { Metadata } from 'next';
import { SharedPlaybookScreen } from '@/components/playbooks/shared-playbook-screen';
import { PlainPage } from '@/components/shell/plain-page';
import { Wordmark } from '@/components/shell/wordmark';
import { AppError } from '@/lib/core/errors';
import type { SharedPlaybook } from '@/lib/core/playbooks/shared-playbook';
import { sharePageContext } from '@/lib/server/context';
import { openSharedPlaybook } from '@/lib/services/playbooks/share-playbook';

// The address holds a secret: no other site gets to hear it.
export const metadata: Metadata = { title: 'A shared playbook', referrer: 'no-referrer', robots: { index: false } };

export default async function SharedPlaybookPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const opened = await openOrReason(token);
  if (typeof opened === 'string') return <PlainPage title="There is nothing to see here" intro={opened} />;
  return <SharedPlaybookScreen shared={opened} brand={<Wordmark />} />;
}

async function openOrReason(token: string): Promise<SharedPlaybook | string> {
  try {
    return await openSharedPlaybook(await sharePageContext(), { token });
  } catch (error) {
    if (error instanceof AppError && (error.kind === 'not_found' || error.kind === 'too_many')) return error.message;
    throw error;
  }
}
