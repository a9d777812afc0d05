import { route } from '@/lib/server/route';
import { FreezeCellInput, FrozenCell, freezeCell } from '@/lib/services/insights/freeze-cell';

export const POST = route(FreezeCellInput, freezeCell, {
  summary: 'Keeps who is behind a number of an insight as a list that stays what it is, and answers the rule for it.',
  output: FrozenCell,
});
