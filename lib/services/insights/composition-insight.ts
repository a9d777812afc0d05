import {
  CompositionCell,
  type CompositionItem,
  CompositionNumbers,
  CompositionQuery,
} from '@/lib/core/composition/composition';
import { AppError } from '@/lib/core/errors';
import { amountRemarks, unknownEventRemarks } from '@/lib/core/insights/name-remarks';
import { valueRule } from '@/lib/core/insights/part-rule';
import { estimateMean } from '@/lib/core/math/mean';
import { estimateShare } from '@/lib/core/math/share';
import { compareGroup } from '@/lib/core/personas/compare-group';
import { namesIn } from '@/lib/core/personas/rule-names';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import type { Rule } from '@/lib/core/segments/rule';
import {
  countCombinations,
  countEventsByPart,
  countStaying,
  countValuesByPart,
  type PartCount,
  sumRevenue,
} from '@/lib/data/events/insights/composition';
import { divide, segmentRules, together } from './insight-ground';
import type { Asker, Behind, InsightKind, Measured } from './insight-kind';

const splitOf = ({ segments }: CompositionQuery) => ({ by: 'segments' as const, segments });

export const compositionInsight: InsightKind<
  typeof CompositionQuery,
  typeof CompositionCell,
  typeof CompositionNumbers
> = {
  kind: 'composition',
  Query: CompositionQuery,
  Cell: CompositionCell,
  Numbers: CompositionNumbers,
  pinned: (query) => segmentRules(splitOf(query)),
  measure,
  behind,
};

const mostTraits = 24;
const mostItems = 40;

async function measure(asker: Asker, query: CompositionQuery): Promise<Measured<CompositionNumbers>> {
  const { events, signal, ground } = asker;
  const { audience, parts } = await divide(asker, ground, splitOf(query));
  const options = { signal };
  const traits = ground.dictionary.traits.slice(0, mostTraits);
  const [combinations, staying, revenue, eventCounts, ...valueCounts] = await Promise.all([
    countCombinations(events, audience, options),
    countStaying(events, audience, options),
    query.revenue ? sumRevenue(events, audience, { ...query.revenue, days: query.days }, options) : null,
    countEventsByPart(events, audience, query.days, options),
    ...traits.map(({ name }) => countValuesByPart(events, audience, name, options)),
  ]);
  const withBit = (bits: number) =>
    combinations.filter(({ mask }) => (mask & bits) === bits).reduce((sum, { profiles }) => sum + profiles, 0);
  const everybody = withBit(1);
  const counts = [...eventCounts, ...valueCounts.flat()];
  const compared = query.segments.map((pin, index) =>
    compareSegment(asker, {
      pin,
      part: index + 1,
      members: withBit(2 ** (index + 1)),
      everybody,
      counts,
      of: parts.length,
    }),
  );
  const segments = query.segments.map((pin, index) => {
    const members = withBit(2 ** (index + 1));
    const stayed = staying.find(({ part }) => part === index + 1);
    const paid = revenue?.find(({ part }) => part === index + 1);
    return {
      ...pin,
      name: parts[index]?.name ?? pin.segment,
      members,
      share: estimateShare({ successes: members, n: everybody }),
      retention: estimateShare({ successes: stayed?.again ?? 0, n: stayed?.before ?? 0 }),
      revenue: revenue && estimateMean({ n: members, sum: paid?.sum ?? 0, sumOfSquares: paid?.sumOfSquares ?? 0 }),
      items: compared[index]?.items ?? [],
    };
  });
  const overlap = segments.map((_, a) => segments.map((__, b) => withBit((2 ** (a + 1)) | (2 ** (b + 1)))));
  const comparisons = compared.reduce((most, one) => Math.max(most, one.comparisons), 0);
  return { numbers: { segments, overlap, comparisons }, remarks: remarksOn(query, ground.dictionary) };
}

function remarksOn({ revenue }: CompositionQuery, dictionary: Dictionary): string[] {
  const traits = dictionary.traits.length;
  return [
    ...unknownEventRemarks([revenue?.event], dictionary),
    ...amountRemarks(revenue ? [revenue] : [], dictionary),
    ...(traits > mostTraits ? [`Of ${traits} traits the first ${mostTraits} by name were compared.`] : []),
  ];
}

type Side = {
  pin: { segment: string; version: number };
  part: number;
  members: number;
  everybody: number;
  counts: PartCount[];
  of: number;
};

/** What sets one segment apart from everybody else who is looked at. */
function compareSegment({ ground }: Asker, { pin, part, members, everybody, counts, of }: Side) {
  const { dictionary, scope } = ground;
  const own = counts
    .filter((count) => count.part === 0)
    .map(({ name, value, profiles }) => {
      const inside = counts.find((one) => one.part === part && one.name === name && one.value === value)?.profiles ?? 0;
      const kind = value === null ? ('event' as const) : ('trait' as const);
      return {
        kind,
        name,
        value,
        label: labelOf(kind, name, value, dictionary),
        members: inside,
        others: profiles - inside,
      };
    });
  const names = namesIn({ kind: 'segment', ...pin }, scope);
  const { items, comparisons } = compareGroup(own, { members, others: everybody - members }, names, of);
  return { comparisons, items: items.slice(0, mostItems) };
}

function labelOf(kind: CompositionItem['kind'], name: string, value: string | null, dictionary: Dictionary): string {
  if (kind === 'event') {
    const known = dictionary.events.find((event) => event.name === name);
    return known?.phrase ?? known?.label ?? name;
  }
  return `${dictionary.traits.find((trait) => trait.name === name)?.label ?? name} is ${value}`;
}

function behind({ ground }: Asker, query: CompositionQuery, { segment, and, item }: CompositionCell): Behind {
  const pins = [segment, ...(and === undefined || and === segment ? [] : [and])].map((place) => query.segments[place]);
  const rules = pins.flatMap((pin): Rule[] => (pin ? [{ kind: 'segment', ...pin }] : []));
  const more = item ? [itemRule(item, query.days, ground.dictionary)] : [];
  if (rules.length < pins.length || more.includes(null)) {
    throw new AppError('not_found', 'This answer has no such cell. Choose one of its numbers.');
  }
  const all = [...(ground.who ? [ground.who] : []), ...rules, ...more.flatMap((rule) => (rule ? [rule] : []))];
  const names = pins.map(
    (pin) => ground.dictionary.segments.find(({ key }) => key === pin?.segment)?.name ?? pin?.segment,
  );
  const label = item ? `, ${labelOf(item.kind, item.name, item.value, ground.dictionary)}` : '';
  const rule = together(all);
  if (!rule) throw new AppError('not_found', 'This answer has no such cell. Choose one of its numbers.');
  return { name: `${names.join(' and ')}${label}`, rule };
}

function itemRule(
  { kind, name, value }: NonNullable<CompositionCell['item']>,
  days: number,
  dictionary: Dictionary,
): Rule | null {
  if (kind === 'trait') return value === null ? null : valueRule(name, value, dictionary);
  return {
    kind: 'did',
    event: name,
    count: { operator: 'at_least', n: 1 },
    window: { last: { n: days, unit: 'day' } },
  };
}
