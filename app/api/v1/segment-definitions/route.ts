import { Segment } from '@/lib/core/segments/segment';
import { route } from '@/lib/server/route';
import { ImportDefinitionInput, importDefinition } from '@/lib/services/segments/import-definition';

export const POST = route(ImportDefinitionInput, importDefinition, {
  summary: 'Puts a definition file in: a new segment, or a new draft of the one with its key.',
  output: Segment,
});
