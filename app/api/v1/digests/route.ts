import { Digest } from '@/lib/core/follows/digest';
import { pageOf } from '@/lib/core/page';
import { route } from '@/lib/server/route';
import { ListDigestsInput, listDigests } from '@/lib/services/follows/follow-things';

export const GET = route(ListDigestsInput, listDigests, {
  summary: "The caller's own weekly digests, newest first. A week in which nothing moved has none.",
  output: pageOf(Digest),
});
