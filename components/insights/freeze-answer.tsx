'use client';

import { useMutation } from '@tanstack/react-query';
import { Snowflake } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import type { FrozenAnswer } from '@/lib/core/boards/frozen-answer';
import type { InsightQuestion } from '@/lib/core/boards/insight-question';

type FreezeAnswerProps = { workspace: string; question: InsightQuestion; title: string; disabled: boolean };

/** Keeps the answer as it is now, and opens what was kept: its address is the link that does not change. */
export function FreezeAnswer({ workspace, question, title, disabled }: FreezeAnswerProps) {
  const router = useRouter();
  const freeze = useMutation({
    mutationFn: () =>
      api(workspace).post<FrozenAnswer>('frozen-answers', {
        body: { title: title.slice(0, 120), insight: question },
      }),
    onSuccess: ({ id }) => router.push(`/w/${workspace}/insights/frozen/${id}`),
    onError: (error) => toastFailed(error.message),
  });
  return (
    <Button
      variant="ghost"
      aria-label="Freeze"
      disabled={disabled}
      pending={freeze.isPending}
      onClick={() => freeze.mutate()}
    >
      <Snowflake aria-hidden className="sm:hidden" />
      <span className="max-sm:hidden">Freeze</span>
    </Button>
  );
}
