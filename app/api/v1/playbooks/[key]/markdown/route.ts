import { route } from '@/lib/server/route';
import { exportPlaybookMarkdown } from '@/lib/services/playbooks/export-playbook';
import { PlaybookByKeyInput } from '@/lib/services/playbooks/get-playbook';

export const GET = route(PlaybookByKeyInput, exportPlaybookMarkdown, {
  summary: 'A playbook as Markdown: a chapter per section in its order, with its numbers of now.',
});
