import { visitorRoute } from '@/lib/server/route';
import { getSharedPortrait, SharedPortraitInput } from '@/lib/services/boards/open-shared';

export const GET = visitorRoute(SharedPortraitInput, getSharedPortrait, {
  summary: 'The portrait of a persona on a shared board.',
});
