import type { Metadata } from 'next';
import { AdoptionScreen } from '@/components/insights/adoption/adoption-screen';
import { may } from '@/lib/core/access';
import { AdoptionQuery } from '@/lib/core/adoption/adoption';
import { startFeature } from '@/lib/core/adoption/start-feature';
import { pageContext } from '@/lib/server/context';
import { listRuleWords } from '@/lib/services/segments/list-rule-words';

export const metadata: Metadata = { title: 'Adoption' };

export default async function AdoptionPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  const dictionary = await listRuleWords(ctx);
  const event = startFeature(dictionary);
  const start = event === null ? null : AdoptionQuery.parse({ feature: { event } });
  const { role } = ctx.actor;
  const allowed = { mayWrite: may(role, 'segments:write'), mayKeep: may(role, 'boards:write') };
  return <AdoptionScreen {...{ workspace, dictionary, start, ...allowed }} />;
}
