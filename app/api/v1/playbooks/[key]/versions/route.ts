import { pageOf } from '@/lib/core/page';
import { PlaybookVersion } from '@/lib/core/playbooks/playbook';
import { route } from '@/lib/server/route';
import {
  KeepPlaybookVersionInput,
  keepPlaybookVersion,
  ListPlaybookVersionsInput,
  listPlaybookVersions,
} from '@/lib/services/playbooks/playbook-versions';

export const GET = route(ListPlaybookVersionsInput, listPlaybookVersions, {
  summary: 'Versions of a playbook, newest first, each with what it changed.',
  output: pageOf(PlaybookVersion),
});

export const POST = route(KeepPlaybookVersionInput, keepPlaybookVersion, {
  summary: 'Keeps the playbook as it stands as the next version.',
  output: PlaybookVersion,
  status: 201,
});
