import { EventName } from '@/lib/core/dictionary/dictionary-entry';
import { pageOf } from '@/lib/core/page';
import { route } from '@/lib/server/route';
import { ListEventsInput, listEvents } from '@/lib/services/events/list-events';

export const GET = route(ListEventsInput, listEvents, {
  summary: 'The event names of the workspace, with counts, profiles, and when they were first and last seen.',
  output: pageOf(EventName),
});
