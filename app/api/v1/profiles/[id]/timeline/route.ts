import { pageOf } from '@/lib/core/page';
import { TimelineEvent } from '@/lib/core/profiles/profile';
import { route } from '@/lib/server/route';
import { ListTimelineInput, listTimeline } from '@/lib/services/profiles/list-timeline';

export const GET = route(ListTimelineInput, listTimeline, {
  summary: 'What a profile did, newest first.',
  output: pageOf(TimelineEvent),
});
