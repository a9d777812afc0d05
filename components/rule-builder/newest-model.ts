import type { DictionaryModel } from '@/lib/core/segments/dictionary';
import type { DraftRfm } from '@/lib/core/segments/draft-rule';

/** The newest version of a model, with its first group to begin with. */
export function newestModel(models: readonly DictionaryModel[], key: string): DraftRfm {
  const newest = models.find((model) => model.key === key)?.versions[0];
  return { kind: 'rfm', model: key, version: newest?.version, group: newest?.groups[0] };
}
