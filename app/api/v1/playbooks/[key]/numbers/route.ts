import { PlaybookNumbers } from '@/lib/core/playbooks/playbook-numbers';
import { route } from '@/lib/server/route';
import { PlaybookByKeyInput } from '@/lib/services/playbooks/get-playbook';
import { readPlaybookNumbers } from '@/lib/services/playbooks/read-playbook-numbers';

export const GET = route(PlaybookByKeyInput, readPlaybookNumbers, {
  summary: 'What each KPI counts in its days, held against as many days before, and the key metrics of its personas.',
  output: PlaybookNumbers,
});
