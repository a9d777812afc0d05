import { RfmModel } from '@/lib/core/rfm/rfm-model';
import { route } from '@/lib/server/route';
import { getRfmModel, RfmModelByKey } from '@/lib/services/rfm-models/get-rfm-model';
import { deleteRfmModel, RenameRfmModelInput, renameRfmModel } from '@/lib/services/rfm-models/update-rfm-model';

export const GET = route(RfmModelByKey, getRfmModel, {
  summary: 'An RFM model with its newest version.',
  output: RfmModel,
});

export const PATCH = route(RenameRfmModelInput, renameRfmModel, {
  summary: 'Gives an RFM model another name; the key that rules know it by stays.',
  output: RfmModel,
});

export const DELETE = route(RfmModelByKey, deleteRfmModel, {
  summary: 'Deletes an RFM model with all its versions, unless a segment relies on it.',
});
