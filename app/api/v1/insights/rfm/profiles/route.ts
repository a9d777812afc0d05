import { route } from '@/lib/server/route';
import { ListRfmProfilesInput, listRfmProfiles, RfmProfilePage } from '@/lib/services/insights/list-rfm-profiles';

const summary = 'The customers of a cell or a group, or all, with their values and scores: a page or a streamed file.';

export const GET = route(ListRfmProfilesInput, listRfmProfiles, { summary, output: RfmProfilePage });

export const POST = route(ListRfmProfilesInput, listRfmProfiles, { summary, output: RfmProfilePage });
