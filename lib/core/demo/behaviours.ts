/** The kinds of people who write with Quillwright. They differ in rhythm, spend, features and in how long they stay. */
export type Behaviour = {
  name: string;
  /** Weight among newcomers. */
  weight: number;
  /** Writing days a week at the start. */
  daysPerWeek: number;
  /** How much of the rhythm is left a week later: 1 stays for ever. */
  weeklyDecay: number;
  /** Prompts on a writing day. */
  promptsPerDay: number;
  /** Characters of a prompt: mean of a log-normal, and its spread. */
  promptLength: readonly [mean: number, spread: number];
  keepRate: number;
  rewriteRate: number;
  /** Local hours of writing: centre and spread. */
  hours: readonly [centre: number, spread: number];
  weekends: number;
  /** Chance of each onboarding step, given the one before. */
  onboarding: number;
  /** Chance to leave the free plan, and for which plan. */
  upgrade: number;
  plans: readonly (readonly [plan: string, weight: number])[];
  /** Chance a month that a paying one cancels. */
  monthlyChurn: number;
  features: readonly (readonly [feature: string, weight: number])[];
  featuresPerDay: number;
  templatesPerDay: number;
  exportsPerDay: number;
  invitesPerWeek: number;
  documentKinds: readonly (readonly [kind: string, weight: number])[];
  roles: readonly (readonly [role: string, weight: number])[];
  channels: readonly (readonly [channel: string, weight: number])[];
  mobile: number;
  /** How strongly the season of study moves them: 0 not at all. */
  season: number;
};

const drafter: Behaviour = {
  name: 'daily drafter',
  weight: 11,
  daysPerWeek: 4.4,
  weeklyDecay: 0.997,
  promptsPerDay: 1.3,
  promptLength: [5.6, 0.5],
  keepRate: 0.52,
  rewriteRate: 0.45,
  hours: [8.6, 1.4],
  weekends: 0.12,
  onboarding: 0.97,
  upgrade: 0.72,
  plans: [
    ['pro', 8],
    ['team', 2],
  ],
  monthlyChurn: 0.012,
  features: [
    ['tone_match', 5],
    ['shortcuts', 4],
    ['version_history', 3],
    ['citations', 1],
  ],
  featuresPerDay: 0.35,
  templatesPerDay: 0.02,
  exportsPerDay: 0.2,
  invitesPerWeek: 0.02,
  documentKinds: [
    ['article', 5],
    ['newsletter', 3],
    ['report', 2],
  ],
  roles: [
    ['journalist', 3],
    ['copywriter', 5],
    ['content lead', 3],
    ['novelist', 1],
  ],
  channels: [
    ['search', 4],
    ['referral', 4],
    ['newsletter', 2],
  ],
  mobile: 0.12,
  season: 0,
};

const coordinator: Behaviour = {
  ...drafter,
  name: 'team coordinator',
  weight: 7,
  daysPerWeek: 2.8,
  weeklyDecay: 0.999,
  promptsPerDay: 0.8,
  promptLength: [5.1, 0.4],
  keepRate: 0.44,
  rewriteRate: 0.2,
  hours: [13.5, 2.6],
  weekends: 0.03,
  upgrade: 0.86,
  plans: [
    ['team', 9],
    ['pro', 1],
  ],
  monthlyChurn: 0.008,
  features: [
    ['comments', 6],
    ['style_guide', 4],
    ['approvals', 3],
    ['version_history', 2],
  ],
  featuresPerDay: 0.9,
  templatesPerDay: 0.12,
  invitesPerWeek: 0.35,
  documentKinds: [
    ['brief', 5],
    ['report', 4],
    ['landing page', 2],
  ],
  roles: [
    ['marketing manager', 5],
    ['product manager', 3],
    ['agency lead', 2],
  ],
  channels: [
    ['sales', 3],
    ['referral', 3],
    ['search', 2],
  ],
};

const student: Behaviour = {
  ...drafter,
  name: 'term-time student',
  weight: 19,
  daysPerWeek: 1.7,
  weeklyDecay: 0.985,
  promptsPerDay: 2.2,
  promptLength: [6.4, 0.6],
  keepRate: 0.3,
  rewriteRate: 0.5,
  hours: [21, 3],
  weekends: 0.7,
  onboarding: 0.82,
  upgrade: 0.07,
  plans: [['pro', 1]],
  monthlyChurn: 0.14,
  features: [
    ['citations', 7],
    ['outline', 4],
    ['plagiarism_check', 3],
  ],
  featuresPerDay: 0.6,
  templatesPerDay: 0.06,
  exportsPerDay: 0.3,
  invitesPerWeek: 0.04,
  documentKinds: [
    ['essay', 8],
    ['thesis chapter', 2],
  ],
  roles: [['student', 1]],
  channels: [
    ['social', 5],
    ['referral', 3],
    ['search', 2],
  ],
  mobile: 0.4,
  season: 0.85,
};

const tinkerer: Behaviour = {
  ...drafter,
  name: 'template tinkerer',
  weight: 16,
  daysPerWeek: 1.1,
  weeklyDecay: 0.975,
  promptsPerDay: 1.1,
  promptLength: [4.2, 0.5],
  keepRate: 0.22,
  rewriteRate: 0.12,
  hours: [16, 4],
  weekends: 0.4,
  onboarding: 0.74,
  upgrade: 0.16,
  plans: [['pro', 1]],
  monthlyChurn: 0.09,
  features: [
    ['social_formats', 5],
    ['image_captions', 3],
    ['outline', 1],
  ],
  featuresPerDay: 0.3,
  templatesPerDay: 1.4,
  exportsPerDay: 0.5,
  invitesPerWeek: 0.01,
  documentKinds: [
    ['social post', 6],
    ['landing page', 2],
    ['product text', 4],
  ],
  roles: [
    ['shop owner', 5],
    ['freelancer', 3],
    ['marketing manager', 1],
  ],
  channels: [
    ['ads', 5],
    ['social', 3],
    ['search', 2],
  ],
  mobile: 0.5,
  season: 0,
};

const taster: Behaviour = {
  ...tinkerer,
  name: 'one-week taster',
  weight: 33,
  daysPerWeek: 1.6,
  weeklyDecay: 0.42,
  promptsPerDay: 1.2,
  promptLength: [3.9, 0.7],
  keepRate: 0.12,
  rewriteRate: 0.06,
  onboarding: 0.55,
  upgrade: 0.012,
  featuresPerDay: 0.12,
  templatesPerDay: 0.3,
  exportsPerDay: 0.05,
  monthlyChurn: 0.4,
  channels: [
    ['ads', 6],
    ['social', 4],
    ['search', 3],
  ],
};

const fading: Behaviour = {
  ...drafter,
  name: 'fading professional',
  weight: 14,
  daysPerWeek: 3.4,
  weeklyDecay: 0.9,
  keepRate: 0.34,
  rewriteRate: 0.3,
  hours: [10, 2.5],
  upgrade: 0.48,
  monthlyChurn: 0.11,
  featuresPerDay: 0.2,
  roles: [
    ['consultant', 4],
    ['copywriter', 2],
    ['product manager', 2],
  ],
};

export const behaviours: readonly Behaviour[] = [drafter, coordinator, student, tinkerer, taster, fading];

/** Full in term, low in the summer and over the turn of the year. Index is the month, January first. */
const studyYear = [0.7, 1.05, 1.15, 1.2, 1.35, 0.6, 0.2, 0.25, 0.9, 1.25, 1.4, 1.1];
/** Newcomers by month: offices are quiet in summer, and the new year makes plans. */
const signUpYear = [1.25, 1.1, 1, 1, 0.95, 0.85, 0.7, 0.75, 1.2, 1.15, 1.05, 0.8];

const monthOf = (ts: number) => new Date(ts).getUTCMonth();

export function seasonOf(behaviour: Behaviour, ts: number): number {
  const month = studyYear[monthOf(ts)] ?? 1;
  return 1 - behaviour.season + behaviour.season * month;
}

export function signUpSeason(ts: number): number {
  return signUpYear[monthOf(ts)] ?? 1;
}
