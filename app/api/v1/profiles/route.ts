import { pageOf } from '@/lib/core/page';
import { ProfileRow } from '@/lib/core/profiles/profile';
import { route } from '@/lib/server/route';
import { ListProfilesInput, listProfiles } from '@/lib/services/profiles/list-profiles';

export const GET = route(ListProfilesInput, listProfiles, {
  summary: 'The profiles of the workspace, last seen first.',
  output: pageOf(ProfileRow),
});
