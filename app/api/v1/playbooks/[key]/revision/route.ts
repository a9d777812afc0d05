import { DocumentRevision } from '@/lib/core/documents/document';
import { route } from '@/lib/server/route';
import { getPlaybookRevision, PlaybookByKeyInput } from '@/lib/services/playbooks/get-playbook';

export const GET = route(PlaybookByKeyInput, getPlaybookRevision, {
  summary: 'How far a playbook is by now, for whoever has it open: it is read anew once this has risen.',
  output: DocumentRevision,
});
