'use client';

import { useMemo, useReducer } from 'react';
import { useNamesAsVocabulary } from '@/components/rule-builder/use-names';
import { useBuilderValue } from '@/components/segments/use-builder-value';
import { useLivePreview } from '@/components/segments/use-live-preview';
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
  const vocabulary = useNamesAsVocabulary(workspace, dictionary, readOnly);
  const builder = useBuilderValue({ ownKey, state, dispatch, completed, preview, dictionary, readOnly });
  const { names } = vocabulary;
  return {
    state,
    dispatch,
    completed,
    rule: completed.rule,
    preview,
    names,
    dictionary,
    builder,
    vocabulary,
    readOnly,
  };
}

export type RuleEditor = ReturnType<typeof useRuleEditor>;
