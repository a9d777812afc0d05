import { wholeListOf } from '@/lib/core/accounts/list';
import { Nothing } from '@/lib/core/accounts/nothing';
import { SavedMapping } from '@/lib/core/imports/saved-mapping';
import { route } from '@/lib/server/route';
import { listMappings } from '@/lib/services/imports/list-mappings';
import { SaveMappingInput, saveMapping } from '@/lib/services/imports/save-mapping';

export const GET = route(Nothing, listMappings, {
  summary: 'The saved mappings, by name.',
  output: wholeListOf(SavedMapping),
});
export const POST = route(SaveMappingInput, saveMapping, {
  summary: 'Keeps a mapping under a name; one that had the name is replaced.',
  output: SavedMapping,
  status: 201,
});
