'use client';

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Bell, BellRing } from 'lucide-react';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Follow, type FollowTarget } from '@/lib/core/follows/follow';

const FollowList = z.object({ items: z.array(Follow) });

const followQueries = (workspace: string) =>
  queryOptions({
    queryKey: ['follows', workspace],
    queryFn: ({ signal }) => api(workspace).get('follows', { schema: FollowList, signal }),
    staleTime: 60_000,
  });

type FollowButtonProps = { workspace: string; target: FollowTarget; name: string };

/** Follows a board, a segment or a persona, or ends it. */
export function FollowButton({ workspace, target, name }: FollowButtonProps) {
  const cache = useQueryClient();
  const options = followQueries(workspace);
  const { data } = useQuery(options);
  const follows = data?.items.some(({ kind, key }) => kind === target.kind && key === target.key) ?? false;
  const change = useMutation({
    mutationFn: () =>
      follows
        ? api(workspace).delete(`follows/${target.kind}/${target.key}`, { schema: FollowList })
        : api(workspace).post('follows', { body: target, schema: FollowList }),
    onSuccess: (list) => {
      cache.setQueryData(options.queryKey, list);
      toastDone(
        follows
          ? `You no longer follow ${name}.`
          : `You follow ${name}. What moves is told once a week on your home page, and nothing when nothing does.`,
      );
    },
    onError: (error) => toastFailed(error.message),
  });
  const Icon = follows ? BellRing : Bell;
  return (
    <Button
      variant="ghost"
      aria-pressed={follows}
      aria-label={follows ? `Following ${name}` : `Follow ${name}`}
      disabled={!data}
      pending={change.isPending}
      onClick={() => change.mutate()}
    >
      <Icon aria-hidden />
      {follows ? 'Following' : 'Follow'}
    </Button>
  );
}
