import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { Board } from '@/lib/core/boards/board';
import { getBoard as readBoard } from '@/lib/data/boards';
import type { ServiceContext } from '../context';
import { describeBoard } from './describe-board';

export const BoardByKeyInput = z.object({ key: z.string() });
export type BoardByKeyInput = z.infer<typeof BoardByKeyInput>;

export async function getBoard(ctx: ServiceContext, input: BoardByKeyInput): Promise<Board> {
  authorize(ctx.actor, 'boards:read');
  return describeBoard(await readBoard(ctx.db, ctx.actor.workspaceId, input.key));
}
