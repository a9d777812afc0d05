import type { Metadata } from 'next';
import { SeparationScreen } from '@/components/insights/separation/separation-screen';
import { may } from '@/lib/core/access';
import { startFeatures } from '@/lib/core/features/start-features';
import { findMoney } from '@/lib/core/insights/find-money';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { SeparationQuery } from '@/lib/core/separation/separation';
import { pageContext } from '@/lib/server/context';
import { listRuleWords } from '@/lib/services/segments/list-rule-words';

export const metadata: Metadata = { title: 'What separates people' };

export default async function SeparationPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  const dictionary = await listRuleWords(ctx);
  return (
    <SeparationScreen
      {...{ workspace, dictionary }}
      start={startOf(dictionary)}
      mayWrite={may(ctx.actor.role, 'segments:write')}
      mayKeep={may(ctx.actor.role, 'boards:write')}
    />
  );
}

/** Whether somebody pays, where there is money; else whether they did the first event. */
function startOf(dictionary: Dictionary): SeparationQuery | null {
  const event = findMoney(dictionary)?.event ?? dictionary.events[0]?.name;
  const features = startFeatures(dictionary, false);
  if (event === undefined || features.length === 0) return null;
  return SeparationQuery.parse({ outcome: { kind: 'did', event }, features });
}
