import type { Metadata } from 'next';
import { SharedPersonaScreen } from '@/components/personas/shared-persona-screen';
import { PlainPage } from '@/components/shell/plain-page';
import { Wordmark } from '@/components/shell/wordmark';
import { AppError } from '@/lib/core/errors';
import type { SharedPersona } from '@/lib/core/personas/shared-persona';
import { sharePageContext } from '@/lib/server/context';
import { openSharedPersona } from '@/lib/services/personas/open-shared-persona';

// The address holds a secret: no other site gets to hear it.
export const metadata: Metadata = { title: 'A shared persona', referrer: 'no-referrer', robots: { index: false } };

export default async function SharedPersonaPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const opened = await openOrReason(token);
  if (typeof opened === 'string') return <PlainPage title="There is nothing to see here" intro={opened} />;
  return <SharedPersonaScreen shared={opened} brand={<Wordmark />} />;
}

async function openOrReason(token: string): Promise<SharedPersona | string> {
  try {
    return await openSharedPersona(await sharePageContext(), { token });
  } catch (error) {
    if (error instanceof AppError && (error.kind === 'not_found' || error.kind === 'too_many')) return error.message;
    throw error;
  }
}
