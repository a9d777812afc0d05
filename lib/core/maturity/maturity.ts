import { z } from 'zod';
import { counted } from '@/lib/core/claims/write-words';

/** How far a workspace has come, from basic targeting to adaptive, by what is used in it and not by what is said. */

/** What is there, counted in the workspace. `recent` is within the last 30 days. */
export const WorkspaceUse = z.object({
  profiles: z.int(),
  describedNames: z.int(),
  segments: z.int(),
  recentlyRefreshed: z.int(),
  purposes: z.int(),
  personas: z.int(),
  personasOnSegments: z.int(),
  claims: z.int(),
  claimsWithEvidence: z.int(),
  interviews: z.int(),
  publishedPersonas: z.int(),
  personasWithMetric: z.int(),
  boards: z.int(),
  keptAnswers: z.int(),
  recentDriftChecks: z.int(),
  opportunities: z.int(),
});
export type WorkspaceUse = z.infer<typeof WorkspaceUse>;

export const Criterion = z.object({
  id: z.string(),
  name: z.string(),
  is_met: z.boolean(),
  /** What is there: "3 published segments". */
  has: z.string(),
  /** What is missing next; null when it is met, or cannot be met yet. */
  next: z.string().nullable(),
  /** Where in the workspace that is done: "segments"; null for nowhere yet. */
  place: z.string().nullable(),
});
export type Criterion = z.infer<typeof Criterion>;

export const Level = z.object({
  level: z.int(),
  name: z.string(),
  means: z.string(),
  is_reached: z.boolean(),
  criteria: z.array(Criterion),
  /** Why nobody can reach it yet; null for a level that can be reached. */
  why_not: z.string().nullable(),
});
export type Level = z.infer<typeof Level>;

export const Maturity = z.object({
  as_of: z.iso.datetime(),
  /** The highest level whose criteria, and those of all levels below, are met; 0 before the first. */
  level: z.int(),
  levels: z.array(Level),
  /** What to do next, of the lowest level that is not reached; null when nothing can be done here. */
  next: Criterion.nullable(),
});
export type Maturity = z.infer<typeof Maturity>;

type Asked = { id: string; name: string; has: string; need: string; place: string; isMet: boolean };

const criterion = ({ isMet, need, ...asked }: Asked): Criterion => ({
  ...asked,
  is_met: isMet,
  next: isMet ? null : need,
});

/** Fewer personas tell nobody apart. */
const fewestPersonas = 2;
/** Half of the claims stand on something. */
const backedShare = 0.5;

type Rung = Pick<Level, 'name' | 'means' | 'criteria' | 'why_not'>;

function rungs(use: WorkspaceUse): Rung[] {
  return [basicTargeting(use), liveSegments(use), backedPersonas(use), measured(use), adaptive()];
}

function basicTargeting({ profiles, describedNames }: WorkspaceUse): Rung {
  return {
    name: 'Basic targeting',
    means: 'What people did is here, under names that everybody understands.',
    why_not: null,
    criteria: [
      criterion({
        id: 'data_in',
        name: 'Data is in',
        isMet: profiles > 0,
        has: counted(profiles, 'profile'),
        need: 'Bring in a file of what people did.',
        place: 'data/imports',
      }),
      criterion({
        id: 'words',
        name: 'Events and traits have words',
        isMet: describedNames >= 3,
        has: `${counted(describedNames, 'name')} described`,
        need: 'Give at least three events or traits a label, so that sentences read well.',
        place: 'data/events',
      }),
    ],
  };
}

function liveSegments({ segments, purposes, recentlyRefreshed }: WorkspaceUse): Rung {
  return {
    name: 'Live segments',
    means: 'Groups are published with a purpose, and stay fresh by themselves.',
    why_not: null,
    criteria: [
      criterion({
        id: 'published',
        name: 'Segments are published',
        isMet: segments > 0,
        has: counted(segments, 'published segment'),
        need: 'Publish a segment: other things can rely on a version.',
        place: 'segments',
      }),
      criterion({
        id: 'purpose',
        name: 'Each has a purpose',
        isMet: segments > 0 && purposes >= segments,
        has: `${purposes} of ${counted(segments, 'published segment')} with a purpose`,
        need: 'Write for each segment what somebody will do with it.',
        place: 'segments',
      }),
      criterion({
        id: 'fresh',
        name: 'Each was refreshed lately',
        isMet: segments > 0 && recentlyRefreshed >= segments,
        has: `${recentlyRefreshed} of ${counted(segments, 'published segment')} refreshed in the last 30 days`,
        need: 'Refresh the segments, or let the workspace do it on a clock.',
        place: 'settings',
      }),
    ],
  };
}

function backedPersonas(use: WorkspaceUse): Rung {
  const { personas, personasOnSegments, claims, claimsWithEvidence, interviews, publishedPersonas } = use;
  return {
    name: 'Backed personas',
    means: 'Personas stand on live segments, and what is said of them stands on evidence.',
    why_not: null,
    criteria: [
      criterion({
        id: 'on_segments',
        name: 'Personas stand on segments',
        isMet: personas >= fewestPersonas && personasOnSegments >= personas,
        has: `${personasOnSegments} of ${counted(personas, 'persona')} on a published segment`,
        need:
          personas < fewestPersonas
            ? `Write at least ${fewestPersonas} personas, each on a published segment.`
            : 'Tie every persona to a published segment, so that real people stand behind it.',
        place: 'personas',
      }),
      criterion({
        id: 'evidence',
        name: 'Claims have evidence',
        isMet: claims > 0 && claimsWithEvidence >= claims * backedShare,
        has: `${claimsWithEvidence} of ${counted(claims, 'claim')} with evidence`,
        need: 'Give at least half of the claims a quote, a number or a source.',
        place: 'personas',
      }),
      criterion({
        id: 'research',
        name: 'People were heard',
        isMet: interviews > 0,
        has: counted(interviews, 'interview'),
        need: 'Add an interview and mark what was said.',
        place: 'research',
      }),
      criterion({
        id: 'persona_versions',
        name: 'Personas are published',
        isMet: publishedPersonas > 0,
        has: counted(publishedPersonas, 'published persona'),
        need: 'Publish a persona: a version is what others can rely on, and what drift is held against.',
        place: 'personas',
      }),
    ],
  };
}

function measured(use: WorkspaceUse): Rung {
  const { personas, personasWithMetric, boards, keptAnswers, recentDriftChecks, opportunities } = use;
  return {
    name: 'Measured',
    means: 'Numbers are watched persona by persona, and what is lost is written down.',
    why_not: null,
    criteria: [
      criterion({
        id: 'metrics',
        name: 'Each persona has a key metric',
        isMet: personas > 0 && personasWithMetric >= personas,
        has: `${personasWithMetric} of ${counted(personas, 'persona')} with a key metric`,
        need: 'Choose for each persona the number it matters to.',
        place: 'personas',
      }),
      criterion({
        id: 'boards',
        name: 'Boards are kept',
        isMet: boards > 0,
        has: counted(boards, 'board'),
        need: 'Put the numbers you look at every week on a board.',
        place: 'boards',
      }),
      criterion({
        id: 'insights',
        name: 'Insights are used',
        isMet: keptAnswers > 0,
        has: `${counted(keptAnswers, 'insight')} on boards or frozen`,
        need: 'Ask the data a question, and put its answer on a board or freeze it.',
        place: 'insights',
      }),
      criterion({
        id: 'drift',
        name: 'Drift is watched',
        isMet: recentDriftChecks > 0,
        has: `${counted(recentDriftChecks, 'persona')} looked at in the last 30 days`,
        need: 'Publish a persona that stands on a segment: each refresh then looks whether its people change.',
        place: 'personas',
      }),
      criterion({
        id: 'opportunities',
        name: 'What is lost is written down',
        isMet: opportunities > 0,
        has: `${opportunities === 1 ? '1 opportunity' : `${opportunities} opportunities`}`,
        need: 'Make an opportunity of a loss in a funnel, a stage of a map or a pain.',
        place: 'opportunities',
      }),
    ],
  };
}

/** Said as it is: what it takes is not in the product yet. */
function adaptive(): Rung {
  const missing = (id: string, name: string): Criterion => ({
    id,
    name,
    is_met: false,
    has: 'not in the product yet',
    next: null,
    place: null,
  });
  return {
    name: 'Adaptive',
    means: 'Each persona gets its own decisions, and experiments say what they did.',
    why_not: 'Decisions and experiments are not built yet, so nobody reaches this level.',
    criteria: [missing('decisions', 'Decisions by persona'), missing('experiments', 'Experiments by persona')],
  };
}

/** The level of a workspace, each criterion with what is there and what is missing next. */
export function maturityOf(use: WorkspaceUse, at: Date): Maturity {
  const found = rungs(use);
  const isMet = ({ criteria, why_not: whyNot }: Rung) => whyNot === null && criteria.every((one) => one.is_met);
  const firstOpen = found.findIndex((rung) => !isMet(rung));
  const level = firstOpen < 0 ? found.length : firstOpen;
  return {
    as_of: at.toISOString(),
    level,
    levels: found.map((rung, index) => ({ ...rung, level: index + 1, is_reached: index < level })),
    next: found[level]?.criteria.find(({ next }) => next !== null) ?? null,
  };
}
