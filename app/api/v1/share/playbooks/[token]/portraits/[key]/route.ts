import { visitorRoute } from '@/lib/server/route';
import { getPlaybookPortrait, SharedPlaybookPortraitInput } from '@/lib/services/playbooks/share-playbook';

export const GET = visitorRoute(SharedPlaybookPortraitInput, getPlaybookPortrait, {
  summary: 'The portrait of a persona on a shared playbook.',
});
