import { Finding } from '@/lib/core/research/finding';
import { route } from '@/lib/server/route';
import { FindingByIdInput, restoreFinding } from '@/lib/services/research/write-findings';

export const POST = route(FindingByIdInput, restoreFinding, { summary: 'Brings a finding back.', output: Finding });
