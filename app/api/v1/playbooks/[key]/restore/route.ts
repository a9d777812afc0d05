import { Playbook } from '@/lib/core/playbooks/playbook';
import { route } from '@/lib/server/route';
import { bringBackPlaybook } from '@/lib/services/playbooks/change-playbook';
import { PlaybookByKeyInput } from '@/lib/services/playbooks/get-playbook';

export const POST = route(PlaybookByKeyInput, bringBackPlaybook, {
  summary: 'Brings an archived playbook back; its links open again.',
  output: Playbook,
});
