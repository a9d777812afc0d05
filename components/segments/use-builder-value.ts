'use client';

import { useMemo } from 'react';
import type { Builder, NodeCount } from '@/components/rule-builder/builder-context';
import type { LivePreview } from '@/components/segments/use-live-preview';
import type { BuilderAction, BuilderState } from '@/lib/core/segments/builder-state';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import type { CompletedRule } from '@/lib/core/segments/draft-rule';
import { nodeAt } from '@/lib/core/segments/edit-rule';

type Ingredients = {
  ownKey: string | null;
  state: BuilderState;
  dispatch: (action: BuilderAction) => void;
  completed: CompletedRule;
  preview: LivePreview;
  dictionary: Dictionary;
  readOnly: boolean;
};

/** What the rows of the builder may ask: counts and findings, by the path of the draft they stand at. */
export function useBuilderValue(given: Ingredients): Builder {
  const { state, completed, preview, ...rest } = given;
  const rulePaths = useMemo(
    () => new Map([...completed.draftPaths].map(([rulePath, draftPath]) => [draftPath, rulePath])),
    [completed],
  );
  return {
    ...rest,
    draft: state.draft,
    focus: state.focus,
    base: preview.answer?.total ?? null,
    counting: preview.counting,
    countOf: (path) => countAt(path, rulePaths, completed, preview),
    findingsOf: (path) => {
      const rulePath = rulePaths.get(path);
      if (rulePath === undefined || (preview.stale && !preview.error)) return [];
      return preview.findings.filter((finding) => nearestNode(finding.path, completed) === rulePath);
    },
    missingAt: (path) => completed.missing.find((missing) => missing.path === path)?.says ?? null,
  };
}

/**
 * The counts of one node. While a newer count is on its way the old one is shown only where the old rule had the very
 * same condition at this place. What is left after the only condition of a `not` is what is left after the `not`.
 */
function countAt(
  path: string,
  rulePaths: Map<string, string>,
  completed: CompletedRule,
  { answer, stale }: LivePreview,
): NodeCount | null {
  const rulePath = rulePaths.get(path);
  if (rulePath === undefined || !answer || !completed.rule) return null;
  const isSame = JSON.stringify(nodeAt(answer.rule, rulePath)) === JSON.stringify(nodeAt(completed.rule, rulePath));
  const count = answer.conditions.find((condition) => condition.path === rulePath);
  if (!count || (stale && !isSame)) return null;
  return { alone: count.alone, left: count.left ?? leftAround(rulePath, answer.conditions), stale };
}

/** A finding may point into a node, at its value or its name; it is said beside the node. */
function nearestNode(path: string, { draftPaths }: Pick<CompletedRule, 'draftPaths'>): string {
  if (path === '' || draftPaths.has(path)) return path;
  return nearestNode(path.slice(0, path.lastIndexOf('/')), { draftPaths });
}

function leftAround(path: string, conditions: { path: string; left: number | null }[]): number | null {
  if (!path.endsWith('/rule')) return null;
  const around = path.slice(0, -'/rule'.length);
  const found = conditions.find((condition) => condition.path === around);
  return found?.left ?? leftAround(around, conditions);
}
