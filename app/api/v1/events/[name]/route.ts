import { EventDetail } from '@/lib/core/dictionary/dictionary-entry';
import { route } from '@/lib/server/route';
import { GetEventInput, getEvent } from '@/lib/services/events/get-event';

export const GET = route(GetEventInput, getEvent, {
  summary: 'One event name by week, with its properties, their types and most frequent values.',
  output: EventDetail,
});
