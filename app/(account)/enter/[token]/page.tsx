import type { Metadata } from 'next';
import { EnterPanel } from '@/components/account/enter-panel';
import { PlainPage } from '@/components/shell/plain-page';

// The address holds a secret: no other site gets to hear it.
export const metadata: Metadata = { title: 'Come in', referrer: 'no-referrer', robots: { index: false } };

export default async function EnterPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return (
    <PlainPage title="Come in" intro="This link signs you in once.">
      <EnterPanel token={token} />
    </PlainPage>
  );
}
