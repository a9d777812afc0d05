import { TraitName } from '@/lib/core/dictionary/dictionary-entry';
import { pageOf } from '@/lib/core/page';
import { route } from '@/lib/server/route';
import { ListTraitsInput, listTraits } from '@/lib/services/events/list-traits';

export const GET = route(ListTraitsInput, listTraits, {
  summary: 'The traits of the workspace, with their type, how many profiles have one, and the most frequent values.',
  output: pageOf(TraitName),
});
