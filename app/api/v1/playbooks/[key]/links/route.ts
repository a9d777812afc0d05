import { wholeListOf } from '@/lib/core/accounts/list';
import { Link, LinkDraft, NewLink } from '@/lib/core/sharing/link';
import { route } from '@/lib/server/route';
import { PlaybookByKeyInput } from '@/lib/services/playbooks/get-playbook';
import { listPlaybookLinks, sharePlaybook } from '@/lib/services/playbooks/share-playbook';

export const GET = route(PlaybookByKeyInput, listPlaybookLinks, {
  summary: 'The links that show a playbook without a sign-in, newest first, with their state.',
  output: wholeListOf(Link),
});

export const POST = route(LinkDraft, sharePlaybook, {
  summary: 'Makes a read-only link that expires. The link is in this answer only.',
  output: NewLink,
  status: 201,
});
