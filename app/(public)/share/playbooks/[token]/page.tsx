import type { Metadata } from 'next';
import { openOrReason } from '@/app/(public)/share/open-or-reason';
import { SharedPlaybookScreen } from '@/components/playbooks/shared-playbook-screen';
import { PlainPage } from '@/components/shell/plain-page';
import { Wordmark } from '@/components/shell/wordmark';
import { openSharedPlaybook } from '@/lib/services/playbooks/share-playbook';

// The address holds a secret: no other site gets to hear it.
export const metadata: Metadata = { title: 'A shared playbook', referrer: 'no-referrer', robots: { index: false } };

export default async function SharedPlaybookPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const opened = await openOrReason(openSharedPlaybook, token);
  if (typeof opened === 'string') return <PlainPage title="There is nothing to see here" intro={opened} />;
  return <SharedPlaybookScreen shared={opened} brand={<Wordmark />} />;
}
