import { wholeListOf } from '@/lib/core/accounts/list';
import { Nothing } from '@/lib/core/accounts/nothing';
import { RfmModel } from '@/lib/core/rfm/rfm-model';
import { route } from '@/lib/server/route';
import { CreateRfmModelInput, createRfmModel } from '@/lib/services/rfm-models/create-rfm-model';
import { listRfmModels } from '@/lib/services/rfm-models/list-rfm-models';

export const GET = route(Nothing, listRfmModels, {
  summary: 'The RFM models of the workspace, each with its newest version.',
  output: wholeListOf(RfmModel),
});

export const POST = route(CreateRfmModelInput, createRfmModel, {
  summary: 'Keeps a way of scoring as version 1 of a model that rules can name; quantiles become numbers.',
  output: RfmModel,
  status: 201,
});
