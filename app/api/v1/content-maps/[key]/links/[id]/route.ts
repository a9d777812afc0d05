import { Link } from '@/lib/core/sharing/link';
import { route } from '@/lib/server/route';
import { revokeContentLink } from '@/lib/services/content-maps/share-content-map';
import { DocumentLinkInput } from '@/lib/services/documents/share-document';

export const DELETE = route(DocumentLinkInput, revokeContentLink, {
  summary: 'Takes a link back: it shows nothing from now on.',
  output: Link,
});
