import { pageOf } from '@/lib/core/page';
import { Playbook, PlaybookSummary } from '@/lib/core/playbooks/playbook';
import { route } from '@/lib/server/route';
import { CreatePlaybookInput, createPlaybook } from '@/lib/services/playbooks/change-playbook';
import { ListPlaybooksInput, listPlaybooks } from '@/lib/services/playbooks/get-playbook';

export const GET = route(ListPlaybooksInput, listPlaybooks, {
  summary: 'The playbooks of the workspace, by name.',
  output: pageOf(PlaybookSummary),
});

export const POST = route(CreatePlaybookInput, createPlaybook, {
  summary: 'Makes a playbook, empty or with sections and rows. How it began is its first version.',
  output: Playbook,
  status: 201,
});
