import { z } from 'zod';
import { SourceType } from '@/lib/core/claims/evidence';
import { sharedName } from '@/lib/core/kpis/shared-name';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { readingWords } from './evidence-line';
import { Cell, type JourneyContent, Lane, type ShownEvidence, Stage } from './journey-map';
import { type JourneyNumbers, StageNumbers } from './journey-numbers';

/** A journey map for people who are not signed in: its words and numbers, and nothing of how people are chosen. */

const At = z.iso.datetime();

const SharedEvidence = z.discriminatedUnion('kind', [
  /** Only what participants agreed to show to anybody. */
  z.object({ kind: z.literal('quote'), cell: z.string(), words: z.string() }),
  z.object({ kind: z.literal('number'), cell: z.string(), name: z.string(), value: z.string().nullable() }),
  /** Which kind of source, and of when; what it says may be confidential. */
  z.object({ kind: z.literal('source'), cell: z.string(), source: SourceType, date: z.iso.date() }),
]);
export type SharedEvidence = z.infer<typeof SharedEvidence>;

const SharedNumbers = StageNumbers.pick({
  stage: true,
  count: true,
  share: true,
  from_previous: true,
  median_seconds: true,
  stopped: true,
  is_hardest: true,
});

export const SharedMap = z.object({
  workspace_name: z.string(),
  zone: z.string(),
  expires_at: At,
  read_at: At,
  name: z.string(),
  persona: z.object({ name: z.string(), color: z.int() }).nullable(),
  last_days: z.int(),
  within_days: z.int(),
  stages: z.array(Stage.pick({ id: true, name: true })),
  lanes: z.array(Lane),
  cells: z.array(Cell),
  evidence: z.array(SharedEvidence),
  quotes_hidden: z.int(),
  /** Of the stages that are read. */
  numbers: z.array(SharedNumbers),
  numbers_as_of: At.nullable(),
});
export type SharedMap = z.infer<typeof SharedMap>;

/** What of the evidence leaves the workspace; `shown` was read in the public scope. */
export function sharedEvidence(
  shown: readonly ShownEvidence[],
  { readings }: JourneyNumbers,
  dictionary: Dictionary,
): SharedEvidence[] {
  return shown.flatMap(({ id, cell, reference, quote }): SharedEvidence[] => {
    switch (reference.kind) {
      case 'quote':
        return quote?.words ? [{ kind: 'quote', cell, words: quote.words }] : [];
      case 'metric':
        return [
          {
            ...{ kind: 'number', cell, name: sharedName(reference.name, dictionary) },
            value: readingWords(id, reference, readings),
          },
        ];
      default:
        return [{ kind: 'source', cell, source: reference.source, date: reference.date }];
    }
  });
}

/** Stages by their names alone: which event counts is how people are chosen. */
export function sharedContent({ stages, lanes, cells, last_days, within_days }: JourneyContent) {
  return { stages: stages.map(({ id, name }) => ({ id, name })), lanes, cells, last_days, within_days };
}

export function sharedNumbers({ stages }: JourneyNumbers): SharedMap['numbers'] {
  return stages.map(({ did: _, remark: __, suggestion: ___, ...numbers }) => numbers);
}
