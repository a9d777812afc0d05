import { SharedPlaybook } from '@/lib/core/playbooks/shared-playbook';
import { LinkToken } from '@/lib/core/sharing/link';
import { visitorRoute } from '@/lib/server/route';
import { openSharedPlaybook } from '@/lib/services/playbooks/share-playbook';

export const GET = visitorRoute(LinkToken, openSharedPlaybook, {
  summary: 'A shared playbook as whoever holds its link may see it.',
  output: SharedPlaybook,
});
