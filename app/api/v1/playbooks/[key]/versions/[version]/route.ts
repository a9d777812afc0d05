import { PlaybookVersion } from '@/lib/core/playbooks/playbook';
import { route } from '@/lib/server/route';
import { getPlaybookVersion, PlaybookVersionInput } from '@/lib/services/playbooks/playbook-versions';

export const GET = route(PlaybookVersionInput, getPlaybookVersion, {
  summary: 'What one version of a playbook said.',
  output: PlaybookVersion,
});
