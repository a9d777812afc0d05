import { RfmModel } from '@/lib/core/rfm/rfm-model';
import { route } from '@/lib/server/route';
import { getRfmModel, RfmModelByKey } from '@/lib/services/rfm-models/get-rfm-model';

export const GET = route(RfmModelByKey, getRfmModel, {
  summary: 'An RFM model with its newest version.',
  output: RfmModel,
});
