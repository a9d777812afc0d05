import type { Random } from '@/lib/core/math/random';
import { type Behaviour, behaviours, seasonOf, signUpSeason } from './behaviours';

type Plain = string | number | boolean | string[];

export type DemoEvent = { event: string; ts: number; properties: Record<string, Plain> };
export type DemoTrait = { name: string; value: Plain | Date };
export type DemoProfile = { profileId: string; accountId: string; traits: DemoTrait[]; events: DemoEvent[] };

const day = 86_400_000;
const hour = 3_600_000;
const daysPerWeek = 7;
const trialDays = 14;

/** Countries with the hours their clocks are ahead of UTC. */
const countries: readonly (readonly [{ code: string; ahead: number }, number])[] = [
  [{ code: 'US', ahead: -6 }, 34],
  [{ code: 'GB', ahead: 0 }, 14],
  [{ code: 'DE', ahead: 1 }, 13],
  [{ code: 'IN', ahead: 5.5 }, 11],
  [{ code: 'FR', ahead: 1 }, 8],
  [{ code: 'BR', ahead: -3 }, 7],
  [{ code: 'NL', ahead: 1 }, 5],
  [{ code: 'CA', ahead: -5 }, 5],
  [{ code: 'JP', ahead: 9 }, 3],
];

const onboardingSteps = ['goal chosen', 'first document', 'first prompt', 'tone set', 'editor tour'];
const prices: Record<string, number> = { pro: 18, team: 39 };
const reasons = [
  ['too expensive', 3],
  ['not needed now', 4],
  ['missing a feature', 2],
  ['quality of suggestions', 2],
  ['switched to another tool', 1],
] as const;

type Life = {
  random: Random;
  behaviour: Behaviour;
  ahead: number;
  joined: number;
  end: number;
  /** One person's own pace: some do more than others of their kind. */
  pace: number;
  profile: DemoProfile;
};

/** One person's year with the product, up to `end`. The same draws give the same person. */
export function generateProfile(random: Random, index: number, window: { start: number; end: number }): DemoProfile {
  const behaviour = random.weighted(behaviours.map((candidate) => [candidate, candidate.weight] as const));
  const country = random.weighted(countries);
  const role = random.weighted(behaviour.roles);
  const joined = drawJoined(random, window);
  const profile: DemoProfile = {
    profileId: `p_${10_000 + index}`,
    accountId: behaviour.name === 'team coordinator' ? `acct_${1000 + (index % 900)}` : '',
    traits: [],
    events: [],
  };
  const pace = Math.exp(random.normal(-1.64, 0.6));
  const life: Life = { random, behaviour, ahead: country.ahead, joined, end: window.end, pace, profile };

  const channel = random.weighted(behaviour.channels);
  const device = random.chance(behaviour.mobile) ? 'mobile' : 'desktop';
  push(life, 'signed_up', joined, { channel, device });
  onboard(life);
  const subscription = subscribe(life);
  write(life, subscription);

  trait(life, 'country', country.code);
  trait(life, 'role', role);
  trait(life, 'channel', channel);
  trait(life, 'device', device);
  trait(life, 'signed_up_at', new Date(joined));
  trait(life, 'plan', subscription.plan);
  trait(life, 'interests', [
    ...new Set([random.weighted(behaviour.documentKinds), random.weighted(behaviour.documentKinds)]),
  ]);
  if (subscription.plan === 'team') trait(life, 'seats', 2 + random.poisson(6));
  if (subscription.plan === 'trial') trait(life, 'trial_ends_at', new Date(joined + trialDays * day));
  if (random.chance(0.6)) trait(life, 'newsletter', random.chance(0.45));
  return profile;
}

/** More people come each month, and fewer in summer. */
function drawJoined(random: Random, { start, end }: { start: number; end: number }): number {
  for (;;) {
    const share = random.next() ** 0.8;
    const joined = start + share * (end - start - hour);
    if (random.chance(signUpSeason(joined) / 1.25)) return Math.floor(joined);
  }
}

function onboard(life: Life): void {
  let ts = life.joined;
  for (const [index, step] of onboardingSteps.entries()) {
    if (!life.random.chance(life.behaviour.onboarding)) return;
    ts += Math.round(life.random.integer(20, 400) * 1000 * (1 + index / 2));
    push(life, 'onboarding_step_completed', ts, { step: index + 1, name: step });
  }
}

type Subscription = { plan: string; from: number | null; until: number };

/** Free, on trial, or paying from some week on, until they cancel. */
function subscribe(life: Life): Subscription {
  const { random, behaviour, joined, end } = life;
  const onTrial = end - joined < trialDays * day;
  const never: Subscription = { plan: onTrial && random.chance(0.6) ? 'trial' : 'free', from: null, until: end };
  if (!random.chance(behaviour.upgrade)) return never;
  const from = joined + Math.round((3 + random.next() * 25) * day);
  if (from >= end) return never;
  const plan = random.weighted(behaviour.plans);
  push(life, 'plan_upgraded', from, { from: 'free', to: plan });
  const seats = plan === 'team' ? 2 + random.poisson(4) : 1;
  for (let paid = from; paid < end; paid += 30 * day) {
    push(life, 'payment_made', paid + 60_000, { amount: (prices[plan] ?? 0) * seats, plan });
    if (!random.chance(behaviour.monthlyChurn)) continue;
    const until = paid + random.integer(5, 29) * day;
    if (until >= end) break;
    push(life, 'subscription_cancelled', until, { reason: random.weighted(reasons), plan });
    return { plan: 'free', from, until };
  }
  return { plan, from, until: end };
}

/** Days of writing: fewer by the week, by season, and once the subscription has ended. */
function write(life: Life, subscription: Subscription): void {
  const { random, behaviour, joined, end, pace } = life;
  for (let midnight = joined - (joined % day); midnight < end; midnight += day) {
    const weeks = Math.max(0, midnight - joined) / (daysPerWeek * day);
    const weekday = new Date(midnight).getUTCDay();
    const isWeekend = weekday === 0 || weekday === 6;
    const rhythm = (behaviour.daysPerWeek / 5.4) * behaviour.weeklyDecay ** weeks * seasonOf(behaviour, midnight);
    const left = midnight > subscription.until ? 0.15 : 1;
    const chance = Math.min(0.97, rhythm * pace * left * (isWeekend ? behaviour.weekends : 1));
    if (random.chance(chance)) writeOneDay(life, midnight);
  }
}

function writeOneDay(life: Life, midnight: number): void {
  const { random, behaviour } = life;
  const [centre, spread] = behaviour.hours;
  const localHour = Math.min(23.5, Math.max(0.2, random.normal(centre, spread)));
  const clock = { ts: midnight + Math.round((localHour - life.ahead) * hour) };
  const later = (mostMinutes: number) => {
    clock.ts += random.integer(15_000, mostMinutes * 60_000);
    return clock.ts;
  };
  if (clock.ts <= life.joined) clock.ts = life.joined + 30 * 60_000;
  if (random.chance(0.3)) push(life, 'document_created', later(3), { kind: random.weighted(behaviour.documentKinds) });
  const prompts = Math.max(random.chance(0.85) ? 1 : 0, random.poisson(behaviour.promptsPerDay * 0.75));
  for (let count = 0; count < prompts; count += 1) prompt(life, later);
  for (let count = random.poisson(behaviour.featuresPerDay * 0.7); count > 0; count -= 1) {
    push(life, 'feature_used', later(8), { feature: random.weighted(behaviour.features) });
  }
  for (let count = random.poisson(behaviour.templatesPerDay * 0.7); count > 0; count -= 1) {
    push(life, 'template_used', later(6), { template: random.weighted(behaviour.documentKinds) });
  }
  if (random.chance(behaviour.exportsPerDay)) {
    push(life, 'document_exported', later(9), { format: random.pick(['docx', 'pdf', 'markdown', 'html']) });
  }
  if (random.chance(behaviour.invitesPerWeek / Math.max(1, behaviour.daysPerWeek)))
    push(life, 'invite_sent', later(5), {});
}

/** Ask, perhaps ask again in other words, then keep or discard what came. */
function prompt(life: Life, later: (mostMinutes: number) => number): void {
  const { random, behaviour } = life;
  const [mean, spread] = behaviour.promptLength;
  const length = Math.round(Math.exp(random.normal(mean, spread)));
  push(life, 'prompt_sent', later(12), { length, kind: random.weighted(behaviour.documentKinds) });
  if (random.chance(behaviour.rewriteRate))
    push(life, 'prompt_rewritten', later(3), { length: Math.round(length * 1.3) });
  const kept = random.chance(behaviour.keepRate);
  if (kept) push(life, 'text_kept', later(4), { words: 20 + random.poisson(length / 6) });
  else if (random.chance(0.5)) push(life, 'text_discarded', later(2), {});
}

function push(life: Life, event: string, ts: number, properties: Record<string, Plain>): void {
  if (ts <= life.end) life.profile.events.push({ event, ts, properties });
}

function trait(life: Life, name: string, value: Plain | Date): void {
  life.profile.traits.push({ name, value });
}
