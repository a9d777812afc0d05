import type { Metadata } from 'next';
import { openOrReason } from '@/app/(public)/share/open-or-reason';
import { SharedPersonaScreen } from '@/components/personas/shared-persona-screen';
import { PlainPage } from '@/components/shell/plain-page';
import { Wordmark } from '@/components/shell/wordmark';
import { openSharedPersona } from '@/lib/services/personas/open-shared-persona';

// The address holds a secret: no other site gets to hear it.
export const metadata: Metadata = { title: 'A shared persona', referrer: 'no-referrer', robots: { index: false } };

export default async function SharedPersonaPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const opened = await openOrReason(openSharedPersona, token);
  if (typeof opened === 'string') return <PlainPage title="There is nothing to see here" intro={opened} />;
  return <SharedPersonaScreen shared={opened} brand={<Wordmark />} />;
}
