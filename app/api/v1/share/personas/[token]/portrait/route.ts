import { LinkToken } from '@/lib/core/sharing/link';
import { visitorRoute } from '@/lib/server/route';
import { getSharedPersonaPortrait } from '@/lib/services/personas/open-shared-persona';

export const GET = visitorRoute(LinkToken, getSharedPersonaPortrait, {
  summary: 'The portrait of a shared persona as a picture.',
});
