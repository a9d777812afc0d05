import { SegmentDefinition } from '@/lib/core/segments/segment';
import { route } from '@/lib/server/route';
import { ExportDefinitionInput, exportDefinition } from '@/lib/services/segments/export-definition';

export const GET = route(ExportDefinitionInput, exportDefinition, {
  summary: 'The draft, or a version, as a definition file.',
  output: SegmentDefinition,
});
