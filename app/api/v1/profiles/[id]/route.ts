import { Profile } from '@/lib/core/profiles/profile';
import { route } from '@/lib/server/route';
import { GetProfileInput, getProfile } from '@/lib/services/profiles/get-profile';

export const GET = route(GetProfileInput, getProfile, {
  summary: 'One profile: its newest known traits, and the segments it was in at their last refresh.',
  output: Profile,
});
