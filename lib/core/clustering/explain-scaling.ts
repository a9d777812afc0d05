import type { DroppedFeature, FeatureScale } from './groups-model';

/** What was done to the features before groups were looked for, in sentences for people. */
export function explainScaling(features: readonly FeatureScale[], dropped: readonly DroppedFeature[]): string[] {
  const named = (list: readonly { name: string }[]) => listOf(list.map(({ name }) => name));
  const logged = features.filter((feature) => feature.logged);
  const unknown = features.filter(({ missing }) => missing > 0);
  const equal = dropped.filter(({ reason }) => reason === 'all_equal');
  const rare = dropped.filter(({ reason }) => reason === 'mostly_unknown');
  return [
    'All features are measured in standard deviations from their mean, so none counts more for its unit.',
    ...(logged.length > 0
      ? [`A few very large values would outweigh all others, so the logarithm is used of ${named(logged)}.`]
      : []),
    ...unknown.map(({ name, missing }) => `${missing.toLocaleString('en')} without ${name} count as average in it.`),
    ...(equal.length > 0 ? [`Left out, as everybody has the same value: ${named(equal)}.`] : []),
    ...(rare.length > 0 ? [`Left out, as over half have no value: ${named(rare)}.`] : []),
  ];
}

function listOf(names: string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}
