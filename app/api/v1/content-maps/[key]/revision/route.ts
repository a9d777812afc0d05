import { DocumentRevision } from '@/lib/core/documents/document';
import { route } from '@/lib/server/route';
import { ContentMapByKeyInput, getContentRevision } from '@/lib/services/content-maps/get-content-map';

export const GET = route(ContentMapByKeyInput, getContentRevision, {
  summary: 'How far a content map is by now, for whoever has it open: it is read anew once this has risen.',
  output: DocumentRevision,
});
