import { Link } from '@/lib/core/sharing/link';
import { route } from '@/lib/server/route';
import { DocumentLinkInput } from '@/lib/services/documents/share-document';
import { revokePlaybookLink } from '@/lib/services/playbooks/share-playbook';

export const DELETE = route(DocumentLinkInput, revokePlaybookLink, {
  summary: 'Takes a link back: it shows nothing from now on.',
  output: Link,
});
