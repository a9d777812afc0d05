import { AppError } from '@/lib/core/errors';
import type { Feature } from '@/lib/core/features/feature';
import { isYesOrNo } from '@/lib/core/features/feature-rule';
import type { NamedFeature } from '@/lib/core/features/name-features';
import { unknownEventRemarks, unknownTraitRemarks } from '@/lib/core/insights/name-remarks';
import { namesOf } from '@/lib/core/insights/plain-name';
import { namesEvent, namesIn, noNames, type RuleNames } from '@/lib/core/personas/rule-names';
import type { Rule } from '@/lib/core/segments/rule';
import { explainDirection, namePart, writeYesOrNo } from '@/lib/core/separation/explain-direction';
import type { Judged } from '@/lib/core/separation/rank-parts';
import {
  mostJudged,
  rankVariables,
  type Separation,
  type SeparationRanking,
} from '@/lib/core/separation/rank-variables';
import {
  SeparationCell,
  SeparationNumbers,
  type SeparationOutcome,
  SeparationQuery,
} from '@/lib/core/separation/separation';
import { compileAudience } from '@/lib/data/events/insights/audience';
import { workHard } from '../heavy-work';
import { divide, type InsightGround, segmentRules, together } from './insight-ground';
import type { Asker, Behind, InsightKind, Measured } from './insight-kind';
import { nameInPart, partOfCell } from './part-of-cell';
import { type JudgedPeople, readPeople, type SeparationPeople } from './separation-people';
import { judgedRule, outcomeRule, partOfVariable } from './separation-rules';

export const separationInsight: InsightKind<typeof SeparationQuery, typeof SeparationCell, typeof SeparationNumbers> = {
  kind: 'separation',
  Query: SeparationQuery,
  Cell: SeparationCell,
  Numbers: SeparationNumbers,
  pinned: ({ outcome, split }) => [outcomeRule(outcome) ?? [], segmentRules(split)].flat(),
  measure,
  behind,
};

async function measure(asker: Asker, query: SeparationQuery): Promise<Measured<SeparationNumbers>> {
  const { ground } = asker;
  const { audience, parts } = await divide(asker, ground, query.split);
  const people = await readPeople(asker, query, audience);
  const { features } = people;
  const say = { features, named: outcomeNames(query.outcome, ground), ground };
  const remarks = [
    ...unknownEventRemarks(eventsOf(query), ground.dictionary),
    ...unknownTraitRemarks(traitsOf(query), ground.dictionary),
  ];
  if (!query.split) {
    const ranking = rankVariables(people.whole.variables, people.whole.outcome, query.seed);
    const isSampled = isJudgedInPart(ranking, people.whole);
    return {
      numbers: { ranking: wireRanking(ranking, say) },
      remarks: [...remarks, ...(isSampled && ranking.kind === 'ranked' ? [sampledRemark(ranking.n)] : [])],
      isSampled,
    };
  }
  const plain = ({ variables, outcome }: Judged): Judged => ({ variables, outcome });
  const task = { whole: plain(people.whole), parts: people.parts.map(plain), seed: query.seed };
  const ranked = await workHard(asker, 'rankParts', task);
  const rankings = [ranked.whole, ...ranked.parts];
  const sampled = rankings.filter((ranking, part) => isJudgedInPart(ranking, people.parts[part - 1] ?? people.whole));
  const rules = segmentRules(query.split);
  return {
    numbers: {
      ranking: wireRanking(ranked.whole, say),
      splits: parts.map((part, index) => ({
        part,
        ranking: wireRanking(ranked.parts[index] ?? nobody, say),
        narrowed: rules[index] ? narrowedBy(rules[index], say) : [],
      })),
      comparisons: ranked.comparisons,
      differences: ranked.differences.map(({ index, higher, lower }) => ({
        feature: index,
        ...nameOf(features, index),
        higher,
        lower,
      })),
    },
    remarks: [...remarks, ...(sampled.length > 0 ? [sampledPartsRemark(people)] : [])],
    isSampled: sampled.length > 0,
  };
}

const nobody: SeparationRanking = { kind: 'not_enough_data', reason: 'There is nobody.', n: 0 };

/** What it takes to say a ranking: the features asked about, and which names the outcome itself uses. */
type Say = { features: NamedFeature[]; named: RuleNames; ground: InsightGround };

function wireRanking(ranking: SeparationRanking, say: Say): SeparationNumbers['ranking'] {
  if (ranking.kind === 'not_enough_data') return ranking;
  const outcome = Math.max(
    0,
    ranking.outcomes.findIndex(({ value }) => value === 'yes'),
  );
  const { n, leftOut, outcomes, entropy } = ranking;
  return {
    kind: 'ranked',
    n,
    left_out: leftOut,
    outcomes,
    entropy,
    variables: ranking.variables.map((variable) => wireVariable(variable, outcome, say)),
    skipped: ranking.skipped.map(({ index, reason }) => ({ ...nameOf(say.features, index), reason })),
  };
}

function wireVariable(variable: Separation, outcome: number, { features, named, ground }: Say) {
  const own = features[variable.index];
  const write = own && isYesOrNo(own.feature, ground.dictionary) ? writeYesOrNo : undefined;
  return {
    feature: variable.index,
    ...nameOf(features, variable.index),
    information: variable.information,
    share: variable.share,
    noise: variable.noise,
    p: variable.p,
    adjusted_p: variable.adjustedP,
    first: variable.first,
    best_rank: variable.ranks.best,
    worst_rank: variable.ranks.worst,
    by_definition: own !== undefined && isNamed(own.feature, named),
    direction: explainDirection(variable.parts, outcome, write),
    parts: variable.parts.map(({ part, n, counts }) => ({ label: namePart(part, write), n, counts })),
  };
}

function nameOf(features: NamedFeature[], index: number) {
  const own = features[index];
  return namesOf(own?.name ?? '', own?.plainName ?? '');
}

const eventsOf = ({ outcome, features }: SeparationQuery): (string | undefined)[] =>
  [outcome, ...features].map((one) => ('event' in one ? one.event : undefined));

const traitsOf = ({ outcome, features }: SeparationQuery): string[] =>
  [outcome, ...features].flatMap((one) => (one.kind === 'trait' ? [one.name] : []));

/** Some were not judged: there are more than are read, or more than are judged of those. */
function isJudgedInPart(ranking: SeparationRanking, { read, hasMore }: JudgedPeople): boolean {
  const judged = ranking.kind === 'ranked' ? ranking.n + ranking.leftOut : read;
  return hasMore || judged < read;
}

const sampledRemark = (n: number): string =>
  `Judged on ${n.toLocaleString('en')} profiles, drawn fairly. Whoever is behind a part is looked up among all.`;

const sampledPartsRemark = ({ parts }: SeparationPeople): string =>
  `Of everybody and of ${parts.length === 1 ? 'the segment' : 'each segment'} by itself at most ${mostJudged.toLocaleString('en')} profiles are judged, drawn fairly. Whoever is behind a part is looked up among all.`;

function outcomeNames(outcome: SeparationOutcome, { scope }: InsightGround): RuleNames {
  const rule = outcomeRule(outcome);
  return rule ? namesIn(rule, scope) : { ...noNames, traits: new Set('name' in outcome ? [outcome.name] : []) };
}

function narrowedBy(segment: Rule, { features, ground }: Say): number[] {
  const names = namesIn(segment, ground.scope);
  return features.flatMap(({ feature }, index) => (isNamed(feature, names) ? [index] : []));
}

function isNamed(feature: Feature, names: RuleNames): boolean {
  return feature.kind === 'trait' ? names.traits.has(feature.name) : namesEvent(names, feature.event);
}

/** The part of a variable as it was cut where it was judged: among everybody, or within the segment alone. */
async function behind(asker: Asker, query: SeparationQuery, cell: SeparationCell): Promise<Behind> {
  const { ground } = asker;
  const { workspaceId, scope, who, dictionary } = ground;
  const divided = await divide(asker, ground, query.split);
  const ofPart = partOfCell(ground, query.split, divided, cell.within);
  const looked = [...(who ? [who] : []), ...(ofPart.rule ? [ofPart.rule] : [])];
  const audience = compileAudience({ workspaceId, scope, who: together(looked) });
  const { features, whole } = await readPeople(asker, query, audience);
  const ranking = rankVariables(whole.variables, whole.outcome, query.seed);
  const variable = ranking.kind === 'ranked' ? ranking.variables[cell.variable] : undefined;
  const part = variable?.parts[cell.part]?.part;
  const own = variable && features[variable.index];
  if (ranking.kind !== 'ranked' || !variable || !part || !own) {
    throw new AppError('not_found', 'This answer has no such part. Ask again, and choose one of its parts.');
  }
  const inPart = partOfVariable(own.feature, part, variable, dictionary);
  const rule = together([...looked, ...judgedRule(query.outcome, ranking, dictionary), inPart]) ?? inPart;
  const write = isYesOrNo(own.feature, dictionary) ? writeYesOrNo : undefined;
  return { name: nameInPart(`${own.name}: ${namePart(part, write)}`, ofPart), rule };
}
