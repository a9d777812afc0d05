import type { Metadata } from 'next';
import { MaturityScreen } from '@/components/maturity/maturity-screen';
import { pageContext } from '@/lib/server/context';
import { checkMaturity } from '@/lib/services/maturity/check-maturity';

export const metadata: Metadata = { title: 'Maturity' };

export default async function MaturityPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  return <MaturityScreen workspace={workspace} maturity={await checkMaturity(await pageContext(workspace))} />;
}
