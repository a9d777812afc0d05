import { listBackingWords } from '@/lib/data/evidence';
import { getPersona } from '@/lib/data/personas';
import type { SpokenFor } from '@/lib/data/research/search';
import type { ServiceContext } from '../context';
import { participantsInSegment } from './participants-in-segment';

/** What speaks for a persona: the quotes and notes that back its claims, and participants who are in its segment. */
export async function wordsOfPersona(ctx: ServiceContext, key: string): Promise<SpokenFor> {
  const { workspaceId } = ctx.actor;
  const persona = await getPersona(ctx.db, workspaceId, key);
  const backing = await listBackingWords(ctx.db, workspaceId, persona.id);
  const participantIds = persona.segment ? await participantsInSegment(ctx, persona.segment) : [];
  return { ...backing, participantIds };
}
