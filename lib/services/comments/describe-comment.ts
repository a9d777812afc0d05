import type { Actor } from '@/lib/core/access';
import type { Comment } from '@/lib/core/comments/comment';
import type { StoredComment } from '@/lib/data/persona-comments';

/** A comment as this reader sees it. */
export function describeComment(actor: Actor, stored: StoredComment): Comment {
  const { id, claim, text, mentions } = stored;
  return {
    id,
    claim,
    text,
    mentions,
    author_name: stored.authorName,
    is_mine: stored.authorId === actor.id,
    created_at: stored.createdAt.toISOString(),
    edited_at: stored.editedAt?.toISOString() ?? null,
  };
}
