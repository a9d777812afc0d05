import { SharedMatrix } from '@/lib/core/priority-matrices/shared-matrix';
import { LinkToken } from '@/lib/core/sharing/link';
import { visitorRoute } from '@/lib/server/route';
import { openSharedMatrix } from '@/lib/services/priority-matrices/share-matrix';

export const GET = visitorRoute(LinkToken, openSharedMatrix, {
  summary: 'A shared priority matrix as whoever holds its link may see it: scores and numbers, and no notes.',
  output: SharedMatrix,
});
