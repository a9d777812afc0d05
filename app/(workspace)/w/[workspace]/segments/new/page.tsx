import type { Metadata } from 'next';
import { z } from 'zod';
import { NewSegment } from '@/components/segments/new-segment';
import { EmptyState } from '@/components/ui/empty-state';
import { may } from '@/lib/core/access';
import { Rule } from '@/lib/core/segments/rule';
import { pageContext } from '@/lib/server/context';
import { listRuleWords } from '@/lib/services/segments/list-rule-words';

export const metadata: Metadata = { title: 'New segment' };

type NewSegmentPageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What another screen hands over: a rule as JSON, a name, or a template. What is not understood is left out. */
const Given = z.object({
  rule: z
    .string()
    .transform((text) => parsedRule(text))
    .nullable()
    .catch(null),
  name: z.string().max(120).catch(''),
  template: z.string().nullable().catch(null),
});

export default async function NewSegmentPage({ params, searchParams }: NewSegmentPageProps) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  if (!may(ctx.actor.role, 'segments:write')) return <NoNewSegment role={ctx.actor.role} />;
  const given = Given.parse(await searchParams);
  return <NewSegment workspace={workspace} dictionary={await listRuleWords(ctx)} {...given} />;
}

function NoNewSegment({ role }: { role: string }) {
  return (
    <EmptyState title="Making a segment takes an editor">
      <p>You are a {role} here: you can read every segment and download its members. Ask an admin for another role.</p>
    </EmptyState>
  );
}

function parsedRule(text: string): Rule | null {
  try {
    return Rule.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
