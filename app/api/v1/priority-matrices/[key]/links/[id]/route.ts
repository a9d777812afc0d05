import { Link } from '@/lib/core/sharing/link';
import { route } from '@/lib/server/route';
import { DocumentLinkInput } from '@/lib/services/documents/share-document';
import { revokeMatrixLink } from '@/lib/services/priority-matrices/share-matrix';

export const DELETE = route(DocumentLinkInput, revokeMatrixLink, {
  summary: 'Takes a link back: it shows nothing from now on.',
  output: Link,
});
