import { pageOf } from '@/lib/core/page';
import { Finding } from '@/lib/core/research/finding';
import { route } from '@/lib/server/route';
import {
  CreateFindingInput,
  createFinding,
  ListFindingsInput,
  listFindings,
} from '@/lib/services/research/write-findings';

export const GET = route(ListFindingsInput, listFindings, {
  summary: 'What was learned, the last changed first, each with the quotes it stands on.',
  output: pageOf(Finding),
});

export const POST = route(CreateFindingInput, createFinding, {
  summary: 'Writes down what was learned, with the highlights it stands on.',
  output: Finding,
  status: 201,
});
