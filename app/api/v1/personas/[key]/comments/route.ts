import { Comment } from '@/lib/core/comments/comment';
import { route } from '@/lib/server/route';
import { CreateCommentInput, createComment } from '@/lib/services/comments/write-comments';

export const POST = route(CreateCommentInput, createComment, {
  summary: 'Says something about a persona or one of its claims. Whoever is named is asked to look.',
  output: Comment,
  status: 201,
});
