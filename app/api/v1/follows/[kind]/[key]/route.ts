import { wholeListOf } from '@/lib/core/accounts/list';
import { Follow, FollowTarget } from '@/lib/core/follows/follow';
import { route } from '@/lib/server/route';
import { unfollow } from '@/lib/services/follows/follow-things';

export const DELETE = route(FollowTarget, unfollow, {
  summary: 'Ends following something.',
  output: wholeListOf(Follow),
});
