import type { EventMetric } from '@/lib/core/claims/evidence';
import { measureWords, writeNumber, writeShare } from '@/lib/core/claims/explain-metric';
import { counted } from '@/lib/core/claims/write-words';
import { sameJson } from '@/lib/core/documents/same-json';
import { AppError, unreachable } from '@/lib/core/errors';
import { findMoney } from '@/lib/core/insights/find-money';
import type { Estimate } from '@/lib/core/math/estimate';
import { eventMetricOf } from '@/lib/core/personas/event-metric';
import type { LiveReading } from '@/lib/core/priority-matrices/matrix-numbers';
import type { Criterion, Entry } from '@/lib/core/priority-matrices/priority-matrix';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { findPersona, type StoredPersona } from '@/lib/data/personas';
import { findSizeWithin } from '@/lib/data/segment-snapshots';
import { findSegment } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import { estimateMembers } from '../personas/answer-over-group';
import { type LinkedSegment, linkedSegment } from '../personas/describe-persona';
import { type CountedGroup, groupOfLink } from '../personas/persona-group';

/** Who stands behind an entry; `link` is null where nobody can be counted, and `why` says so. */
export type EntryGround = {
  entry: Entry;
  name: string;
  persona: StoredPersona | null;
  segment: StoredPersona['segment'];
  link: LinkedSegment | null;
  why: string;
  /** Whoever is counted, looked up once however many numbers are read of them. */
  people: () => Promise<CountedGroup>;
};

export type Read = Omit<LiveReading, 'entry' | 'criterion'>;
export type ReadShared = { dictionary: Dictionary; currency: string; metric: EventMetric | null };

export async function groundsOf(ctx: ServiceContext, entries: readonly Entry[]): Promise<EntryGround[]> {
  return Promise.all(
    entries.map(async (entry) => {
      const standing = await standingOf(ctx, entry);
      return { ...standing, people: peopleOnce(ctx, standing) };
    }),
  );
}

function peopleOnce(ctx: ServiceContext, { link, why }: Pick<EntryGround, 'link' | 'why'>): EntryGround['people'] {
  let people: Promise<CountedGroup> | null = null;
  return async () => {
    if (!link) throw new AppError('invalid', why);
    people ??= groupOfLink(ctx, link);
    return people;
  };
}

async function standingOf(ctx: ServiceContext, entry: Entry): Promise<Omit<EntryGround, 'people'>> {
  const { workspaceId } = ctx.actor;
  const { who } = entry;
  if (who.kind === 'segment') {
    const segment = { key: who.key, version: who.version };
    const [found, link] = await Promise.all([
      findSegment(ctx.db, workspaceId, who.key),
      linkedSegment(ctx, { segment }),
    ]);
    const why = 'This version of the segment is no longer there.';
    return { entry, name: found?.name ?? who.key, persona: null, segment, link, why };
  }
  const persona = await findPersona(ctx.db, workspaceId, who.key);
  if (!persona) {
    return { entry, name: who.key, persona, segment: null, link: null, why: 'This persona is no longer there.' };
  }
  const link = await linkedSegment(ctx, persona);
  const why = `${persona.name} stands on no published segment yet, so there is nobody to count.`;
  return { entry, name: persona.name, persona, segment: persona.segment, link, why };
}

function askedBy({ persona }: EntryGround): EventMetric | null {
  return persona?.metric ? eventMetricOf(persona.metric) : null;
}

/** The question that most personas share as their key metric: only the same can be compared. The first of equals. */
export function commonMetric(grounds: readonly EntryGround[]): EventMetric | null {
  const asked = grounds.flatMap((ground) => askedBy(ground) ?? []);
  const votes = asked.map((one) => asked.filter((other) => sameJson(one, other)).length);
  return asked[votes.indexOf(Math.max(0, ...votes))] ?? null;
}

const none = (words: string): Read => ({ value: null, measured: null, words, as_of: null });

/** A live number of an entry, or the sentence that says why there is none. */
export async function readEntry(
  ctx: ServiceContext,
  ground: EntryGround,
  { source }: Criterion,
  shared: ReadShared,
): Promise<Read> {
  if (source.kind !== 'live') throw new Error('A score by hand is not read.');
  const { link } = ground;
  if (!link) return none(ground.why);
  switch (source.number) {
    case 'size':
      return sizeOf(link);
    case 'growth':
      return growthOf(ctx, link);
    case 'key_metric':
      return keyMetricOf(ctx, ground, shared);
    case 'revenue':
      return revenueOf(ctx, ground, shared);
    default:
      return unreachable(source.number);
  }
}

function newestSize({ snapshots, version }: LinkedSegment): { asOf: Date; size: number } {
  const newest = snapshots.find(({ asOf, memberCount }) => asOf !== null && memberCount !== null);
  return { asOf: newest?.asOf ?? version.asOf, size: newest?.memberCount ?? version.memberCount };
}

function sizeOf(link: LinkedSegment): Read {
  const { asOf, size } = newestSize(link);
  return { value: size, measured: null, words: counted(size, 'profile'), as_of: asOf.toISOString() };
}

const weeks = 12;
const weekMs = 7 * 86_400_000;

/** Against the size that was counted twelve weeks before, or up to a week earlier. */
async function growthOf(ctx: ServiceContext, link: LinkedSegment): Promise<Read> {
  const { asOf, size } = newestSize(link);
  const to = new Date(asOf.getTime() - weeks * weekMs);
  const from = new Date(to.getTime() - weekMs);
  const before = await findSizeWithin(ctx.db, ctx.actor.workspaceId, link.version.id, { from, to });
  if (!before) return none(`Its size ${weeks} weeks ago was not counted, so its growth is not known.`);
  const { memberCount: old } = before;
  if (old === 0)
    return none(`Nobody belonged to it ${weeks} weeks ago, so there is nothing to measure growth against.`);
  const growth = size / old - 1;
  const words = `${growth >= 0 ? '+' : ''}${writeShare(growth)} in ${weeks} weeks, from ${writeNumber(old)} to ${counted(size, 'profile')}`;
  return { value: growth, measured: null, words, as_of: asOf.toISOString() };
}

async function keyMetricOf(ctx: ServiceContext, ground: EntryGround, shared: ReadShared): Promise<Read> {
  if (!ground.persona) return none('A segment has no key metric; a persona that stands on it can have one.');
  const asked = askedBy(ground);
  if (!asked) return none(`${ground.name} has no key metric yet. Choose one on its card.`);
  if (!sameJson(asked, shared.metric)) {
    const own = measureWords(asked, shared.dictionary);
    return none(`Its key metric asks something else than most (${own}), so the two cannot be compared.`);
  }
  return readMetricOf(ctx, ground, asked, shared);
}

const revenueDays = 90;

async function revenueOf(ctx: ServiceContext, ground: EntryGround, shared: ReadShared): Promise<Read> {
  const money = findMoney(shared.dictionary);
  if (!money) return none('No event carries an amount, so there is no revenue to read.');
  return readMetricOf(ctx, ground, { measure: 'sum_per_profile', ...money, days: revenueDays }, shared);
}

async function readMetricOf(
  ctx: ServiceContext,
  ground: EntryGround,
  metric: EventMetric,
  shared: ReadShared,
): Promise<Read> {
  const people = await ground.people();
  const measured = await estimateMembers(ctx, people, metric);
  if (measured.kind === 'not_enough_data') return { ...none(measured.reason), measured };
  const words = `${estimateWords(measured, metric, shared.currency)}: ${measureWords(metric, shared.dictionary)}`;
  return { value: measured.value, measured, words, as_of: people.group.asOf.toISOString() };
}

function estimateWords(
  { value, low, high }: Extract<Estimate, { kind: 'estimate' }>,
  metric: EventMetric,
  currency: string,
) {
  const write = metric.measure === 'share_who_did' ? writeShare : writeNumber;
  const unit = metric.measure === 'sum_per_profile' ? ` ${currency}` : '';
  return `${write(value)}${unit} [${write(low)}, ${write(high)}]`;
}
