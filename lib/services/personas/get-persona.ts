import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { Persona } from '@/lib/core/personas/persona';
import { getPersona as readPersona } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import { describePersona } from './describe-persona';

export const PersonaByKeyInput = z.object({ key: z.string() });
export type PersonaByKeyInput = z.infer<typeof PersonaByKeyInput>;

export async function getPersona(ctx: ServiceContext, input: PersonaByKeyInput): Promise<Persona> {
  authorize(ctx.actor, 'personas:read');
  return describePersona(ctx, await readPersona(ctx.db, ctx.actor.workspaceId, input.key));
}
