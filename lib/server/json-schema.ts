import 'server-only';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Board, BoardContent } from '@/lib/core/boards/board';
import { InsightQuestion } from '@/lib/core/boards/insight-question';
import { GroupsQuery } from '@/lib/core/clustering/groups';
import { RetentionQuery } from '@/lib/core/cohorts/retention';
import { CompositionQuery } from '@/lib/core/composition/composition';
import { FeatureChoice } from '@/lib/core/features/feature';
import { FrictionQuery } from '@/lib/core/funnels/friction';
import { FunnelQuery } from '@/lib/core/funnels/funnel';
import { NextEventsQuery } from '@/lib/core/funnels/next-events';
import { LifecycleQuery } from '@/lib/core/lifecycle/lifecycle';
import { RfmQuery } from '@/lib/core/rfm/rfm';
import { Aggregate, Did, PropertyCondition, Rule, Trait } from '@/lib/core/segments/rule';
import { SeparationQuery } from '@/lib/core/separation/separation';
import { TrendQuery } from '@/lib/core/trends/trend';

export type JsonSchema = z.core.JSONSchema.JSONSchema;
/** Schemas of a document by name, referred to as `#/components/schemas/<name>`. */
export type Components = Map<string, JsonSchema>;

/** What appears in many routes is described once, under its name. Anything else is written out where it is used. */
const names = z.registry<{ id: string }>();
const named = {
  ...{ Rule, Trait, Did, Aggregate, PropertyCondition, FeatureChoice },
  ...{ TrendQuery, RetentionQuery, LifecycleQuery, FunnelQuery, FrictionQuery, NextEventsQuery, RfmQuery },
  ...{ CompositionQuery, SeparationQuery, GroupsQuery },
  ...{ InsightQuestion, BoardContent, Board },
};
for (const [id, schema] of Object.entries(named)) names.add(schema, { id });

type Direction = 'input' | 'output';

/** A zod schema for an OpenAPI document: what it refers to lands in `components`, what we accept named `…Input`. */
export function describeSchema(schema: z.ZodType, io: Direction, components: Components): JsonSchema {
  // Wrapped, so that a schema with a name, or one that contains itself, is referred to like any other.
  const whole = z.toJSONSchema(z.object({ it: schema }), {
    io,
    metadata: names,
    unrepresentable: 'any',
    override: describeDates,
  });
  const parts = Object.entries(whole.$defs ?? {});
  const renames = new Map(parts.map(([key, part]) => [key, componentName(key, part, io)]));
  for (const [key, part] of parts) components.set(renames.get(key) ?? key, referTo(part, renames));
  return referTo(whole.properties?.it, renames);
}

function componentName(key: string, part: unknown, io: Direction): string {
  const isNamed = !key.startsWith('__schema');
  if (isNamed) return io === 'input' ? `${key}Input` : key;
  return `Part${createHash('sha256').update(JSON.stringify(part)).digest('hex').slice(0, 8)}`;
}

function describeDates({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }): void {
  if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
}

/** `part` with every reference leading into the document's components. */
function referTo(part: unknown, renames: Map<string, string>): JsonSchema {
  const text = JSON.stringify(part ?? {}, (key, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (key === '$ref') return renamed(value, renames);
    // zod writes a schema's name into it; a property called "id" is an object, and stays.
    return key === 'id' ? undefined : value;
  });
  const schema: JsonSchema = JSON.parse(text);
  return schema;
}

function renamed(reference: string, renames: Map<string, string>): string {
  const key = reference.replace('#/$defs/', '');
  return `#/components/schemas/${renames.get(key) ?? key}`;
}
