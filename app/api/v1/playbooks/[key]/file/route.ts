import { route } from '@/lib/server/route';
import { exportPlaybookFile } from '@/lib/services/playbooks/export-playbook';
import { PlaybookByKeyInput } from '@/lib/services/playbooks/get-playbook';

export const GET = route(PlaybookByKeyInput, exportPlaybookFile, {
  summary: 'A playbook as a file, which makes the same playbook when it is sent to POST playbooks.',
});
