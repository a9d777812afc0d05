import { ById } from '@/lib/core/accounts/by-id';
import { Digest } from '@/lib/core/follows/digest';
import { route } from '@/lib/server/route';
import { readDigest } from '@/lib/services/follows/follow-things';

export const POST = route(ById, readDigest, {
  summary: 'Puts a digest away: it is not shown on the home page any more.',
  output: Digest,
});
