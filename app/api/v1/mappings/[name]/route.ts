import { SavedMapping } from '@/lib/core/imports/saved-mapping';
import { route } from '@/lib/server/route';
import { deleteMapping } from '@/lib/services/imports/delete-mapping';
import { getMapping, MappingByNameInput } from '@/lib/services/imports/get-mapping';

export const GET = route(MappingByNameInput, getMapping, { summary: 'One saved mapping.', output: SavedMapping });
export const DELETE = route(MappingByNameInput, deleteMapping, {
  summary: 'Deletes a saved mapping. Imports that used it keep their copy.',
});
