import { Comment } from '@/lib/core/comments/comment';
import { route } from '@/lib/server/route';
import { CommentInput, removeComment, UpdateCommentInput, updateComment } from '@/lib/services/comments/write-comments';

export const PATCH = route(UpdateCommentInput, updateComment, {
  summary: 'Changes a comment. Only who wrote it does.',
  output: Comment,
});
export const DELETE = route(CommentInput, removeComment, {
  summary: 'Takes a comment away; it can be brought back. Only who wrote it does.',
  status: 204,
});
