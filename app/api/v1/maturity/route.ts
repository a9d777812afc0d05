import { Maturity } from '@/lib/core/maturity/maturity';
import { route } from '@/lib/server/route';
import { CheckMaturityInput, checkMaturity } from '@/lib/services/maturity/check-maturity';

export const GET = route(CheckMaturityInput, checkMaturity, {
  summary:
    'How far the workspace has come, from basic targeting to adaptive, with what is missing next for each criterion.',
  output: Maturity,
});
