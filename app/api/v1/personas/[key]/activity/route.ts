import { Activity } from '@/lib/core/comments/activity';
import { pageOf } from '@/lib/core/page';
import { route } from '@/lib/server/route';
import { ActivityInput, listActivity } from '@/lib/services/comments/list-activity';

export const GET = route(ActivityInput, listActivity, {
  summary: 'What happened to a persona and what was said about it, newest first.',
  output: pageOf(Activity),
});
