import { AppError } from '@/lib/core/errors';
import { matrixDifference } from '@/lib/core/priority-matrices/matrix-difference';
import type { MatrixContent as Content } from '@/lib/core/priority-matrices/priority-matrix';
import { MatrixContent, whoId } from '@/lib/core/priority-matrices/priority-matrix';
import type { Rule } from '@/lib/core/segments/rule';
import { listPersonaNames } from '@/lib/data/personas';
import { listPinnedVersions } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import type { DocumentRules } from '../documents/document-rules';
import { requireSoundRule, ruleScope } from '../segments/rule-scope';

/** What a priority matrix adds to documents. */
export const matrixRules: DocumentRules<Content> = {
  kind: 'priority_matrix',
  noun: 'priority matrix',
  Content: MatrixContent,
  requireSound,
  difference: matrixDifference,
};

/** Only what is new is asked: whoever is gone since stays in the matrix, and it says so. */
async function requireSound(ctx: ServiceContext, content: Content, before: Content | null): Promise<void> {
  const known = new Set(before?.entries.map(({ who }) => JSON.stringify(who)));
  const added = content.entries.map(({ who }) => who).filter((who) => !known.has(JSON.stringify(who)));
  const { workspaceId } = ctx.actor;
  // One after the other: within a transaction they share one connection.
  const personas = await listPersonaNames(
    ctx.db,
    workspaceId,
    added.map(({ key }) => key),
  );
  const pins = added.flatMap((who) => (who.kind === 'segment' ? [{ key: who.key, version: who.version }] : []));
  const versions = await listPinnedVersions(ctx.db, workspaceId, pins);
  const found = new Set([
    ...personas.map(({ key }) => whoId({ kind: 'persona', key })),
    ...versions.map(({ segmentKey: key, number: version }) => `${whoId({ kind: 'segment', key, version })}@${version}`),
  ]);
  for (const who of added) {
    if (found.has(who.kind === 'segment' ? `${whoId(who)}@${who.version}` : whoId(who))) continue;
    const named =
      who.kind === 'persona' ? `persona "${who.key}"` : `version ${who.version} of the segment "${who.key}"`;
    throw new AppError('invalid', `There is no ${named} in this workspace. Choose another one.`);
  }
  await requireSoundFunnel(ctx, content, before);
}

/** Conditions of a step have to mean something; an event that nobody sent yet may come. */
async function requireSoundFunnel(ctx: ServiceContext, { funnel }: Content, before: Content | null): Promise<void> {
  if (!funnel || JSON.stringify(funnel) === JSON.stringify(before?.funnel)) return;
  const rules = funnel.steps.flatMap((step): Rule[] =>
    step.where ? [{ kind: 'did', ...step, count: { operator: 'at_least', n: 1 }, window: 'ever' }] : [],
  );
  if (rules.length === 0) return;
  const ground = await ruleScope(ctx, rules);
  for (const rule of rules) requireSoundRule(rule, ground);
}
