import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { hashRule } from '@/lib/core/segments/hash-rule';
import { type Segment, SegmentDefinition } from '@/lib/core/segments/segment';
import { findSegment } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import { createSegment } from './create-segment';
import { updateSegment } from './update-segment';

export const ImportDefinitionInput = SegmentDefinition;

/** Puts a definition file in: a new segment, or a new draft of the one that has its key. Nothing is published. */
export async function importDefinition(ctx: ServiceContext, input: SegmentDefinition): Promise<Segment> {
  authorize(ctx.actor, 'segments:write');
  if (input.hash !== undefined && input.hash !== hashRule(input.rule)) {
    throw new AppError(
      'invalid',
      'The rule in this file is not the one its hash names. Remove "hash" if you changed the rule on purpose.',
    );
  }
  const { key, name, rule } = input;
  const purpose = input.purpose ?? undefined;
  const existing = await findSegment(ctx.db, ctx.actor.workspaceId, key);
  if (!existing) return createSegment(ctx, { key, name, rule, purpose });
  return updateSegment(ctx, { key, revision: existing.draft.revision, name, rule, purpose });
}
