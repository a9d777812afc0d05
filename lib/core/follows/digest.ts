import { z } from 'zod';
import { type FollowState, FollowTarget } from '@/lib/core/follows/follow';

/** What happened to the things somebody follows, in sentences. */

export const DigestItem = FollowTarget.extend({ name: z.string(), sentences: z.array(z.string()).min(1) });
export type DigestItem = z.infer<typeof DigestItem>;

export const Digest = z.object({
  id: z.uuid(),
  /** The first moment of the week it was written in. */
  week: z.iso.datetime(),
  items: z.array(DigestItem),
  created_at: z.iso.datetime(),
  read_at: z.iso.datetime().nullable(),
});
export type Digest = z.infer<typeof Digest>;

/** Counts are exact, so this is about what is worth a sentence, not about chance. */
export const worthSaying = { share: 0.05, profiles: 5 } as const;

/** What to say of the way from one state to another; nothing when nothing moved that is worth saying. */
export function digestSentences(before: FollowState, after: FollowState): string[] {
  if (after.kind === 'gone') return before.kind === 'gone' ? [] : [`${after.name} is not there any more.`];
  if (before.kind === 'gone') return [`${after.name} is there again.`];
  if (before.kind === 'segment' && after.kind === 'segment') return ofSegment(before, after);
  if (before.kind === 'persona' && after.kind === 'persona') return ofPersona(before, after);
  if (before.kind === 'board' && after.kind === 'board') return ofBoard(before, after);
  return [];
}

type State<Kind extends FollowState['kind']> = Extract<FollowState, { kind: Kind }>;

function ofSegment(before: State<'segment'>, after: State<'segment'>): string[] {
  const { name, version } = after;
  if (version !== null && version !== before.version) {
    const size = after.size ? ` It holds ${profiles(after.size.members)}.` : '';
    return [`${name} was published as v${version}.${size}`];
  }
  return sizeSentence(name, before.size, after.size);
}

function ofPersona(before: State<'persona'>, after: State<'persona'>): string[] {
  const { name, stands_on: standsOn } = after;
  const isSameGround = JSON.stringify(before.stands_on) === JSON.stringify(standsOn);
  const moved = standsOn && !isSameGround ? [`${name} stands on ${standsOn.segment} v${standsOn.version} now.`] : [];
  const edited = after.revision !== before.revision && moved.length === 0 ? [`The card of ${name} was edited.`] : [];
  return [
    ...moved,
    ...edited,
    ...(isSameGround ? sizeSentence(name, before.size, after.size) : []),
    ...(isSameGround ? metricSentence(name, before.metric, after.metric) : []),
  ];
}

function ofBoard(before: State<'board'>, after: State<'board'>): string[] {
  const edited =
    after.version === before.version ? [] : [`${after.name} was changed: it is at version ${after.version}.`];
  const figures = after.figures.flatMap((figure) => {
    const then = before.figures.find(({ id, asks }) => id === figure.id && asks === figure.asks);
    return then ? figureSentence(figure, then.value) : [];
  });
  return [...edited, ...figures];
}

function figureSentence(figure: State<'board'>['figures'][number], then: number | null): string[] {
  const { name, value, currency } = figure;
  const write = (amount: number) => (currency ? money(amount, currency) : written(amount));
  if (value === null || then === null || !isWorthSaying(then, value)) return [];
  return [`${name} ${value > then ? 'rose' : 'fell'} from ${write(then)} to ${write(value)}${share(then, value)}.`];
}

type Size = { members: number; base: number | null };

function sizeSentence(name: string, before: Size | null, after: Size | null): string[] {
  if (!before || !after) return after && !before ? [`${name} was counted: ${profiles(after.members)}.`] : [];
  const [then, now] = [before.members, after.members];
  if (Math.abs(now - then) < worthSaying.profiles || !isWorthSaying(then, now)) return [];
  return [`${name} ${now > then ? 'grew' : 'shrank'} from ${written(then)} to ${profiles(now)}${share(then, now)}.`];
}

/** A key metric is an estimate: it has moved when it lies outside the interval it had. */
function metricSentence(name: string, before: State<'persona'>['metric'], after: State<'persona'>['metric']): string[] {
  if (!before || !after || before.name !== after.name) return [];
  if (after.value >= before.low && after.value <= before.high) return [];
  const write = (value: number) => (after.is_share ? percent(value) : written(value));
  const verb = after.value > before.value ? 'rose' : 'fell';
  return [`${after.name} of ${name} ${verb} from ${write(before.value)} to ${write(after.value)}.`];
}

function isWorthSaying(then: number, now: number): boolean {
  if (then === now) return false;
  return then === 0 || Math.abs(now / then - 1) >= worthSaying.share;
}

const profiles = (n: number): string => (n === 1 ? '1 profile' : `${written(n)} profiles`);
const written = (value: number): string =>
  new Intl.NumberFormat('en-US', { maximumFractionDigits: Math.abs(value) >= 1000 ? 0 : 2 }).format(value);
const money = (amount: number, currency: string): string =>
  new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    maximumFractionDigits: Math.abs(amount) >= 1000 ? 0 : 2,
  }).format(amount);
const percent = (value: number): string => `${(value * 100).toFixed(1)}%`;

/** By how much, where there was something before. */
function share(then: number, now: number): string {
  return then === 0 ? '' : ` (${now > then ? '+' : '−'}${Math.round(Math.abs(now / then - 1) * 100)}%)`;
}
