'use client';

import { useState } from 'react';
import { CommentForm } from '@/components/personas/comments/comment-form';
import { useComments } from '@/components/personas/comments/use-comments';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { TextLink } from '@/components/ui/text-link';
import { type Comment, cutAtMentions } from '@/lib/core/comments/comment';

type CommentItemProps = { workspace: string; personaKey: string; comment: Comment };

/** What somebody said, with the names in it, and for whoever wrote it the way to change it. */
export function CommentItem({ workspace, personaKey, comment }: CommentItemProps) {
  const [isEdited, setEdited] = useState(false);
  const { change, remove } = useComments(workspace, personaKey);
  const { id, claim, author_name: author, is_mine: isMine } = comment;
  return (
    <div className="rounded-md bg-sunken p-2.5">
      <p className="text-ink-3 text-xs">
        <span className="font-semibold text-ink">{author}</span>
        {claim && (
          <>
            {' on '}
            <TextLink href={`#claim-${claim.id}`}>“{claim.text}”</TextLink>
          </>
        )}
        , <DateTime at={comment.created_at} />
        {comment.edited_at && ', edited'}
      </p>
      {isEdited ? (
        <CommentForm
          workspace={workspace}
          label="Your comment"
          save="Save"
          before={comment}
          pending={change.isPending}
          error={change.error}
          onSave={(words) => change.mutate({ id, ...words }, { onSuccess: () => setEdited(false) })}
          onCancel={() => setEdited(false)}
        />
      ) : (
        <CommentWords comment={comment} />
      )}
      {isMine && !isEdited && (
        <p className="mt-1 -ml-2 flex">
          <Button size="sm" variant="ghost" onClick={() => setEdited(true)}>
            Edit
          </Button>
          <Button size="sm" variant="ghost" pending={remove.isPending} onClick={() => remove.mutate(id)}>
            Take it away
          </Button>
        </p>
      )}
    </div>
  );
}

function CommentWords({ comment: { text, mentions } }: { comment: Comment }) {
  let at = 0;
  const parts = cutAtMentions(text, mentions).map((part) => {
    const place = at;
    at += part.text.length;
    return { ...part, place };
  });
  return (
    <p className="mt-0.5 whitespace-pre-wrap break-words">
      {parts.map((part) =>
        part.isMention ? (
          <strong key={part.place} className="font-semibold">
            {part.text}
          </strong>
        ) : (
          <span key={part.place}>{part.text}</span>
        ),
      )}
    </p>
  );
}
