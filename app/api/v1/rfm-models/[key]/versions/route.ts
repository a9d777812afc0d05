import { wholeListOf } from '@/lib/core/accounts/list';
import { RfmModelVersion } from '@/lib/core/rfm/rfm-model';
import { route } from '@/lib/server/route';
import { listRfmModelVersions, RfmModelByKey } from '@/lib/services/rfm-models/get-rfm-model';
import { SaveRfmModelVersionInput, saveRfmModelVersion } from '@/lib/services/rfm-models/save-rfm-model-version';

export const GET = route(RfmModelByKey, listRfmModelVersions, {
  summary: 'The versions of an RFM model, the newest first.',
  output: wholeListOf(RfmModelVersion),
});

export const POST = route(SaveRfmModelVersionInput, saveRfmModelVersion, {
  summary: 'Keeps a changed way of scoring as the next version; rules stay at the version they name.',
  output: RfmModelVersion,
  status: 201,
});
