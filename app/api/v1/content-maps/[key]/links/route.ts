import { wholeListOf } from '@/lib/core/accounts/list';
import { Link, LinkDraft, NewLink } from '@/lib/core/sharing/link';
import { route } from '@/lib/server/route';
import { ContentMapByKeyInput } from '@/lib/services/content-maps/get-content-map';
import { listContentLinks, shareContentMap } from '@/lib/services/content-maps/share-content-map';

export const GET = route(ContentMapByKeyInput, listContentLinks, {
  summary: 'The links that show a content map without a sign-in, newest first, with their state.',
  output: wholeListOf(Link),
});

export const POST = route(LinkDraft, shareContentMap, {
  summary: 'Makes a read-only link that expires. The link is in this answer only.',
  output: NewLink,
  status: 201,
});
