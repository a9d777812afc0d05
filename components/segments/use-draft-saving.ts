'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { z } from 'zod';
import { segmentCommands } from '@/components/segments/commands';
import { segmentQueries } from '@/components/segments/queries';
import { useHeldPage } from '@/components/segments/use-held-page';
import { AppError } from '@/lib/core/errors';
import { completeRule, draftOf } from '@/lib/core/segments/draft-rule';
import { Rule } from '@/lib/core/segments/rule';
import type { Segment } from '@/lib/core/segments/segment';

/** The draft that somebody else saved meanwhile. */
const Theirs = z.object({ draft: z.object({ rule: Rule.nullable(), revision: z.int() }) });
export type Theirs = z.infer<typeof Theirs>['draft'];

type Kept = { revision: number; text: string; at: number | null };
type Sent = { rule: Rule; revision: number };

export type DraftSaving = {
  revision: number;
  dirty: boolean;
  saving: boolean;
  savedAt: number | null;
  error: Error | null;
  theirs: Theirs | null;
  /** Saves what is not saved yet, and says at which revision the draft stands. */
  saveNow: () => Promise<number>;
  /** Goes on from their draft: what is on the screen, mine or theirs, is saved over it. */
  settle: () => void;
};

const restMs = 700;

/**
 * Keeps the draft saved while it changes. A stale save stops everything until somebody has chosen. What changed beside
 * the rule (a name, a publication, a retirement) counts the revision up too, and there is nothing to choose.
 */
export function useDraftSaving(workspace: string, segment: Segment, rule: Rule | null): DraftSaving {
  const client = useQueryClient();
  const [kept, setKept] = useState<Kept>({
    revision: segment.draft.revision,
    text: shownText(segment.draft.rule),
    at: null,
  });
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const text = JSON.stringify(rule);
  const dirty = rule !== null && text !== kept.text;
  useHeldPage(dirty);
  const isRuleAsKept = shownText(segment.draft.rule) === kept.text;
  const revision = isRuleAsKept ? Math.max(kept.revision, segment.draft.revision) : kept.revision;

  const save = useMutation({
    mutationFn: (sent: Sent) => segmentCommands(workspace).update(segment.key, sent),
    onSuccess: (answer, sent) => {
      setKept({ revision: answer.draft.revision, text: JSON.stringify(sent.rule), at: Date.now() });
      client.setQueryData(segmentQueries(workspace).detail(segment.key).queryKey, answer);
    },
    onError: (error) => setTheirs(theirsIn(error)),
  });
  const refused = save.isError && JSON.stringify(save.variables?.rule) === text;

  // What was sent last, which may still be on its way: nobody sends beside it.
  const sent = useRef<{ rule: Rule; answer: Promise<Segment> } | null>(null);
  const send = (next: Sent): Promise<Segment> => {
    const answer = save.mutateAsync(next);
    sent.current = { rule: next.rule, answer };
    answer.catch(() => {
      sent.current = null;
    });
    return answer;
  };
  const saveNow = async (): Promise<number> => {
    if (!rule || !dirty) return revision;
    const before = sent.current;
    const at = before ? Math.max(revision, (await before.answer).draft.revision) : revision;
    if (at > revision && JSON.stringify(before?.rule) === text) return at;
    return (await send({ rule, revision: at })).draft.revision;
  };

  const flush = useEffectEvent(() => {
    // What cannot be saved is told by `error` and `theirs`.
    if (!theirs) saveNow().catch(() => undefined);
  });
  const waits = dirty && !theirs && !save.isPending && !refused;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the rule begins the wait anew
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(flush, restMs);
    return () => clearTimeout(timer);
  }, [waits, text]);
  useEffect(() => () => flush(), []);

  return {
    revision,
    dirty,
    saving: save.isPending,
    savedAt: kept.at,
    error: refused && !theirs ? save.error : null,
    theirs,
    saveNow,
    settle: () => {
      if (theirs) setKept({ revision: theirs.revision, text: shownText(theirs.rule), at: null });
      setTheirs(null);
      save.reset();
    },
  };
}

/** A stored rule as the builder would send it back untouched. */
function shownText(rule: Rule | null): string {
  return JSON.stringify(completeRule(draftOf(rule)).rule);
}

function theirsIn(error: Error): Theirs | null {
  return error instanceof AppError && error.kind === 'conflict'
    ? (Theirs.safeParse(error.details).data?.draft ?? null)
    : null;
}
