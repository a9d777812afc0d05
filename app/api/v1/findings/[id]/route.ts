import { Finding } from '@/lib/core/research/finding';
import { route } from '@/lib/server/route';
import {
  FindingByIdInput,
  getFinding,
  removeFinding,
  UpdateFindingInput,
  updateFinding,
} from '@/lib/services/research/write-findings';

export const GET = route(FindingByIdInput, getFinding, { summary: 'One finding with its quotes.', output: Finding });

export const PATCH = route(UpdateFindingInput, updateFinding, {
  summary: 'Changes a finding, or what it stands on, at the revision it was read at.',
  output: Finding,
});

export const DELETE = route(FindingByIdInput, removeFinding, {
  summary: 'Takes a finding away; it can come back.',
  output: Finding,
});
