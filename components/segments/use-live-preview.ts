'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { type PreviewAnswer, ruleQueries } from '@/components/segments/rule-queries';
import { AppError } from '@/lib/core/errors';
import type { Rule } from '@/lib/core/segments/rule';
import { Finding } from '@/lib/core/segments/segment';

export type LivePreview = {
  answer: PreviewAnswer | null;
  /** The numbers belong to an earlier rule, or cannot be had just now. */
  stale: boolean;
  counting: boolean;
  error: Error | null;
  findings: z.infer<typeof Finding>[];
  retry: () => void;
};

const settleMs = 220;

/**
 * Counts the rule as it is edited. The moment it changes, the running count is dropped, which aborts its request; a new
 * one starts when the rule has rested for a moment. Until then the old numbers stay, marked as stale.
 */
export function useLivePreview(workspace: string, rule: Rule | null, key: string | null): LivePreview {
  const text = JSON.stringify(rule);
  const rested = useRested(text);
  const resting = rested === text;
  const queries = ruleQueries(workspace);
  const asked = rule && resting;
  const query = useQuery({
    ...queries.preview(rule ?? nothing, key),
    ...(asked ? {} : { queryKey: queries.waiting }),
    enabled: Boolean(asked),
    placeholderData: keepPreviousData,
  });
  const error = asked ? query.error : null;
  return {
    answer: rule ? (query.data ?? null) : null,
    stale: !asked || query.isPlaceholderData || query.isError,
    counting: rule !== null && (!resting || query.isFetching),
    error,
    findings: error ? findingsIn(error) : (query.data?.findings ?? []),
    retry: () => query.refetch(),
  };
}

const nothing: Rule = { kind: 'trait', name: 'nothing', operator: 'exists' };

/** The text once it has not changed for a moment. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), settleMs);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

const WithFindings = z.object({ findings: z.array(Finding) });

function findingsIn(error: Error): z.infer<typeof Finding>[] {
  return error instanceof AppError ? (WithFindings.safeParse(error.details).data?.findings ?? []) : [];
}
