'use client';

import { useMemo, useReducer } from 'react';
import { useBuilderValue } from '@/components/segments/use-builder-value';
import { useLivePreview } from '@/components/segments/use-live-preview';
import { useRuleNames } from '@/components/segments/use-rule-names';
import { build, startBuilding } from '@/lib/core/segments/builder-state';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { completeRule } from '@/lib/core/segments/draft-rule';
import type { Rule } from '@/lib/core/segments/rule';

type Editing = {
  workspace: string;
  /** Key of the segment that is edited; null while it has none. */
  ownKey: string | null;
  start: Rule | null;
  dictionary: Dictionary;
  readOnly: boolean;
};

/** A rule being edited, with its history, its live count and all it can be made of. */
export function useRuleEditor({ workspace, ownKey, start, dictionary, readOnly }: Editing) {
  const [state, dispatch] = useReducer(build, start, startBuilding);
  const completed = useMemo(() => completeRule(state.draft), [state.draft]);
  const preview = useLivePreview(workspace, completed.rule, ownKey);
  const names = useRuleNames(workspace, dictionary);
  const value = { workspace, ownKey, state, dispatch, completed, preview, names, dictionary, readOnly };
  const builder = useBuilderValue(value);
  return { state, dispatch, completed, rule: completed.rule, preview, names, dictionary, builder, readOnly };
}

export type RuleEditor = ReturnType<typeof useRuleEditor>;
