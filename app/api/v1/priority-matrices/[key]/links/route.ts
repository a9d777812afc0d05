import { wholeListOf } from '@/lib/core/accounts/list';
import { Link, LinkDraft, NewLink } from '@/lib/core/sharing/link';
import { route } from '@/lib/server/route';
import { MatrixByKeyInput } from '@/lib/services/priority-matrices/get-matrix';
import { listMatrixLinks, shareMatrix } from '@/lib/services/priority-matrices/share-matrix';

export const GET = route(MatrixByKeyInput, listMatrixLinks, {
  summary: 'The links that show a priority matrix without a sign-in, newest first, with their state.',
  output: wholeListOf(Link),
});

export const POST = route(LinkDraft, shareMatrix, {
  summary: 'Makes a read-only link that expires. The link is in this answer only.',
  output: NewLink,
  status: 201,
});
