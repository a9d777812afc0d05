import type { Metadata } from 'next';
import type { BaseRuleChoice } from '@/components/settings/workspace-draft';
import { WorkspaceSettings } from '@/components/settings/workspace-settings';
import { WorkspaceSummary } from '@/components/settings/workspace-summary';
import { may } from '@/lib/core/access';
import { emptyDictionary } from '@/lib/core/segments/dictionary';
import { explainRule } from '@/lib/core/segments/explain-rule';
import type { Segment } from '@/lib/core/segments/segment';
import { pageContext } from '@/lib/server/context';
import { getWorkspace } from '@/lib/services/accounts/get-workspace';
import { listSegments } from '@/lib/services/segments/list-segments';

export const metadata: Metadata = { title: 'Settings' };

const mostSegments = 200;

export default async function WorkspaceSettingsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const ctx = await pageContext((await params).workspace);
  const saved = await getWorkspace(ctx);
  const sentence = saved.base_rule === null ? null : explainRule(saved.base_rule, emptyDictionary);
  if (!may(ctx.actor.role, 'workspace:update')) {
    return <WorkspaceSummary workspace={saved} baseRuleSentence={sentence} />;
  }
  const { items } = await listSegments(ctx, { limit: mostSegments });
  return (
    <WorkspaceSettings
      saved={saved}
      choices={items.flatMap(choiceOf)}
      baseRuleSentence={sentence}
      now={ctx.now.toISOString()}
    />
  );
}

/** A published segment can say who counts, at the version that is current now. */
function choiceOf({ key, name, current }: Segment): BaseRuleChoice[] {
  if (current === null) return [];
  const { version } = current;
  const label = `${name} v${version}`;
  return [{ value: `${key}@${version}`, label, rule: { kind: 'segment', segment: key, version } }];
}
