import { Playbook } from '@/lib/core/playbooks/playbook';
import { route } from '@/lib/server/route';
import { archivePlaybook, RenamePlaybookInput, renamePlaybook } from '@/lib/services/playbooks/change-playbook';
import { getPlaybook, PlaybookByKeyInput } from '@/lib/services/playbooks/get-playbook';

export const GET = route(PlaybookByKeyInput, getPlaybook, {
  summary: 'One playbook with everybody it names and the pieces it shows, as they are now.',
  output: Playbook,
});

export const PATCH = route(RenamePlaybookInput, renamePlaybook, {
  summary: 'Gives a playbook another name. What it says is changed by edits.',
  output: Playbook,
});

export const DELETE = route(PlaybookByKeyInput, archivePlaybook, {
  summary: 'Archives a playbook and closes its links. It can be brought back.',
  output: Playbook,
});
