import { unreachable } from '@/lib/core/errors';
import { type Feature, nameFeature } from '@/lib/core/features/feature';
import { isYesOrNo } from '@/lib/core/features/feature-rule';
import { type Dictionary, findEvent } from '@/lib/core/segments/dictionary';
import { propertyName, traitName } from '@/lib/core/segments/explain/names';

/** How a feature is said when somebody has much or little of it: "recent" for few days since the last order. */
export type FeatureWords = { high: string; low: string };

export type NamedFeature = {
  feature: Feature;
  name: string;
  /** The name without the conditions in it: for those who are not to know how people are chosen. */
  plainName: string;
};

/** Features under names of which no two are the same. */
export function nameFeatures(features: readonly Feature[], dictionary: Dictionary): NamedFeature[] {
  const names = numbered(features.map((feature) => nameFeature(feature, dictionary)));
  const plain = numbered(features.map((feature) => nameFeature(withoutWhere(feature), dictionary)));
  return features.map((feature, index) => ({ feature, name: names[index] ?? '', plainName: plain[index] ?? '' }));
}

/** Names of which some may be equal, the second of them and all later ones with their number. */
export function numbered(names: readonly string[]): string[] {
  const given = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let number = 2; given.has(free); number += 1) free = `${name} (${number})`;
    given.add(free);
    return free;
  });
}

/** What to call those who have much or little of each feature, without the conditions in it. */
export function wordsOf(features: readonly NamedFeature[], dictionary: Dictionary): FeatureWords[] {
  const words = features.map(({ feature }) => featureWords(feature, dictionary));
  return features.map(({ plainName }, index) => {
    const own = words[index];
    const isAlone = words.every((other, place) => place === index || other.high !== own?.high);
    return own && isAlone ? own : { high: `high ${plainName}`, low: `low ${plainName}` };
  });
}

const withoutWhere = (feature: Feature): Feature =>
  feature.kind === 'trait' ? feature : { ...feature, where: undefined };

function featureWords(feature: Feature, dictionary: Dictionary): FeatureWords {
  if (feature.kind === 'trait') {
    const label = traitName(dictionary, feature.name);
    if (isYesOrNo(feature, dictionary)) return { high: `more often ${label}`, low: `less often ${label}` };
    return { high: `high ${label}`, low: `low ${label}` };
  }
  if (feature.event === undefined) return wordsOfAnything(feature.kind);
  const event = findEvent(dictionary, feature.event);
  const noun = `“${event?.label ?? feature.event}”`;
  const phrase = event?.phrase;
  switch (feature.kind) {
    case 'count':
      return phrase
        ? { high: `often ${phrase}`, low: `rarely ${phrase}` }
        : { high: `many ${noun}`, low: `few ${noun}` };
    case 'active_days':
      return { high: `${phrase ?? noun} on many days`, low: `${phrase ?? noun} on few days` };
    case 'recency':
      return { high: `${phrase ?? noun} long ago`, low: `${phrase ?? noun} lately` };
    case 'sum':
    case 'average': {
      const property = propertyName(dictionary, feature.event, feature.property);
      const what = feature.kind === 'sum' ? `total ${property}` : `average ${property}`;
      return { high: `high ${what}`, low: `low ${what}` };
    }
    default:
      return unreachable(feature);
  }
}

function wordsOfAnything(kind: Exclude<Feature['kind'], 'trait'>): FeatureWords {
  switch (kind) {
    case 'recency':
      return { high: 'not here lately', low: 'here lately' };
    case 'active_days':
      return { high: 'often here', low: 'rarely here' };
    default:
      return { high: 'does much', low: 'does little' };
  }
}
