import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { pinsIn, repinBoard } from '@/lib/core/boards/pins';
import { AppError } from '@/lib/core/errors';
import { setItem } from '@/lib/core/priority-matrices/matrix-edits';
import type { Rule } from '@/lib/core/segments/rule';
import { type Segment, UseReference } from '@/lib/core/segments/segment';
import { insertAudit } from '@/lib/data/audit';
import { getBoard } from '@/lib/data/boards';
import { type Database, inTransaction } from '@/lib/data/prisma-client';
import { movePersonaUse } from '@/lib/data/segment-uses';
import { getSegment, getVersion, type StoredSegment } from '@/lib/data/segments';
import { writeNext } from '../boards/update-board';
import { readNumbersSoon } from '../claims/read-numbers-soon';
import type { ServiceContext } from '../context';
import { editDocument } from '../documents/edit-document';
import { openMatrix } from '../priority-matrices/get-matrix';
import { matrixRules } from '../priority-matrices/matrix-rules';
import { describeSegment } from './describe-segment';
import { changeDraft } from './update-segment';

export const MoveSegmentUsesInput = z.strictObject({
  key: z.string(),
  version: z.int().min(1),
  uses: z.array(UseReference).min(1).max(500),
});
export type MoveSegmentUsesInput = z.infer<typeof MoveSegmentUsesInput>;

/** Points uses at another version, forwards or back again. */
export async function moveSegmentUses(ctx: ServiceContext, input: MoveSegmentUsesInput): Promise<Segment> {
  authorize(ctx.actor, 'segments:publish');
  const segment = await getSegment(ctx.db, ctx.actor.workspaceId, input.key);
  await getVersion(ctx.db, ctx.actor.workspaceId, input.key, input.version);
  await inTransaction(ctx.db, (tx) => moveUses(tx, ctx, segment, input.version, input.uses));
  return describeSegment(ctx, segment);
}

/** Personas, boards and matrices move at once. Another segment gets the new pin in its draft: its owner publishes it. */
export async function moveUses(
  tx: Database,
  ctx: ServiceContext,
  segment: StoredSegment,
  version: number,
  uses: z.infer<typeof UseReference>[],
): Promise<void> {
  for (const use of uses) {
    const moved = await movers[use.kind]({ tx, ctx, segment, version, key: use.key });
    await insertAudit(tx, ctx.actor, {
      action: `${use.kind}.moved`,
      target: { kind: use.kind, id: use.key, name: moved.name },
      difference: { segment: segment.key, version: { before: moved.from, after: version } },
    });
  }
}

/** What `key` relies on, from now on at this version. */
type Move = { tx: Database; ctx: ServiceContext; segment: StoredSegment; version: number; key: string };
type Moved = { name: string; from: number | null };

const movers = { persona: movePersona, segment: movePin, board: moveBoard, priority_matrix: moveMatrix };

async function moveMatrix({ tx, ctx, segment, version, key }: Move): Promise<Moved> {
  const within = { ...ctx, db: tx };
  const { name, content } = await openMatrix(within, key);
  const entry = content.entries.find(({ who }) => who.kind === 'segment' && who.key === segment.key);
  if (entry?.who.kind !== 'segment') {
    throw new AppError('not_found', `The matrix "${name}" does not compare "${segment.name}".`);
  }
  const who = { ...entry.who, version };
  await editDocument(within, matrixRules, { key, edits: setItem(content, 'entries', entry.id, { who }) });
  return { name, from: entry.who.version };
}

async function moveBoard({ tx, ctx, segment, version, key }: Move): Promise<Moved> {
  const board = await getBoard(tx, ctx.actor.workspaceId, key);
  const [pin] = pinsIn(board.content).filter((one) => one.segment === segment.key);
  if (!pin) throw new AppError('not_found', `The board "${board.name}" does not use "${segment.name}".`);
  const writing = { ...board, content: repinBoard(board.content, segment.key, version) };
  await writeNext(tx, ctx, board, writing, { note: `"${segment.name}" moved to v${version}.` });
  return { name: board.name, from: pin.version };
}

async function movePersona({ tx, ctx, segment, version, key }: Move): Promise<Moved> {
  const moved = await movePersonaUse(tx, ctx.actor.workspaceId, key, { key: segment.key, version });
  if (!moved) throw new AppError('not_found', `No persona "${key}" uses "${segment.name}".`);
  await readNumbersSoon(tx, ctx.actor.workspaceId, { key: segment.key, version });
  return moved;
}

async function movePin({ tx, ctx, segment, version, key }: Move): Promise<Moved> {
  const user = await getSegment(tx, ctx.actor.workspaceId, key);
  if (!user.draft.rule) throw new AppError('not_found', `"${user.name}" does not use "${segment.name}".`);
  const pins: number[] = [];
  const rule = repin(user.draft.rule, segment.key, version, pins);
  if (pins.length === 0) throw new AppError('not_found', `The draft of "${user.name}" does not use "${segment.name}".`);
  await changeDraft(tx, ctx, user, user.draft.revision, { rule });
  return { name: user.name, from: pins[0] ?? null };
}

function repin(rule: Rule, key: string, version: number, pins: number[]): Rule {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return { ...rule, rules: rule.rules.map((part) => repin(part, key, version, pins)) };
    case 'not':
      return { ...rule, rule: repin(rule.rule, key, version, pins) };
    case 'segment':
      if (rule.segment !== key) return rule;
      pins.push(rule.version);
      return { ...rule, version };
    default:
      return rule;
  }
}
