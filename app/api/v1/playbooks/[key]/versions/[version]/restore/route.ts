import { Playbook } from '@/lib/core/playbooks/playbook';
import { route } from '@/lib/server/route';
import { PlaybookVersionInput, restorePlaybookVersion } from '@/lib/services/playbooks/playbook-versions';

export const POST = route(PlaybookVersionInput, restorePlaybookVersion, {
  summary: 'Goes back to a version as a new one; what stood until now is kept as a version before.',
  output: Playbook,
});
