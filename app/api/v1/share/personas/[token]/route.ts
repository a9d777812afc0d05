import { SharedPersona } from '@/lib/core/personas/shared-persona';
import { LinkToken } from '@/lib/core/sharing/link';
import { visitorRoute } from '@/lib/server/route';
import { openSharedPersona } from '@/lib/services/personas/open-shared-persona';

export const GET = visitorRoute(LinkToken, openSharedPersona, {
  summary: 'A shared persona as whoever holds its link may see it: only quotes that may be shown to anybody.',
  output: SharedPersona,
});
