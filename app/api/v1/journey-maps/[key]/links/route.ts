import { wholeListOf } from '@/lib/core/accounts/list';
import { Link, LinkDraft, NewLink } from '@/lib/core/sharing/link';
import { route } from '@/lib/server/route';
import { MapByKeyInput } from '@/lib/services/journey-maps/get-map';
import { listMapLinks, shareMap } from '@/lib/services/journey-maps/share-map';

export const GET = route(MapByKeyInput, listMapLinks, {
  summary: 'The links that show a journey map without a sign-in, newest first, with their state.',
  output: wholeListOf(Link),
});

export const POST = route(LinkDraft, shareMap, {
  summary: 'Makes a read-only link that expires. The link is in this answer only.',
  output: NewLink,
  status: 201,
});
