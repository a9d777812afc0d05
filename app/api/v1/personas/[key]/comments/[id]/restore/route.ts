import { Comment } from '@/lib/core/comments/comment';
import { route } from '@/lib/server/route';
import { CommentInput, restoreComment } from '@/lib/services/comments/write-comments';

export const POST = route(CommentInput, restoreComment, {
  summary: 'Brings back a comment that was taken away.',
  output: Comment,
});
