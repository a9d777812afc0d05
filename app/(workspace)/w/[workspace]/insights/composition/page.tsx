import type { Metadata } from 'next';
import { CompositionScreen } from '@/components/insights/composition/composition-screen';
import { may } from '@/lib/core/access';
import { CompositionQuery } from '@/lib/core/composition/composition';
import { findMoney } from '@/lib/core/insights/find-money';
import { pageContext } from '@/lib/server/context';
import { listRuleWords } from '@/lib/services/segments/list-rule-words';

export const metadata: Metadata = { title: 'Compare segments' };

export default async function CompositionPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  const dictionary = await listRuleWords(ctx);
  const segments = dictionary.segments
    .filter(({ versions }) => versions.length > 0)
    .slice(0, 3)
    .map(({ key, versions }) => ({ segment: key, version: Math.max(...versions) }));
  const revenue = findMoney(dictionary);
  const start = segments.length < 2 ? null : CompositionQuery.parse({ segments, ...(revenue && { revenue }) });
  const { role } = ctx.actor;
  const allowed = { mayWrite: may(role, 'segments:write'), mayKeep: may(role, 'boards:write') };
  return <CompositionScreen {...{ workspace, dictionary, start, ...allowed }} />;
}
