import { DocumentRevision } from '@/lib/core/documents/document';
import { route } from '@/lib/server/route';
import { getMapRevision, MapByKeyInput } from '@/lib/services/journey-maps/get-map';

export const GET = route(MapByKeyInput, getMapRevision, {
  summary: 'How far a journey map is by now, for whoever has it open: it is read anew once this has risen.',
  output: DocumentRevision,
});
