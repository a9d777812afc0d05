import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { measureWords } from '@/lib/core/claims/explain-metric';
import { AppError } from '@/lib/core/errors';
import { compareLines } from '@/lib/core/personas/compare-lines';
import { apartIn, fewestCompared, mostCompared, type PersonaComparison } from '@/lib/core/personas/compare-personas';
import type { Coverage } from '@/lib/core/personas/coverage';
import { eventMetricOf } from '@/lib/core/personas/event-metric';
import type { Persona, PersonaMetric } from '@/lib/core/personas/persona';
import { writtenLines } from '@/lib/core/personas/written-lines';
import { listClaims, type StoredClaim } from '@/lib/data/claims';
import { readPersonaSettings } from '@/lib/data/persona-settings';
import { getPersona, type StoredPersona } from '@/lib/data/personas';
import { loadRuleDictionary } from '@/lib/data/rule-dictionary';
import type { ServiceContext } from '../context';
import { estimateMembers } from './answer-over-group';
import { describePersonas } from './describe-persona';
import { groupOrReason, type PersonaGroup } from './persona-group';
import { readCoverage } from './read-coverage';

/** Keys, with commas between them. */
export const ComparePersonasInput = z.object({ keys: z.string().max(400) });
export type ComparePersonasInput = z.infer<typeof ComparePersonasInput>;

/** Two to four personas side by side: their sections with what some say alike, their numbers, and whom they share. */
export async function comparePersonas(ctx: ServiceContext, { keys }: ComparePersonasInput): Promise<PersonaComparison> {
  authorize(ctx.actor, 'personas:read');
  const { workspaceId } = ctx.actor;
  const wanted = requireKeys(keys);
  const stored = await Promise.all(wanted.map((key) => getPersona(ctx.db, workspaceId, key)));
  const [personas, claims, settings, coverage] = await Promise.all([
    describePersonas(ctx, stored),
    listClaims(
      ctx.db,
      workspaceId,
      stored.map(({ id }) => id),
    ),
    readPersonaSettings(ctx.db, workspaceId),
    readCoverage(ctx),
  ]);
  return {
    read_at: ctx.now.toISOString(),
    personas,
    sections: sectionsOf({ personas, stored, claims }, settings.template),
    metrics: await metricsOf(ctx, stored),
    ...overlapsOf(stored, coverage),
  };
}

function requireKeys(keys: string): string[] {
  const wanted = [...new Set(keys.split(',').map((key) => key.trim()))].filter((key) => key !== '');
  if (wanted.length >= fewestCompared && wanted.length <= mostCompared) return wanted;
  throw new AppError('invalid', `Choose ${fewestCompared} to ${mostCompared} personas to compare.`);
}

type Cards = { personas: Persona[]; stored: StoredPersona[]; claims: StoredClaim[] };
type Template = Awaited<ReturnType<typeof readPersonaSettings>>['template'];

/** What each says in each section: its claims, then what is written on its card. */
function sectionsOf({ personas, stored, claims }: Cards, template: Template): PersonaComparison['sections'] {
  return template.flatMap(({ key, title }) => {
    const said = personas.map((persona, place) => {
      const own = claims.filter((claim) => claim.personaId === stored[place]?.id && claim.section === key);
      const summary = key === 'summary' && persona.summary !== '' ? [persona.summary] : [];
      return [...new Set([...summary, ...own.map(({ text }) => text), ...writtenLines(persona, key)])];
    });
    return said.every((lines) => lines.length === 0) ? [] : [{ key, title, lines: compareLines(said) }];
  });
}

const questionOf = ({ name: _, target: __, ...asked }: PersonaMetric): string =>
  JSON.stringify(Object.entries(asked).toSorted());

/** Each key metric once, read for everybody: what one counts for itself says little beside nothing. */
async function metricsOf(ctx: ServiceContext, personas: StoredPersona[]): Promise<PersonaComparison['metrics']> {
  const grounds = await Promise.all(personas.map((persona) => groupOrReason(ctx, persona)));
  const asked = new Map(personas.flatMap(({ metric }) => (metric ? [[questionOf(metric), metric] as const] : [])));
  const dictionary = await loadRuleDictionary(ctx.db, ctx.actor.workspaceId);
  const metrics: PersonaComparison['metrics'] = [];
  // One after another: a comparison leaves room for everybody else.
  for (const [question, metric] of asked) {
    const readings = [];
    for (const ground of grounds) readings.push(await readingOf(ctx, ground, metric));
    const of = personas.filter((persona) => persona.metric && questionOf(persona.metric) === question).map(named);
    metrics.push({
      metric,
      counts: measureWords(metric, dictionary),
      of,
      readings,
      apart: apartIn(readings, personas),
    });
  }
  return metrics;
}

async function readingOf(
  ctx: ServiceContext,
  ground: PersonaGroup | string,
  metric: PersonaMetric,
): Promise<PersonaComparison['metrics'][number]['readings'][number]> {
  if (typeof ground === 'string') return { members: null, reason: ground };
  return { members: await estimateMembers(ctx, ground, eventMetricOf(metric)), reason: null };
}

const named = ({ key, name }: { key: string; name: string }) => ({ key, name });

function overlapsOf(
  personas: StoredPersona[],
  coverage: Coverage,
): Pick<PersonaComparison, 'overlaps' | 'overlap_days' | 'remarks'> {
  const activeOf = (key: string) => coverage.personas.find((one) => one.key === key)?.members;
  const overlaps = personas.flatMap((one, place) =>
    personas.slice(place + 1).flatMap((other) => {
      const [ofOne, ofOther] = [activeOf(one.key), activeOf(other.key)];
      if (ofOne === undefined || ofOther === undefined) return [];
      const both = coverage.overlaps.find(
        (pair) =>
          (pair.one.key === one.key && pair.other.key === other.key) ||
          (pair.one.key === other.key && pair.other.key === one.key),
      )?.both;
      return [{ one: named(one), other: named(other), both: both ?? 0, of_one: ofOne, of_other: ofOther }];
    }),
  );
  const remarks = personas.flatMap(({ key, name, archivedAt }) => {
    if (activeOf(key) !== undefined) return [];
    return archivedAt
      ? [`${name} is archived, so whom they share with others is not counted.`]
      : [
          `${name} has no behaviour yet, or their list is being written, so whom they share with others is not counted.`,
        ];
  });
  return { overlaps, overlap_days: coverage.days, remarks };
}
