import { AppError } from '@/lib/core/errors';
import type { RfmDefinition } from '@/lib/core/rfm/rfm-definition';
import type { Rfm } from '@/lib/core/segments/rule';
import type { FindModel } from '@/lib/core/segments/scope';

export const noSuchModel = ({ model, version }: Pick<Rfm, 'model' | 'version'>): string =>
  `There is no version ${version} of the RFM model "${model}". Choose one that is saved.`;

/** The version of a model that a rule names. Throws `invalid` when it is unknown: that never means everyone, nor nobody. */
export function modelOf(rule: Rfm, findModel: FindModel | undefined): RfmDefinition {
  const found = findModel?.(rule.model, rule.version);
  if (found) return found;
  throw new AppError('invalid', noSuchModel(rule), { details: { model: rule.model, version: rule.version } });
}
