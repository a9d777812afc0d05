import { wholeListOf } from '@/lib/core/accounts/list';
import { Nothing } from '@/lib/core/accounts/nothing';
import { Follow, FollowTarget } from '@/lib/core/follows/follow';
import { route } from '@/lib/server/route';
import { follow, listFollows } from '@/lib/services/follows/follow-things';

export const GET = route(Nothing, (ctx) => listFollows(ctx), {
  summary: 'The boards, segments and personas that the caller follows.',
  output: wholeListOf(Follow),
});

export const POST = route(FollowTarget, follow, {
  summary: 'Begins to follow a board, a segment or a persona: what moves is in the weekly digest.',
  output: wholeListOf(Follow),
  status: 201,
});
