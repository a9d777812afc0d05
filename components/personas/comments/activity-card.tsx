'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { CommentForm } from '@/components/personas/comments/comment-form';
import { CommentItem } from '@/components/personas/comments/comment-item';
import { useComments } from '@/components/personas/comments/use-comments';
import { personaLifeQueries } from '@/components/personas/life-queries';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { LoadMore } from '@/components/ui/load-more';
import { Loading, SkeletonText } from '@/components/ui/skeleton';
import type { Activity } from '@/lib/core/comments/activity';

/** What is said about a persona and what was done to it, newest first. It is not printed. */
export function ActivityCard({ workspace, personaKey }: { workspace: string; personaKey: string }) {
  const activity = useInfiniteQuery(personaLifeQueries(workspace).activity(personaKey));
  const { add } = useComments(workspace, personaKey);
  const items = activity.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card id="activity" title="Comments and activity" className="scroll-mt-20 print:hidden">
      <CommentForm
        workspace={workspace}
        label="Write a comment"
        save="Comment"
        pending={add.isPending}
        error={add.error}
        onSave={(words, onKept) => add.mutate({ ...words, claim_id: null }, { onSuccess: onKept })}
      />
      {activity.isPending && (
        <Loading label="The activity is loading">
          <SkeletonText lines={4} />
        </Loading>
      )}
      {activity.error && <p className="mt-3 text-bad">{activity.error.message}</p>}
      <ul className="mt-4 space-y-2.5">
        {items.map((item) => (
          <li key={item.id}>
            <Happened {...{ workspace, personaKey, item }} />
          </li>
        ))}
      </ul>
      <LoadMore
        hasMore={activity.hasNextPage}
        pending={activity.isFetchingNextPage}
        onClick={() => void activity.fetchNextPage()}
      />
    </Card>
  );
}

function Happened({ workspace, personaKey, item }: { workspace: string; personaKey: string; item: Activity }) {
  if (item.kind === 'comment') return <CommentItem {...{ workspace, personaKey }} comment={item.comment} />;
  return (
    <p className="break-words text-ink-2 text-xs">
      {item.sentence} <DateTime at={item.at} className="text-ink-3" />
    </p>
  );
}
