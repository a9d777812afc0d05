import { RfmModelVersion } from '@/lib/core/rfm/rfm-model';
import { route } from '@/lib/server/route';
import { getRfmModelVersion, RfmModelVersionByNumber } from '@/lib/services/rfm-models/get-rfm-model';

export const GET = route(RfmModelVersionByNumber, getRfmModelVersion, {
  summary: 'One version of an RFM model: its cut-offs, groups and messages.',
  output: RfmModelVersion,
});
