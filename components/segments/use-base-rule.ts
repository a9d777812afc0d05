'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Workspace } from '@/lib/core/accounts/workspace';
import { completeRule, draftOf } from '@/lib/core/segments/draft-rule';
import type { Rule } from '@/lib/core/segments/rule';

/** The rule that says who counts, as it is saved; saving another one can be undone. */
export function useBaseRule(workspace: string, given: Rule | null, onUndone: (rule: Rule | null) => void) {
  const client = useQueryClient();
  const [saved, setSaved] = useState(given);

  async function write(rule: Rule | null): Promise<void> {
    const after = await api(workspace).patch('workspace', { body: { base_rule: rule }, schema: Workspace });
    setSaved(after.base_rule);
    await client.invalidateQueries();
  }

  const save = useMutation({
    mutationFn: write,
    onSuccess: (_nothing, rule) =>
      toastDone(rule ? 'Shares are over those who count.' : 'Everybody counts.', {
        onUndo: () =>
          write(saved)
            .then(() => onUndone(saved))
            .catch((error: Error) => toastFailed(error.message)),
      }),
  });
  return { save, isSaved: (rule: Rule | null) => shownText(rule) === shownText(saved) };
}

/** A stored rule as the builder would send it back untouched. */
function shownText(rule: Rule | null): string {
  return JSON.stringify(completeRule(draftOf(rule)).rule);
}
