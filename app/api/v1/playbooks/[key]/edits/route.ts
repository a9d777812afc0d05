import { Playbook } from '@/lib/core/playbooks/playbook';
import { route } from '@/lib/server/route';
import { EditPlaybookInput, editPlaybook } from '@/lib/services/playbooks/change-playbook';

export const POST = route(EditPlaybookInput, editPlaybook, {
  summary:
    'Applies edits to the newest state, all or none. Where somebody else wrote meanwhile there is a conflict, with both texts in its details.',
  output: Playbook,
});
