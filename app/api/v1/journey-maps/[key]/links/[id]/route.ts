import { Link } from '@/lib/core/sharing/link';
import { route } from '@/lib/server/route';
import { DocumentLinkInput } from '@/lib/services/documents/share-document';
import { revokeMapLink } from '@/lib/services/journey-maps/share-map';

export const DELETE = route(DocumentLinkInput, revokeMapLink, {
  summary: 'Takes a link back: it shows nothing from now on.',
  output: Link,
});
